import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { DisclosureLevel } from '../../../shared/model/disclosure.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly, useRecords } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { Select } from '../../ui/select.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { PartialDateEditor } from '../forms/partial-date-editor.tsx'
import { useBrief, useParts } from './brief-context.ts'
import classes from './briefs.module.css'
import { Section } from './section.tsx'

const readers: readonly Readonly<{ id: DisclosureLevel; label: string }>[] = [
  { id: 'public', label: 'Public' },
  { id: 'delegation', label: 'Delegation' },
  { id: 'leaders', label: 'Leaders' },
  { id: 'staff', label: 'Staff' },
]

/** Short dated lines, each with the circle that may read it, and the topics whose papers say more. */
export function BackgroundSection() {
  const { trip, brief } = useBrief()
  const acts = useActs()
  const place = { collection: 'briefs', id: brief.id } as const
  const isReadOnly = useIsReadOnly()
  const topics = useRecords('topics')
  const { parts, add, type, change, move, remove } = useParts('background', 'background line')
  const [fresh, setFresh] = useState<string>()
  return (
    <Section number={9} title="Background">
      <CommentedField place={{ ...place, field: 'background' }} label="Background" isBare>
        <OrderedRows
          label="Background"
          isReadOnly={isReadOnly}
          onMove={move}
          onRemove={remove}
          rows={parts.map((line, index) => {
            const name = `background line ${index + 1}`
            return {
              id: line.id,
              name,
              content: (
                <div className={classes.backgroundLine} data-labels="hidden">
                  <PartialDateEditor
                    label={`Date of ${name}`}
                    value={line.date}
                    isReadOnly={isReadOnly}
                    onChange={(date) => change(line.id, { date })}
                  />
                  <WritingField
                    label={`Words of ${name}`}
                    face="list"
                    value={line.text}
                    placeholder="The dialogue forum began"
                    isReadOnly={isReadOnly}
                    autoFocus={line.id === fresh}
                    onChange={(text) => type(line.id, { text })}
                  />
                  <Select
                    isQuiet
                    label={`Readers of ${name}`}
                    value={line.disclosure?.level ?? 'delegation'}
                    options={readers}
                    isReadOnly={isReadOnly}
                    onChange={(level) => change(line.id, { disclosure: { ...line.disclosure, level } })}
                  />
                </div>
              ),
            }
          })}
        />
        {isReadOnly ? null : (
          <Button kind="link" icon={Plus} onPress={() => setFresh(add({ text: '' }))}>
            Add background line
          </Button>
        )}
      </CommentedField>
      {topics.length > 0 ? (
        <div className={classes.topics}>
          <CommentedField place={{ ...place, field: 'topics' }} label="Topic papers that say more">
            <MultiSelect
              label="Topic papers that say more"
              value={brief.topics}
              options={topics.map(({ id }) => ({ id, label: nameOf(trip, { collection: 'topics', id }) }))}
              placeholder="Add a topic"
              isReadOnly={isReadOnly}
              onChange={(next) => acts.set('Change topics of the brief', place, { topics: next })}
            />
          </CommentedField>
        </div>
      ) : null}
    </Section>
  )
}
