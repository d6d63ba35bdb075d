import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { ExportState } from './export-store.ts'

export type ExportProgressProps = Readonly<{
  state: Extract<ExportState, { kind: 'running' }>
  onCancel: () => void
  onClose: () => void
}>

const phases = {
  waiting: 'Waiting for the book before it',
  project: 'Choosing what its readers may know',
  compose: 'Composing the sections',
  layout: 'Laying out the pages',
  write: 'Writing the PDF',
} as const

/** How the book goes; it goes on when this is closed. */
export function ExportProgress({ state, onCancel, onClose }: ExportProgressProps) {
  const { phase, done, of } = state
  return (
    <Dialog
      title="Making the book"
      lead="It is made from the trip as it was a moment ago."
      onClose={onClose}
      consequence="Cancelling writes nothing."
      actions={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          <Button kind="primary" autoFocus onPress={onClose}>
            Continue in background
          </Button>
        </>
      }
    >
      <Progress
        label={phases[phase]}
        part={phase === 'waiting' ? undefined : done / of}
        {...(phase === 'waiting' ? {} : { aside: `Step ${done + 1} of ${of}` })}
      />
    </Dialog>
  )
}
