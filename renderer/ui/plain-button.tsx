import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import classes from './plain-button.module.css'

export type PlainButtonProps = Readonly<
  Omit<ButtonProps, 'className' | 'style' | 'children'> & {
    /** What it does, where its content does not say so. */
    label?: string
    children: ReactNode
  }
>

/** Something that can be pressed and has no dress of its own: a badge, a number, a piece of a line. */
export function PlainButton({ label, children, ...props }: PlainButtonProps) {
  return (
    <Button {...props} className={classes.button ?? ''} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Button>
  )
}
