import type { Screen } from '../../state/screen.ts'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import classes from './import.module.css'
import { ReadingStep } from './reading-step.tsx'
import { reviewCommands } from './review-commands.ts'
import { ReviewStep } from './review-step.tsx'
import { StartStep } from './start-step.tsx'
import { useImportState } from './use-import.ts'
import { WaitingStep } from './waiting-step.tsx'

function ImportView() {
  return (
    <div className={classes.view}>
      <PresentStep />
    </div>
  )
}

function PresentStep() {
  const state = useImportState((whole) => whole)
  switch (state.kind) {
    case 'waiting':
      return <WaitingStep />
    case 'reading':
      return <ReadingStep state={state} />
    case 'reviewing':
      return state.step === 'columns' ? <ColumnsStep state={state} /> : <ReviewStep state={state} />
    case 'done':
      return <DoneStep state={state} />
    case 'stopped':
      return <StartStep message={state.message} refused={state.refused} canRead={state.canRead} />
    default:
      return <StartStep />
  }
}

/** Files become proposals, a person reviews them, one edit takes them in. */
export const screen: Screen = { Main: ImportView, hidesBinder: true, commands: reviewCommands }
