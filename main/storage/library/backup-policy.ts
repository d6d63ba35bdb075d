import type { Snapshot } from './snapshot.ts'

/** A generation as its name tells it. */
export type Generation = Readonly<{ name: string; generation: number; saved: string }>

const recentKept = 20
const daysKept = 14

/**
 * Which generations may go: all but the 20 latest, and of each of the 14 latest days that have any the last one. Days
 * are of universal time, so that the choice does not depend on where the laptop is.
 */
export function generationsToRemove(all: readonly Generation[]): readonly Generation[] {
  const latestFirst = all.toSorted((a, b) => b.generation - a.generation || (a.saved < b.saved ? 1 : -1))
  const lastOfDay = new Map<string, Generation>()
  for (const one of latestFirst) {
    const day = one.saved.slice(0, 10)
    if (!lastOfDay.has(day)) lastOfDay.set(day, one)
  }
  const days = [...lastOfDay.keys()].sort().slice(-daysKept)
  const kept = new Set([...latestFirst.slice(0, recentKept), ...days.map((day) => lastOfDay.get(day))])
  return latestFirst.filter((one) => !kept.has(one))
}

export type OldJournal = Readonly<{ name: string; number: number; size: number }>

/** Bytes of journals kept so that undo reaches back: far more than a thousand steps of writing. */
const historyKept = 4 * 2 ** 20

/**
 * Which journals may go. Kept are the current ones, those that lead on from any of the three latest generations, so
 * that even with two of them damaged no edit is missing, and before them as many as fit into 4 MB of history.
 */
export function journalsToRemove(
  journals: readonly OldJournal[],
  generations: readonly Generation[],
): readonly OldJournal[] {
  const latest = generations.map(({ generation }) => generation).sort((a, b) => b - a)
  const needed = latest[Math.min(2, latest.length - 1)] ?? 0
  let size = 0
  return journals
    .filter(({ number }) => number < needed)
    .toSorted((a, b) => b.number - a.number)
    .filter((journal) => {
      size += journal.size
      return size > historyKept
    })
}

/** `00000012-20240122T090000000Z.json`: names in order of time, and allowed on every system. */
export const backupName = ({ generation, savedAt }: Pick<Snapshot, 'generation' | 'savedAt'>): string =>
  `${String(generation).padStart(8, '0')}-${savedAt.replaceAll(/[-:.]/g, '')}.json`

/** What a name in the folder of backups tells; undefined for any other file, which is left alone. */
export function generationOf(name: string): Generation | undefined {
  const match = /^(\d{8,15})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.json$/.exec(name)
  if (!match) return undefined
  const [, generation, year, month, day, hour, minute, second, millisecond] = match
  return {
    name,
    generation: Number(generation),
    saved: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`,
  }
}
