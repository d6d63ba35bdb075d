import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import classes from './split-pane.module.css'

export type SplitPaneProps = Readonly<{
  /** Name of the landmark: Book, Details. */
  label: string
  /** What F6 finds it by. */
  id: string
  side: 'left' | 'right'
  /** Rem-free CSS pixels. */
  width: number
  minimum: number
  maximum: number
  onWidth: (width: number) => void
  onCollapse: () => void
  children: ReactNode
}>

/** Pixels an arrow key moves the separator. */
const step = 16

/** A pane beside the main one, with the separator that sizes it: drag, arrows, Home and End, Enter collapses. */
export function SplitPane(props: SplitPaneProps) {
  const { label, id, side, width, minimum, maximum, onWidth, onCollapse, children } = props
  const [dragged, setDragged] = useState<number>()
  const shown = clamp(dragged ?? width, minimum, maximum)
  const way = side === 'left' ? 1 : -1
  const key = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: shown + way * step,
      ArrowLeft: shown - way * step,
      Home: minimum,
      End: maximum,
    }
    const next = moves[event.key]
    if (next !== undefined) onWidth(clamp(next, minimum, maximum))
    else if (event.key === 'Enter') onCollapse()
    else return
    event.preventDefault()
  }
  const grab = (event: PointerEvent<HTMLElement>) => {
    const start = event.clientX
    const from = shown
    const handle = event.currentTarget
    let latest = from
    handle.setPointerCapture(event.pointerId)
    const move = (now: globalThis.PointerEvent) => {
      latest = clamp(from + way * (now.clientX - start), minimum, maximum)
      setDragged(latest)
    }
    const drop = () => {
      handle.removeEventListener('pointermove', move)
      setDragged(undefined)
      if (latest !== from) onWidth(latest)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', drop, { once: true })
  }
  return (
    <section
      className={classes.pane}
      aria-label={label}
      data-side={side}
      data-pane={id}
      tabIndex={-1}
      style={{ width: shown }}
    >
      {children}
      <div
        className={classes.separator}
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${label}`}
        aria-valuenow={Math.round(shown)}
        aria-valuemin={minimum}
        aria-valuemax={maximum}
        tabIndex={0}
        onKeyDown={key}
        onPointerDown={grab}
      />
    </section>
  )
}

const clamp = (value: number, minimum: number, maximum: number) => Math.min(maximum, Math.max(minimum, value))
