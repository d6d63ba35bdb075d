import type { ReactNode } from 'react'
import classes from './briefs.module.css'
import type { Budget } from './budgets.ts'

export type SectionProps = Readonly<{
  /** Without one: what never prints. */
  number?: number
  title: string
  /** Fields of the record that stand in it, so that a finding can lead here. */
  fields?: string
  budget?: Budget | string
  children: ReactNode
}>

/** One part of the brief under its number, as it prints. */
export function Section({ number, title, fields, budget, children }: SectionProps) {
  const id = `part-${number ?? 'unnumbered'}`
  const { words, isOver } = typeof budget === 'object' ? budget : { words: budget ?? '', isOver: false }
  return (
    <section className={classes.section} aria-labelledby={id} data-fields={fields}>
      <header className={classes.sectionHead}>
        <span className={classes.sectionNumber} aria-hidden>
          {number}
        </span>
        <h2 id={id}>{title}</h2>
        {words ? (
          <span className={classes.budget} data-over={isOver || undefined}>
            {words}
          </span>
        ) : null}
      </header>
      {children}
    </section>
  )
}
