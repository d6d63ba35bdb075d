import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  ButtonContext,
  DialogContext,
  FieldError,
  GroupContext,
  Label,
  ListBoxContext,
  PopoverContext,
  Provider,
  Text,
} from 'react-aria-components'
import classes from './field-frame.module.css'
import { iconSize } from './icon.ts'

export type FieldFrameProps = Readonly<{
  label: string
  /** At the right end of the label's line: who reads it, a budget. */
  aside?: ReactNode
  hint?: ReactNode
  /** One sentence that says what to do; shown below with an icon. */
  error?: string | undefined
  children: ReactNode
}>

/** What a field of react-aria shows around its control; what stands beside the label comes after the control for Tab. A wrapper with `data-labels="left"` puts labels in a column. */
export function FieldFrame({ label, aside, hint, error, children }: FieldFrameProps) {
  return (
    <>
      <Label className={classes.label ?? ''}>{label}</Label>
      <div className={classes.body}>
        {children}
        {hint ? (
          <Text slot="description" className={classes.hint ?? ''}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={classes.error ?? ''}>
          {({ validationErrors }) => (
            <>
              <CircleAlert size={iconSize.text} aria-hidden />
              {error ?? validationErrors.join(' ')}
            </>
          )}
        </FieldError>
      </div>
      {aside ? (
        <span className={classes.aside}>
          <Apart>{aside}</Apart>
        </span>
      ) : null}
    </>
  )
}

/** What stands beside a field is none of its parts: its buttons do not open the field's list or step its number. */
function Apart({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Provider
      values={[
        [ButtonContext, null],
        [DialogContext, null],
        [GroupContext, null],
        [ListBoxContext, null],
        [PopoverContext, null],
      ]}
    >
      {children}
    </Provider>
  )
}

/** Class of the element around a `FieldFrame`: what react-aria calls the field. */
export const fieldClass = classes.field ?? ''
/** Class of the box a value stands in. */
export const boxClass = classes.box ?? ''
export const labelClass = classes.label ?? ''
export const bodyClass = classes.body ?? ''
export const asideClass = classes.aside ?? ''
