import { attendancesOf } from '../../../shared/agenda/people.ts'
import { textElsewhere, textIn, withTextIn } from '../../state/localised-text.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { delegateOptions, personWords } from './people-options.ts'
import { ProseField } from './prose-field.tsx'
import { Section } from './section.tsx'

/** What may be said to the press, when, and by whom. */
export function PressSection() {
  const { brief, language } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const place = { collection: 'briefs', id: brief.id } as const
  return (
    <Section number={11} title="Press line">
      <CommentedField place={{ ...place, field: 'pressLine' }} label="Press line" isBare>
        <WritingField
          label="Press line"
          value={textIn(brief.pressLine, language)}
          language={language}
          placeholder={textElsewhere(brief.pressLine, language) || 'We met to agree a work plan with dates.'}
          isReadOnly={isReadOnly}
          onChange={(text) =>
            acts.type('Write press line', { ...place, field: 'pressLine' }, withTextIn(brief.pressLine, language, text))
          }
        />
      </CommentedField>
      <CommentedField place={{ ...place, field: 'pressRelease' }} label="Press release" isBare>
        <WritingField
          label="When it is released, and by whom"
          face="tool"
          value={brief.pressRelease}
          placeholder="Only if asked; J. Reyes answers"
          isReadOnly={isReadOnly}
          onChange={(text) => acts.type('Write press release', { ...place, field: 'pressRelease' }, text)}
        />
      </CommentedField>
    </Section>
  )
}

const listed = [
  ['notes', 'Notes'],
  ['time', 'Time'],
  ['followUp', 'Follow-up'],
  ['interprets', 'Interpreter'],
] as const

/** Who leads; the others follow from their roles in the room. */
export function RolesSection() {
  const { trip, brief, item } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const room = attendancesOf(trip, item.id).filter(({ side }) => side === 'ours')
  const inRole = (role: string) =>
    room.filter((attendance) => attendance.role === role).map(({ person }) => personWords(trip, person))
  const lead = inRole('lead').join(', ')
  const place = { collection: 'agendaItems', id: item.id } as const
  return (
    <Section number={12} title="Roles">
      <div className={classes.roles} data-labels="left" data-place={`briefs/${brief.id}`}>
        <CommentedField place={{ ...place, field: 'lead' }} label="Who leads">
          <ComboBox
            label="Lead"
            value={item.lead}
            options={delegateOptions(trip)}
            placeholder={lead === '' ? 'Nobody leads yet' : `${lead}, as in the room`}
            isReadOnly={isReadOnly}
            onChange={(person) => acts.set('Change lead', place, { lead: person })}
          />
        </CommentedField>
        {listed.map(([role, label]) => (
          <p key={role} className={classes.role}>
            <span>{label}</span> {inRole(role).join(', ') || 'Nobody'}
          </p>
        ))}
      </div>
    </Section>
  )
}

/** What the staff keep to themselves: it stands in no book. */
export function StaffNotesSection() {
  const { brief } = useBrief()
  return (
    <Section title="Staff notes" field="internalNotes" budget="Never printed">
      <ProseField
        brief={brief.id}
        field="internalNotes"
        label="Staff notes"
        placeholder="What only the staff should know"
      />
    </Section>
  )
}

/** Who drafted and who cleared, at the foot of the page. */
export function OriginatorSection() {
  const { brief } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const place = { collection: 'briefs', id: brief.id } as const
  return (
    <Section number={13} title="Originator">
      <div className={classes.originator}>
        <CommentedField place={{ ...place, field: 'drafter' }} label="Drafted by">
          <TextField
            label="Drafted by"
            value={brief.drafter}
            placeholder="L. Benavides"
            isReadOnly={isReadOnly}
            onChange={(text) => acts.type('Change drafter', { ...place, field: 'drafter' }, text)}
          />
        </CommentedField>
        <CommentedField place={{ ...place, field: 'draftedOn' }} label="Drafted on">
          <DateField
            label="On"
            value={brief.draftedOn}
            isReadOnly={isReadOnly}
            onChange={(draftedOn) => acts.set('Change date of the draft', place, { draftedOn })}
          />
        </CommentedField>
        <CommentedField place={{ ...place, field: 'clearedBy' }} label="Cleared by">
          <TextField
            label="Cleared by"
            value={brief.clearedBy}
            placeholder="D. Okafor"
            isReadOnly={isReadOnly}
            onChange={(text) => acts.type('Change who cleared', { ...place, field: 'clearedBy' }, text)}
          />
        </CommentedField>
        <CommentedField place={{ ...place, field: 'clearedOn' }} label="Cleared on">
          <DateField
            label="On"
            value={brief.clearedOn}
            isReadOnly={isReadOnly}
            onChange={(clearedOn) => acts.set('Change date of clearance', place, { clearedOn })}
          />
        </CommentedField>
      </div>
    </Section>
  )
}
