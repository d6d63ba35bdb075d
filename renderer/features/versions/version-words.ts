import { daysFrom } from '../../../shared/agenda/days-from.ts'
import { dayMonth, dayMonthYear, weekdayName } from '../../../shared/format/dates.ts'
import type { VersionSummary } from '../../../shared/ipc/trip.ts'

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (moment: Date) => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
const timeOf = (moment: Date) => `${two(moment.getHours())}:${two(moment.getMinutes())}`

/** By this computer's clock: `Today, 21:14`, `Yesterday, 16:02`, `Friday, 09:30`, `9 January, 11:00`. */
export function momentWords(at: string, now: Date): string {
  const moment = new Date(at)
  return `${dayWords(dayOf(moment), dayOf(now))}, ${timeOf(moment)}`
}

function dayWords(day: string, today: string): string {
  const ago = daysFrom(day, today)
  if (ago <= 0) return 'Today'
  if (ago === 1) return 'Yesterday'
  if (ago < 7) return weekdayName(day, 'en')
  return day.slice(0, 4) === today.slice(0, 4) ? dayMonth(day, 'en') : dayMonthYear(day, 'en')
}

const causes: Readonly<Record<VersionSummary['cause'], string>> = {
  named: 'Version without a name',
  import: 'Before an import',
  replace: 'Before replacing',
  restore: 'Before restoring',
  saved: 'Saved as you worked',
}

/** What a version is called: its name, else why it was kept. */
export const versionTitle = ({ name, cause }: VersionSummary): string => name || causes[cause]

/** A version inside a sentence: `“Before the ambassador”`, `the version of Friday, 16:02`. */
export function versionInWords({ name, saved }: VersionSummary, now: Date): string {
  const moment = momentWords(saved, now)
  return name ? `“${name}”` : `the version of ${/^(Today|Yesterday)/.test(moment) ? moment.toLowerCase() : moment}`
}

/** When, and by whom. */
export const versionLine = ({ saved, by }: VersionSummary, now: Date): string =>
  [momentWords(saved, now), by].filter(Boolean).join(' · ')

export type VersionList = Readonly<{ id: string; title: string; versions: readonly VersionSummary[] }>

/** The versions as people look for them: those they named, those kept before something large, those of each day. */
export const versionLists = (versions: readonly VersionSummary[]): readonly VersionList[] =>
  [
    { id: 'named', title: 'Named', versions: versions.filter(({ cause }) => cause === 'named') },
    {
      id: 'automatic',
      title: 'Kept before a large change',
      versions: versions.filter(({ cause }) => cause !== 'named' && cause !== 'saved'),
    },
    { id: 'saved', title: 'Saved as you worked', versions: versions.filter(({ cause }) => cause === 'saved') },
  ].filter((list) => list.versions.length > 0)
