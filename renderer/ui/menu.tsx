import { Check } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Keyboard,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import type { Icon } from './icon.ts'
import { iconSize } from './icon.ts'
import classes from './menu.module.css'
import { popoverClass } from './popover.tsx'

export type MenuRow = Readonly<{
  id: string
  label: string
  keys?: string | undefined
  icon?: Icon
  /** A tick, or its place kept free. */
  isChecked?: boolean
  isDisabled?: boolean
  isDanger?: boolean
}>

export type MenuProps = Readonly<{
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  /** Groups stand apart by a rule. */
  groups: readonly (readonly MenuRow[])[]
  onAction: (id: string) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}>

/** What can be done from here. */
export function Menu({ trigger, label, groups, onAction, ...state }: MenuProps) {
  const filled = groups.filter((group) => group.length > 0)
  const hasTicks = filled.some((group) => group.some((row) => row.isChecked !== undefined))
  return (
    <MenuTrigger {...state}>
      {trigger}
      <Popover className={popoverClass} offset={4} placement="bottom start">
        <AriaMenu aria-label={label} className={classes.menu ?? ''} onAction={(key) => onAction(String(key))}>
          {filled.map((group, index) => (
            <Fragment key={group[0]?.id}>
              {index > 0 ? <Separator className={classes.rule ?? ''} /> : null}
              <MenuSection aria-label={`${label} ${index + 1}`}>
                {group.map((row) => (
                  <MenuItem
                    key={row.id}
                    id={row.id}
                    textValue={row.label}
                    isDisabled={row.isDisabled ?? false}
                    className={classes.row ?? ''}
                    data-danger={row.isDanger || undefined}
                  >
                    {hasTicks ? (
                      <span className={classes.tick} aria-hidden>
                        {row.isChecked ? <Check size={iconSize.text} /> : null}
                      </span>
                    ) : null}
                    {row.icon ? <row.icon size={iconSize.beside} aria-hidden /> : null}
                    <Text slot="label" className={classes.label ?? ''}>
                      {row.label}
                      {row.isChecked ? <span data-visually-hidden>, on</span> : null}
                    </Text>
                    {row.keys ? <Keyboard className={classes.keys ?? ''}>{row.keys}</Keyboard> : null}
                  </MenuItem>
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
