import type { ReactNode } from 'react'
import type { Brief } from '../../../shared/model/records/brief.ts'
import { FieldComments } from '../forms/field-comments.tsx'
import { useWantedField } from '../forms/use-wanted-field.ts'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import type { Budget } from './budgets.ts'

export type SectionProps = Readonly<{
  /** Without one: what never prints. */
  number?: number
  title: string
  /** The one field of the brief that it is: a finding leads here, and comments stand at its head. */
  field?: keyof Brief & string
  /** What else stands in it, so that a finding can lead here. */
  fields?: string
  budget?: Budget | string
  children: ReactNode
}>

/** One part of the brief under its number, as it prints. */
export function Section({ number, title, field, fields, budget, children }: SectionProps) {
  const id = `part-${number ?? 'unnumbered'}`
  const { words, isOver } = typeof budget === 'object' ? budget : { words: budget ?? '', isOver: false }
  const place = { collection: 'briefs', id: useBrief().brief.id, field: field ?? '' } as const
  const frame = useWantedField<HTMLElement>(place)
  return (
    <section
      ref={frame}
      className={classes.section}
      aria-labelledby={id}
      data-fields={fields}
      data-field={field && `briefs/${place.id}/${field}`}
    >
      <header className={classes.sectionHead}>
        <span className={classes.sectionNumber} aria-hidden>
          {number}
        </span>
        <h2 id={id}>{title}</h2>
        {field ? <FieldComments place={place} label={title} /> : null}
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
