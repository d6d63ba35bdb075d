import type { Attendance } from '../../../shared/model/records/attendance.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Select } from '../../ui/select.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import classes from './briefs.module.css'
import { MinutesField } from './minutes-field.tsx'

const roles = [
  { id: 'attends', label: 'Attends' },
  { id: 'lead', label: 'Leads' },
  { id: 'speaks', label: 'Speaks' },
  { id: 'notes', label: 'Takes notes' },
  { id: 'time', label: 'Keeps time' },
  { id: 'followUp', label: 'Follows up' },
  { id: 'interprets', label: 'Interprets' },
  { id: 'observes', label: 'Observes' },
] as const

/** One person in the room: the name, the part, the minutes, and words about it. */
export function PersonInRoom({ attendance, name }: Readonly<{ attendance: Attendance; name: string }>) {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const place = { collection: 'attendances', id: attendance.id } as const
  return (
    <div className={classes.person} data-labels="hidden">
      <span className={classes.personName}>{name}</span>
      <span className={classes.personRole}>
        <Select
          isQuiet
          label={`Role of ${name}`}
          value={attendance.role}
          options={roles}
          isReadOnly={isReadOnly}
          onChange={(role) => acts.set(`Change role of ${name}`, place, { role })}
        />
      </span>
      <span className={classes.personNote}>
        <WritingField
          label={`What ${name} does there`}
          face="tool"
          value={attendance.note}
          placeholder="What for"
          isReadOnly={isReadOnly}
          onChange={(note) => acts.type(`Write note on ${name}`, { ...place, field: 'note' }, note)}
        />
      </span>
      <MinutesField
        label={`Minutes of ${name}`}
        value={attendance.minutes}
        onChange={(minutes) => acts.set(`Change minutes of ${name}`, place, { minutes })}
      />
    </div>
  )
}
