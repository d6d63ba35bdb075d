import { shortPartialDate } from '../../../../shared/format/dates.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { emboldened } from '../inlines.ts'
import { companyName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { paragraph } from '../rows.ts'

const roomForAir = 5

type Question = Readonly<{ company: Inlines; text: Inlines; since: Inlines; key: string }>

/** What companies wait for at this agency and since when: as the agency lists it, and what the companies list besides. */
export function openQuestions(context: Context, f: Fields<'agencies'>): readonly Block[] {
  const own = f.record.openQuestions.map(
    (part): Question => ({
      company: companyName(context, part.company),
      text: f.part('openQuestions', part, 'text'),
      since:
        part.since === undefined
          ? []
          : f.partSaid('openQuestions', part, shortPartialDate(part.since, context.language)),
      key: `${part.company ?? ''}:${part.text}`,
    }),
  )
  const listed = new Set(own.map((question) => question.key))
  const theirs = list(context.trip, 'companies').flatMap((company) => {
    const c = fieldsOf(context, 'companies', company)
    return company.openQuestions
      .filter((part) => part.agency === f.record.id && !listed.has(`${company.id}:${part.text}`))
      .map(
        (part): Question => ({
          company: companyName(context, company.id),
          text: c.part('openQuestions', part, 'text'),
          since:
            part.since === undefined
              ? []
              : c.partSaid('openQuestions', part, shortPartialDate(part.since, context.language)),
          key: '',
        }),
      )
  })
  const all = [...own, ...theirs]
  // Many stand closer together.
  const lined = (words: Inlines) => (all.length > roomForAir ? paragraph('table', words) : words)
  return tableOf(
    all,
    [
      { head: '', width: 108, rowHead: true, cell: (question) => lined(emboldened(question.company)) },
      { head: '', width: 'rest', cell: (question) => lined(question.text) },
      { head: '', width: 46, align: 'right', cell: (question) => lined(question.since) },
    ],
    { dress: 'open', ...(all.length > roomForAir && { rowHeight: 12.5 }) },
  )
}
