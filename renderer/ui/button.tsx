import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import classes from './button.module.css'
import { type Icon, iconSize } from './icon.ts'

export type ButtonProps = Readonly<
  Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
    /** `primary`: one in a window or dialog. `danger`: never filled, at the far side. */
    kind?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link'
    size?: 'normal' | 'small'
    icon?: Icon
    iconAfter?: Icon
    /** Keys that do the same, as shown: Ctrl+G. */
    keys?: string
    children?: ReactNode
  }
>

export function Button({
  kind = 'plain',
  size = 'normal',
  icon: Before,
  iconAfter: After,
  keys,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={classes.button ?? ''} data-kind={kind} data-size={size}>
      {props.isPending ? <span className={classes.spinner} aria-hidden /> : null}
      {Before ? <Before size={iconSize.beside} aria-hidden /> : null}
      {children === undefined ? null : <span className={classes.label}>{children}</span>}
      {After ? <After size={iconSize.text} aria-hidden /> : null}
      {keys ? (
        <kbd className={classes.keys} aria-hidden>
          {keys}
        </kbd>
      ) : null}
    </AriaButton>
  )
}
