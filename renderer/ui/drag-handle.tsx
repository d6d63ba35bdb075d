import { GripVertical } from 'lucide-react'
import { Button } from 'react-aria-components'
import classes from './drag-handle.module.css'
import { iconSize } from './icon.ts'

export type DragHandleProps = Readonly<{
  /** What it moves. */
  label: string
  /** `drag` inside a collection of react-aria that can be dragged. */
  slot?: 'drag'
}>

/** Left of the thing it moves; seen on hover, focus and selection of what it stands in. */
export function DragHandle({ label, slot }: DragHandleProps) {
  return (
    <Button className={classes.handle ?? ''} aria-label={`Move ${label}`} {...(slot ? { slot } : {})} data-handle>
      <GripVertical size={iconSize.text} aria-hidden />
    </Button>
  )
}
