import { Check } from 'lucide-react'
import { iconSize } from '../../ui/icon.ts'
import classes from './import.module.css'

const steps = ['Reading', 'Columns', 'Review', 'Done'] as const
export type Step = (typeof steps)[number]

/** The steps of an import: those behind with a tick, the present one bold. */
export function StepBar({ step, without = [] }: Readonly<{ step: Step; without?: readonly Step[] }>) {
  const at = steps.indexOf(step)
  const shown = steps.filter((each) => each === step || !without.includes(each))
  return (
    <ol className={classes.steps} aria-label="Steps">
      {shown.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          {steps.indexOf(each) < at ? <Check size={iconSize.text} aria-hidden /> : <span>{index + 1}</span>}
          {each}
          {steps.indexOf(each) < at ? <span data-visually-hidden>, done</span> : null}
        </li>
      ))}
    </ol>
  )
}
