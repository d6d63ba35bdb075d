import { shortPartialDate } from '../../../../shared/format/dates.ts'
import { formatNumber } from '../../../../shared/format/numbers.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import type { Fact } from '../../../../shared/model/records/fact.ts'
import { remember } from '../../../../shared/model/remember.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { webLink } from '../details.ts'
import { fieldsOf } from '../fields.ts'
import { bold, emboldened, joined, lines, sans, sentence, text } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { topicName } from '../references.ts'
import { paragraph } from '../rows.ts'

export type FactsLayout = Readonly<{
  /** Over the whole block, with a column for sources and a heading for each topic; else sources under the measure. */
  wide: boolean
}>

/**
 * Measure, value, date and source. Where sources differ the value to use is printed with ≠ and the others stand in
 * a note below; when nobody said which to use, each has its row.
 */
export function factsTable(context: Context, facts: readonly Fact[], layout: FactsLayout): readonly Block[] {
  const { snapshot: words } = context.words
  const rows = facts.filter((fact) => !isSetAside(context.trip, fact, facts))
  const source = (fact: Fact) => sourceOf(context, fact)
  const table = tableOf(
    rows,
    [
      {
        head: words.measure,
        width: 'rest',
        rowHead: true,
        cell: (fact) =>
          layout.wide
            ? measure(context, fact)
            : [...paragraph('table', measure(context, fact)), ...paragraph('small', source(fact))],
      },
      {
        head: words.value,
        width: layout.wide ? 92 : 88,
        align: 'right',
        cell: (fact) => emboldened(factValue(context, fact)),
      },
      { head: words.asOf, width: 56, align: 'right', cell: (fact) => asOf(context, fact) },
      ...(layout.wide ? [{ head: words.source, width: 106, cell: source } as const] : []),
    ],
    {
      summary: words.keyFacts,
      origin: (fact) => ({ collection: 'facts', id: fact.id }),
      ...(layout.wide && { group: (fact: Fact) => topicName(context, fact.topic, { to: undefined }) }),
    },
  )
  return [...table, ...rows.flatMap((fact) => notesOn(context, fact))]
}

/** All facts there are, those of a topic together. */
export function factsByTopic(trip: Trip): readonly Fact[] {
  const facts = list(trip, 'facts')
  const ranks = new Map(list(trip, 'topics').map((topic, index) => [topic.id, index]))
  const rank = (fact: Fact) => (fact.topic === undefined ? -1 : (ranks.get(fact.topic) ?? -1))
  return [...facts].sort((a, b) => rank(a) - rank(b))
}

function measure(context: Context, fact: Fact): Inlines {
  const statement = fieldsOf(context, 'facts', fact).line('statement')
  return opposites(context.trip, fact).length > 0 ? [...statement, ...sans(' ≠')] : statement
}

/** As it was written, else the number with its unit. */
function factValue(context: Context, fact: Fact): Inlines {
  const f = fieldsOf(context, 'facts', fact)
  return fact.value === '' ? numberOf(context, fact) : f.line('value')
}

function numberOf(context: Context, fact: Fact): Inlines {
  const f = fieldsOf(context, 'facts', fact)
  const number = fact.number === undefined ? '' : formatNumber(fact.number, context.language)
  return joined([f.said('number', number), f.line('unit')], ' ')
}

function asOf(context: Context, fact: Fact): Inlines {
  const f = fieldsOf(context, 'facts', fact)
  return fact.asOf === undefined
    ? bold(context.words.snapshot.dateMissing)
    : f.said('asOf', shortPartialDate(fact.asOf, context.language))
}

function sourceOf(context: Context, fact: Fact): Inlines {
  const f = fieldsOf(context, 'facts', fact)
  const link = webLink(fact.sourceLink)
  return fact.source === ''
    ? bold(context.words.snapshot.sourceMissing)
    : f.line('source', link === undefined ? {} : { link })
}

/** What disagrees with a fact, whichever of the two says so. */
function opposites(trip: Trip, fact: Fact): readonly Fact[] {
  const own = fact.disagreesWith.flatMap((id) => find(trip, 'facts', id) ?? [])
  return [...new Set([...own, ...(namedBy(trip).get(fact.id) ?? [])])].filter((other) => other !== fact)
}

/** Facts by the id of a fact they disagree with. */
const namedBy = remember((trip: Trip): ReadonlyMap<string, readonly Fact[]> => {
  const pairs = list(trip, 'facts').flatMap((fact) => fact.disagreesWith.map((id) => [id, fact] as const))
  const grouped = Map.groupBy(pairs, ([id]) => id)
  return new Map([...grouped].map(([id, found]) => [id, found.map(([, fact]) => fact)]))
}, 'facts')

const isSetAside = (trip: Trip, fact: Fact, among: readonly Fact[]): boolean =>
  !fact.preferred && opposites(trip, fact).some((other) => other.preferred && among.includes(other))

/** What another source says, in full, and any note of the fact's own. */
function notesOn(context: Context, fact: Fact): readonly Block[] {
  const { snapshot: words } = context.words
  const f = fieldsOf(context, 'facts', fact)
  const others = opposites(context.trip, fact)
  const differing = others.map((other) => {
    const o = fieldsOf(context, 'facts', other)
    const [before = '', middle = '', after = ''] = words.otherGives('\u0001', '\u0001').split('\u0001')
    const value = other.value === '' ? numberOf(context, other) : o.said('value', quote(other.value, context.language))
    const gives = [...text(before), ...sourceOf(context, other), ...text(middle), ...value, ...text(after)]
    const said = joined([o.line('statement'), asOf(context, other)])
    return sentence([...gives, ...text(' ('), ...said, ...text(')')])
  })
  const use = fact.preferred && others.length > 0 ? f.said('preferred', words.useThisValue) : []
  const noted = others.flatMap((other) => [...fieldsOf(context, 'facts', other).line('note')])
  const differ =
    others.length === 0
      ? []
      : [...sans('≠ '), ...bold(`${words.sourcesDiffer}: `), ...joined([...differing, use, noted], ' ')]
  const own = f.line('note')
  const note = own.length === 0 ? [] : joined([f.line('statement'), own], ': ')
  return paragraph('small', lines([differ, note]))
}

/** For staff: the form in which facts are compared, and where they can be looked up. */
export function factsForStaff(context: Context, facts: readonly Fact[]): readonly Block[] {
  if (context.reader.edition !== 'staff') return []
  const { snapshot: words } = context.words
  const told = facts.filter((fact) => fact.number !== undefined || fact.unit !== '' || fact.sourceLink !== '')
  return tableOf(
    told,
    [
      { head: words.measure, width: 'rest', cell: (fact) => fieldsOf(context, 'facts', fact).line('statement') },
      { head: words.compared, width: 120, cell: (fact) => numberOf(context, fact) },
      {
        head: words.link,
        width: 150,
        cell: (fact) => {
          const link = webLink(fact.sourceLink)
          return fieldsOf(context, 'facts', fact).line('sourceLink', link === undefined ? {} : { link })
        },
      },
    ],
    { origin: (fact) => ({ collection: 'facts', id: fact.id }) },
  )
}
