import { type DirectoryKind, directoryKinds } from '../../../shared/directory/directory-kinds.ts'
import { candidateIndex } from '../../importers/reconcile/candidates.ts'
import { likenessOf, matchLikeness } from '../../importers/reconcile/likeness.ts'
import type { Card } from './cards.ts'

/** A card and the trip it is from. */
export type Placed = Readonly<{ trip: string; card: Card }>

/** The same thing, once in each of its trips. */
export type Group = readonly Placed[]

type Cards = ReadonlyMap<string, readonly Card[]>

/**
 * Which records of several trips are the same thing: those of one lineage, then those of one name, accents and
 * capitals aside, then those that importing would take for each other. Two records of one trip never are.
 */
export function groupsOf(trips: Cards): readonly Group[] {
  const agencies = joined(trips, 'agencies')
  const agencyOf = new Map(
    agencies.flatMap((group, index) =>
      group.map(({ trip, card }) => [`${trip}/${card.id}`, `agency ${index}`] as const),
    ),
  )
  return directoryKinds.flatMap((kind) => (kind === 'agencies' ? agencies : joined(trips, kind, agencyOf)))
}

function joined(
  trips: Cards,
  kind: DirectoryKind,
  agencyOf: ReadonlyMap<string, string> = new Map(),
): readonly Group[] {
  const all = [...trips].flatMap(([trip, cards]) =>
    cards
      .filter((card) => card.kind === kind)
      .map((card): Placed => {
        // People are told apart by where they work: by the agency itself, however each trip calls it.
        const group = agencyOf.get(`${trip}/${card.agency}`) ?? ''
        return { trip, card: kind === 'officials' ? { ...card, identity: { ...card.identity, group } } : card }
      }),
  )
  const sets = new Sets(all)
  byLineage(all, sets)
  byName(all, sets)
  byLikeness(sets)
  return sets.list()
}

/** An id is a lineage only where a record says so: readable ids are alike by chance. */
function byLineage(all: readonly Placed[], sets: Sets): void {
  for (const same of together(all, ({ card }) => [card.lineage ?? card.id])) {
    const first = same.find(({ card }) => card.lineage !== undefined)
    if (first) for (const each of same) sets.join(first, each)
  }
}

function byName(all: readonly Placed[], sets: Sets): void {
  for (const same of together(all, ({ card }) => card.identity.keys)) {
    const [first] = same
    if (first) for (const each of same) if (mayBeOne(first.card, each.card)) sets.join(first, each)
  }
}

/** A name of two words is that of many people: then the agency must be the same. */
function mayBeOne({ identity }: Card, other: Card): boolean {
  const isElsewhere = identity.group !== '' && other.identity.group !== '' && identity.group !== other.identity.group
  return !isElsewhere || identity.names.some(({ words }) => words.length >= 3)
}

function byLikeness(sets: Sets): void {
  const firsts = sets.list().flatMap(([first]) => (first ? [{ ...first.card, placed: first }] : []))
  const near = candidateIndex(firsts)
  const pairs = firsts.flatMap((one) =>
    near(one).flatMap((other) => {
      const likeness = one === other || !mayBeOne(one, other) ? undefined : likenessOf(one, other)
      return likeness && likeness.likeness >= matchLikeness ? [{ one, other, likeness: likeness.likeness }] : []
    }),
  )
  pairs.sort((a, b) => b.likeness - a.likeness)
  for (const { one, other } of pairs) sets.join(one.placed, other.placed)
}

function together(all: readonly Placed[], keysOf: (placed: Placed) => readonly string[]): Iterable<readonly Placed[]> {
  const byKey = new Map<string, Placed[]>()
  for (const placed of all)
    for (const key of keysOf(placed)) {
      const others = byKey.get(key)
      if (others) others.push(placed)
      else byKey.set(key, [placed])
    }
  return byKey.values()
}

/** Sets of cards that become fewer. */
class Sets {
  readonly #of: Map<Placed, Set<Placed>>
  constructor(all: readonly Placed[]) {
    this.#of = new Map(all.map((placed) => [placed, new Set([placed])]))
  }
  /** Nothing happens when a trip would stand in the set twice. */
  join(one: Placed, other: Placed): void {
    const [a, b] = [this.#of.get(one), this.#of.get(other)]
    if (!a || !b || a === b) return
    const trips = new Set([...a].map(({ trip }) => trip))
    if ([...b].some(({ trip }) => trips.has(trip))) return
    for (const placed of b) {
      a.add(placed)
      this.#of.set(placed, a)
    }
  }
  list(): readonly Group[] {
    return [...new Set(this.#of.values())].map((set) => [...set])
  }
}
