import { Plus } from 'lucide-react'
import { useState } from 'react'
import { textElsewhere, textIn, withTextIn } from '../../state/localised-text.ts'
import { nameOf } from '../../state/record-names.ts'
import { useIsReadOnly, useLanguages, useRecords } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { Select } from '../../ui/select.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { languageName } from '../forms/labels.ts'
import { useBrief, useParts } from './brief-context.ts'
import classes from './briefs.module.css'
import { ProseField } from './prose-field.tsx'
import { Section } from './section.tsx'

/** What we ask for, and what is left on their table. */
export function AskSection() {
  const { brief } = useBrief()
  const place = { collection: 'briefs', id: brief.id } as const
  return (
    <Section number={8} title="The ask and the leave-behind">
      <CommentedField place={{ ...place, field: 'ask' }} label="The ask" isBare>
        <ProseField
          brief={brief.id}
          field="ask"
          label="The ask"
          placeholder="One list, agreed: what we raise, what waits"
        />
      </CommentedField>
      <CommentedField place={{ ...place, field: 'leaveBehinds' }} label="What is left on their table" isBare>
        <LeaveBehinds />
      </CommentedField>
    </Section>
  )
}

function LeaveBehinds() {
  const { trip, language } = useBrief()
  const isReadOnly = useIsReadOnly()
  const attachments = useRecords('attachments')
  const tags = useLanguages()
  const { parts, add, type, change, move, remove } = useParts('leaveBehinds', 'leave-behind')
  const [fresh, setFresh] = useState<string>()
  return (
    <>
      <OrderedRows
        label="Left on their table"
        isReadOnly={isReadOnly}
        onMove={move}
        onRemove={remove}
        rows={parts.map((part, index) => {
          const name = `leave-behind ${index + 1}`
          return {
            id: part.id,
            name,
            content: (
              <div className={classes.leaveBehind} data-labels="hidden">
                <WritingField
                  label={`Title of ${name}`}
                  face="list"
                  value={textIn(part.title, language)}
                  language={language}
                  placeholder={textElsewhere(part.title, language) || 'Twelve customs cases'}
                  isReadOnly={isReadOnly}
                  autoFocus={part.id === fresh}
                  onChange={(text) => type(part.id, { title: withTextIn(part.title, language, text) })}
                />
                <Select
                  isQuiet
                  label={`Language of ${name}`}
                  value={part.language || undefined}
                  options={tags.map((tag) => ({ id: tag, label: languageName(tag) }))}
                  placeholder="Any language"
                  isReadOnly={isReadOnly}
                  onChange={(tag) => change(part.id, { language: tag })}
                />
                <span className={classes.copies}>
                  <NumberField
                    label={`Copies of ${name}`}
                    value={part.copies}
                    minimum={0}
                    isReadOnly={isReadOnly}
                    onChange={(copies) => change(part.id, { copies })}
                  />
                  <span aria-hidden>copies</span>
                </span>
                {attachments.length > 0 ? (
                  <Select
                    isQuiet
                    label={`Document of ${name}`}
                    value={part.attachment}
                    options={attachments.map(({ id }) => ({
                      id,
                      label: nameOf(trip, { collection: 'attachments', id }),
                    }))}
                    placeholder="No document"
                    isReadOnly={isReadOnly}
                    onChange={(attachment) => change(part.id, { attachment })}
                  />
                ) : null}
              </div>
            ),
          }
        })}
      />
      {isReadOnly ? null : (
        <Button kind="link" icon={Plus} onPress={() => setFresh(add({ title: {}, language: '' }))}>
          Add leave-behind
        </Button>
      )}
    </>
  )
}
