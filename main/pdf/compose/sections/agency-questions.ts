import { partialDate } from '../../../../shared/format/dates.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { around, emboldened, joined } from '../inlines.ts'
import { companyName } from '../people.ts'
import { tableOf } from '../record-table.ts'

type Question = Readonly<{ company: Inlines; text: Inlines; since: Inlines; key: string }>

/** What companies wait for at this agency: as the agency lists it, and what the companies list besides. */
export function openQuestions(context: Context, f: Fields<'agencies'>): readonly Block[] {
  const own = f.record.openQuestions.map(
    (part): Question => ({
      company: companyName(context, part.company),
      text: f.part('openQuestions', part, 'text'),
      since:
        part.since === undefined ? [] : f.partSaid('openQuestions', part, partialDate(part.since, context.language)),
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
              : c.partSaid('openQuestions', part, partialDate(part.since, context.language)),
          key: '',
        }),
      )
  })
  return tableOf(
    [...own, ...theirs],
    [
      { head: '', width: 99, rowHead: true, cell: (question) => emboldened(question.company) },
      {
        head: '',
        width: 'rest',
        cell: (question) => joined([question.text, around(context.words.agency.openSince, question.since)]),
      },
    ],
    { dress: 'open' },
  )
}
