import type { DirectoryKind } from '../../../shared/directory/directory-kinds.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import type { DirectoryEntry, Occurrence } from '../../../shared/ipc/directory.ts'
import { pickLanguage } from '../../../shared/model/localised.ts'
import { queryWords } from '../../../shared/searching/words.ts'
import type { TripEntry } from '../../storage/library/contract.ts'
import type { Group, Placed } from './grouping.ts'

type Found = Omit<Output<'directory.find'>, 'read' | 'of'>

/** What other trips have of what is wanted, newest verified first, then of the latest trip. */
export function findEntries(
  groups: readonly Group[],
  wanted: Input<'directory.find'>,
  trips: ReadonlyMap<string, TripEntry>,
): Found {
  const words = queryWords(wanted.words)
  const counts = new Map<DirectoryKind, number>()
  const found: Readonly<{ others: readonly Placed[]; here: Placed | undefined }>[] = []
  for (const group of groups) {
    const others = group.filter(({ trip }) => trip !== wanted.trip)
    const [first] = others
    if (!first || !words.every((word) => group.some(({ card }) => card.words.includes(` ${word}`)))) continue
    counts.set(first.card.kind, (counts.get(first.card.kind) ?? 0) + 1)
    if (wanted.kinds.length > 0 && !wanted.kinds.includes(first.card.kind)) continue
    const here = group.find(({ trip }) => trip === wanted.trip)
    found.push({ others: others.toSorted((a, b) => newestFirst(a, b, trips)), here })
  }
  found.sort((a, b) => {
    const [one, other] = [a.others[0], b.others[0]]
    return one && other ? newestFirst(one, other, trips) || compare(one.card.name, other.card.name) : 0
  })
  return {
    count: found.length,
    entries: found.slice(0, wanted.most).flatMap(({ others, here }) => entryOf(others, here, trips)),
    kinds: [...counts].map(([kind, count]) => ({ kind, count })),
  }
}

function newestFirst(a: Placed, b: Placed, trips: ReadonlyMap<string, TripEntry>): number {
  const starts = ({ trip }: Placed) => trips.get(trip)?.starts ?? ''
  return (
    compare(b.card.verifiedOn ?? '', a.card.verifiedOn ?? '') ||
    compare(starts(b), starts(a)) ||
    compare(a.trip, b.trip)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function entryOf(
  others: readonly Placed[],
  here: Placed | undefined,
  trips: ReadonlyMap<string, TripEntry>,
): readonly DirectoryEntry[] {
  const [newest] = others
  if (!newest) return []
  const { kind, name, line, agencyName } = newest.card
  const verified = here?.card.verifiedOn
  return [
    {
      kind,
      name,
      line,
      agency: agencyName,
      trips: others.map((placed) => occurrenceOf(placed, trips.get(placed.trip))),
      ...(here && { here: { id: here.card.id, ...(verified && { verifiedOn: verified }) } }),
    },
  ]
}

const occurrenceOf = ({ trip, card: { id, verifiedOn } }: Placed, about: TripEntry | undefined): Occurrence => ({
  trip,
  title: about ? pickLanguage(about.title, ['en']).text : '',
  code: about?.code ?? '',
  ...(about?.starts && { starts: about.starts }),
  id,
  ...(verifiedOn && { verifiedOn }),
})
