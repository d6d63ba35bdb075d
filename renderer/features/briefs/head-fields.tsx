import { textElsewhere, textIn, withTextIn } from '../../state/localised-text.ts'
import { usePage } from '../../state/page.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { delegateOptions } from './people-options.ts'

const confirmations = [
  { id: 'unconfirmed', label: 'Not confirmed' },
  { id: 'confirmed', label: 'Confirmed' },
  { id: 'cancelled', label: 'Cancelled' },
] as const

/** Fields of the brief that are written at its head. */
export const headNames: readonly string[] = ['number', 'owner', 'version', 'versionDate']

/** What stands at the head of the page. Time and place are set in the agenda. */
export function HeadFields() {
  const { trip, brief, item, language } = useBrief()
  const acts = useActs()
  const { view } = usePage()
  const isReadOnly = useIsReadOnly()
  const ofBrief = { collection: 'briefs', id: brief.id } as const
  const ofItem = { collection: 'agendaItems', id: item.id } as const
  const titles = [
    ['title', 'Title', 'National Customs Agency of Mexico (ANAM)'],
    ['shortTitle', 'Short title', 'Customs (ANAM)'],
  ] as const
  return (
    <section className={classes.headFields} aria-label="Head of the brief" data-place={`briefs/${brief.id}`}>
      {titles.map(([field, label, example]) => (
        <CommentedField key={field} place={{ ...ofItem, field }} label={label}>
          <TextField
            label={label}
            isBook
            value={textIn(item[field], language)}
            language={language}
            placeholder={textElsewhere(item[field], language) || example}
            isReadOnly={isReadOnly}
            onChange={(text) =>
              acts.type(`Change ${label.toLowerCase()}`, { ...ofItem, field }, withTextIn(item[field], language, text))
            }
          />
        </CommentedField>
      ))}
      <CommentedField place={{ ...ofBrief, field: 'owner' }} label="Owner">
        <ComboBox
          label="Owner"
          value={brief.owner}
          options={delegateOptions(trip)}
          placeholder="Nobody yet"
          isReadOnly={isReadOnly}
          onChange={(owner) => acts.set('Change owner of the brief', ofBrief, { owner })}
        />
      </CommentedField>
      <CommentedField place={{ ...ofBrief, field: 'number' }} label="Number">
        <NumberField
          label="Number"
          value={brief.number}
          minimum={1}
          isReadOnly={isReadOnly}
          onChange={(number) => acts.set('Change number of the brief', ofBrief, { number })}
        />
      </CommentedField>
      <CommentedField place={{ ...ofBrief, field: 'version' }} label="Version">
        <NumberField
          label="Version"
          value={brief.version}
          minimum={1}
          isReadOnly={isReadOnly}
          onChange={(version) => acts.set('Change version of the brief', ofBrief, { version })}
        />
      </CommentedField>
      <CommentedField place={{ ...ofBrief, field: 'versionDate' }} label="Date of the version">
        <DateField
          label="Of"
          value={brief.versionDate}
          isReadOnly={isReadOnly}
          onChange={(versionDate) => acts.set('Change date of the version', ofBrief, { versionDate })}
        />
      </CommentedField>
      <CommentedField place={{ ...ofItem, field: 'confirmation' }} label="Confirmation">
        <Select
          label="Confirmation"
          value={item.confirmation}
          options={confirmations}
          isReadOnly={isReadOnly}
          onChange={(confirmation) => acts.set('Change confirmation', ofItem, { confirmation })}
        />
      </CommentedField>
      <Button kind="link" onPress={() => view.goTo(ofItem)}>
        Time and place in the agenda
      </Button>
    </section>
  )
}
