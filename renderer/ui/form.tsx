import type { ReactNode } from 'react'
import classes from './form.module.css'

export type FormProps = Readonly<{
  id?: string
  /** Labels over the fields or in a column at their left. */
  labels?: 'above' | 'left'
  onSubmit?: () => void
  children: ReactNode
}>

/** Fields one below the other; Enter in a line sends the form. */
export function Form({ id, labels = 'above', onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      className={classes.form}
      data-labels={labels}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit?.()
      }}
    >
      {children}
    </form>
  )
}
