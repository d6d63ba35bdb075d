import { useStore } from 'zustand'
import { usePage } from '../state/page.ts'
import { Button } from '../ui/button.tsx'
import { ToastRegion } from '../ui/toast-region.tsx'
import { useKeysOf } from './use-commands.ts'

/** What was done and can be undone. */
export function Notices() {
  const { toasts, trip } = usePage()
  const shown = useStore(toasts.store, (state) => state.toasts)
  const undoKeys = useKeysOf('edit.undo')
  const undo = (id: string) => {
    toasts.dismiss(id)
    void trip.undo()
  }
  return (
    <ToastRegion
      toasts={shown.map(({ id, text, canUndo }) => ({
        id,
        text,
        action: canUndo ? (
          <Button size="small" keys={undoKeys} onPress={() => undo(id)}>
            Undo
          </Button>
        ) : null,
      }))}
      onDismiss={toasts.dismiss}
      onHold={toasts.hold}
    />
  )
}
