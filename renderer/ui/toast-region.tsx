import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import classes from './toast-region.module.css'

export type ToastRegionProps = Readonly<{
  toasts: readonly Readonly<{ id: string; text: string; action?: ReactNode }>[]
  onDismiss: (id: string) => void
  /** The person looks or has focus there: the clock stands. */
  onHold: (isHeld: boolean) => void
}>

/** Lower left of the main pane: what was done and can be undone. What is said is in the live region, not here. */
export function ToastRegion({ toasts, onDismiss, onHold }: ToastRegionProps) {
  if (toasts.length === 0) return null
  return (
    <section
      className={classes.region}
      aria-label="Notices"
      data-pane="notices"
      tabIndex={-1}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <span className={classes.text}>{toast.text}</span>
          {toast.action}
          <IconButton icon={X} label="Dismiss" size="small" onPress={() => onDismiss(toast.id)} />
        </div>
      ))}
    </section>
  )
}
