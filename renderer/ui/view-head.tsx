import type { ReactNode } from 'react'
import classes from './view-head.module.css'

export type ViewHeadProps = Readonly<{
  title: string
  /** `book`: the title of something that prints, in its face. */
  face?: 'tool' | 'book'
  /** Above the title: a number, who wrote it. */
  above?: ReactNode
  /** One line of facts. */
  facts?: ReactNode
  /** A `Toolbar`. */
  tools?: ReactNode
}>

/** The head of a view with its one h1: title and facts left, tools right, on one baseline. */
export function ViewHead({ title, face = 'tool', above, facts, tools }: ViewHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {above ? <div className={classes.above}>{above}</div> : null}
        <h1 className={classes.title} data-face={face} tabIndex={-1}>
          {title}
        </h1>
        {facts ? <div className={classes.facts}>{facts}</div> : null}
      </div>
      {tools}
    </header>
  )
}
