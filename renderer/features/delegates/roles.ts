import type { Attendance } from '../../../shared/model/records/attendance.ts'

export type Role = Attendance['role']

/** As a cell says it; a dot is for those who only attend. */
export const roleMarks: Readonly<Record<Role, string>> = {
  lead: 'Leads',
  speaks: 'Speaks',
  notes: 'Notes',
  time: 'Time',
  followUp: 'Follow-up',
  interprets: 'Interprets',
  observes: 'Observes',
  attends: '●',
}

/** In words, for lists and screen readers. */
export const roleWords: Readonly<Record<Role, string>> = {
  lead: 'Leads',
  speaks: 'Speaks',
  notes: 'Takes notes',
  time: 'Keeps time',
  followUp: 'Follows up',
  interprets: 'Interprets',
  observes: 'Observes',
  attends: 'Attends',
}

/** What a key sets in the matrix; `none` takes the person out. */
export type RoleKey = Readonly<{ role: Role | 'none'; key: string; label: string; shown: string }>

export const roleKeys: readonly RoleKey[] = [
  { role: 'lead', key: 'l', label: roleWords.lead, shown: 'L' },
  { role: 'speaks', key: 's', label: roleWords.speaks, shown: 'S' },
  { role: 'notes', key: 'n', label: roleWords.notes, shown: 'N' },
  { role: 'time', key: 't', label: roleWords.time, shown: 'T' },
  { role: 'followUp', key: 'f', label: roleWords.followUp, shown: 'F' },
  { role: 'attends', key: ' ', label: roleWords.attends, shown: 'Space' },
  { role: 'none', key: 'Delete', label: 'Not there', shown: 'Del' },
]

export const roleOfKey = (key: string): Role | 'none' | undefined =>
  key === 'Backspace' ? 'none' : roleKeys.find((row) => row.key === (key.length === 1 ? key.toLowerCase() : key))?.role

/** What a pasted cell means: a word, a letter, a dot; empty is not there. */
export function readRole(text: string): Role | 'none' | undefined {
  const word = text.replace(/2×/, '').trim().toLowerCase()
  if (word === '' || word === '–' || word === '-') return 'none'
  if (['●', '•', 'x', 'yes', '✓', 'attends'].includes(word)) return 'attends'
  const found = (Object.keys(roleMarks) as Role[]).find(
    (role) =>
      roleMarks[role].toLowerCase() === word || roleWords[role].toLowerCase() === word || role.toLowerCase() === word,
  )
  return found ?? (word.length === 1 ? roleOfKey(word) : undefined)
}
