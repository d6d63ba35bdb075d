import type { ReactNode } from 'react'
import classes from './inspector-head.module.css'

export type InspectorHeadProps = Readonly<{ title: string; tools?: ReactNode }>

/** The head of the third pane: what it is about. */
export function InspectorHead({ title, tools }: InspectorHeadProps) {
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{title}</h2>
      {tools}
    </header>
  )
}
