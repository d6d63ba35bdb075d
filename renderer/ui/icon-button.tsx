import { Button as AriaButton, type ButtonProps as AriaButtonProps, TooltipTrigger } from 'react-aria-components'
import { type Icon, iconSize } from './icon.ts'
import classes from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Readonly<
  Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
    icon: Icon
    /** What it does: its name and its tooltip. */
    label: string
    keys?: string
    kind?: 'plain' | 'quiet'
    size?: 'normal' | 'small'
  }
>

/** A button without words, for what everybody knows by its sign: close, back, forward, zoom, more. */
export function IconButton({ icon: Sign, label, keys, kind = 'quiet', size = 'normal', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={classes.button ?? ''} data-kind={kind} data-size={size}>
        <Sign size={iconSize.beside} aria-hidden />
      </AriaButton>
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  )
}
