import { Plus } from 'lucide-react'
import { useState } from 'react'
import { list } from '../../../shared/model/trip.ts'
import { textElsewhere, textIn, withTextIn } from '../../state/localised-text.ts'
import { textOf } from '../../state/record-names.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { Select } from '../../ui/select.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { useBrief, useParts } from './brief-context.ts'
import classes from './briefs.module.css'
import { objectiveBudget } from './budgets.ts'
import { Section } from './section.tsx'

/** What this meeting is for, each with what makes it a success. */
export function ObjectivesSection() {
  const { trip, brief, language } = useBrief()
  const isReadOnly = useIsReadOnly()
  const { parts, add, type, change, move, remove } = useParts('objectives', 'objective')
  const [fresh, setFresh] = useState<string>()
  const tripObjectives = list(trip, 'objectives').map(({ id, text }, index) => ({
    id,
    label: `${index + 1} ${textOf(trip, text) || 'Objective without words'}`,
  }))
  return (
    <Section number={2} title="Objectives" field="objectives" budget={objectiveBudget(brief)}>
      <OrderedRows
        label="Objectives"
        isOpen
        isReadOnly={isReadOnly}
        onMove={move}
        onRemove={remove}
        rows={parts.map((part, index) => ({
          id: part.id,
          name: `objective ${index + 1}`,
          content: (
            <div className={classes.objective}>
              <WritingField
                label={`Objective ${index + 1}`}
                face="strong"
                value={textIn(part.text, language)}
                language={language}
                placeholder={textElsewhere(part.text, language) || 'Agree a date for the first session'}
                isReadOnly={isReadOnly}
                autoFocus={part.id === fresh}
                onChange={(text) => type(part.id, { text: withTextIn(part.text, language, text) })}
              />
              <span className={classes.test}>
                <span className={classes.testWord}>Success:</span>
                <WritingField
                  label={`What makes objective ${index + 1} a success`}
                  value={textIn(part.successTest, language)}
                  language={language}
                  placeholder={textElsewhere(part.successTest, language) || 'what can be seen when it is reached'}
                  isReadOnly={isReadOnly}
                  onChange={(text) => type(part.id, { successTest: withTextIn(part.successTest, language, text) })}
                />
              </span>
              {tripObjectives.length > 0 ? (
                <span
                  className={classes.serves}
                  data-labels="hidden"
                  data-is-set={part.objective !== undefined || undefined}
                >
                  <Select
                    isQuiet
                    label={`What objective ${index + 1} of the brief serves`}
                    value={part.objective}
                    options={tripObjectives}
                    placeholder="Serves no objective of the trip"
                    isReadOnly={isReadOnly}
                    onChange={(objective) => change(part.id, { objective })}
                  />
                </span>
              ) : null}
            </div>
          ),
        }))}
      />
      {isReadOnly ? null : (
        <Button kind="link" icon={Plus} onPress={() => setFresh(add({ text: {}, successTest: {} }))}>
          Add objective
        </Button>
      )}
    </Section>
  )
}
