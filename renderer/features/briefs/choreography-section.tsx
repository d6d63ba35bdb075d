import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { useBrief, useParts } from './brief-context.ts'
import classes from './briefs.module.css'
import { count } from './budgets.ts'
import { MinutesField } from './minutes-field.tsx'
import { speakerOptions } from './people-options.ts'
import { Section } from './section.tsx'
import { nextStepTime } from './step-times.ts'

/** How the meeting goes, step by step, in the zone of the meeting. */
export function ChoreographySection() {
  const { trip, item } = useBrief()
  const isReadOnly = useIsReadOnly()
  const { parts, add, type, change, move, remove } = useParts('choreography', 'step')
  const [fresh, setFresh] = useState<string>()
  const speakers = speakerOptions(trip, item)
  const minutes = parts.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  const budget =
    parts.length === 0
      ? ''
      : [count(parts.length, 'step'), minutes > 0 ? count(minutes, 'minute') : ''].filter(Boolean).join(', ')
  return (
    <Section number={4} title="Choreography" field="choreography" budget={budget}>
      <OrderedRows
        label="Steps"
        isReadOnly={isReadOnly}
        onMove={move}
        onRemove={remove}
        rows={parts.map((step, index) => {
          const name = `step ${index + 1}`
          return {
            id: step.id,
            name,
            content: (
              <div className={classes.step} data-labels="hidden">
                <TimeField
                  label={`Time of ${name}`}
                  value={step.time || undefined}
                  isReadOnly={isReadOnly}
                  onChange={(time) => change(step.id, { time: time ?? '' })}
                />
                <ComboBox
                  label={`Who speaks in ${name}`}
                  value={step.speaker}
                  options={speakers}
                  placeholder="Nobody"
                  isReadOnly={isReadOnly}
                  onChange={(speaker) => change(step.id, { speaker })}
                />
                <WritingField
                  label={`What happens in ${name}`}
                  face="list"
                  value={step.text}
                  placeholder="Opens with point 1"
                  isReadOnly={isReadOnly}
                  autoFocus={step.id === fresh}
                  onChange={(text) => type(step.id, { text })}
                />
                <MinutesField
                  label={`Minutes of ${name}`}
                  value={step.minutes}
                  onChange={(next) => change(step.id, { minutes: next })}
                />
              </div>
            ),
          }
        })}
      />
      {isReadOnly ? null : (
        <Button kind="link" icon={Plus} onPress={() => setFresh(add({ time: nextStepTime(item, parts), text: '' }))}>
          Add step
        </Button>
      )}
    </Section>
  )
}
