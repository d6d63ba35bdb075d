import { foldName } from '../../../../shared/format/names.ts'
import type { GlossaryTerm } from '../../../../shared/model/records/glossary-term.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Unit } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { paragraph } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'

/** Terms by the word one looks up, what they are called over there and how that sounds, and what they mean. */
export function composeGlossary(context: Context): readonly Unit[] {
  const { glossary: words } = context.words
  const terms = [...list(context.trip, 'glossaryTerms')].sort((a, b) =>
    sortWord(context, a) < sortWord(context, b) ? -1 : 1,
  )
  const table = tableOf(
    terms.map((term) => fieldsOf(context, 'glossaryTerms', term)),
    [
      { head: words.acronym, width: 58, rowHead: true, cell: (f) => emboldened(f.line('acronym')) },
      {
        head: words.term,
        width: 158,
        rowHead: true,
        cell: (f) => [...paragraph('table', emboldened(f.line('term'))), ...paragraph('small', otherLanguages(f))],
      },
      { head: words.localForm, width: 82, cell: (f) => lines([f.line('localForm'), f.line('pronunciation')]) },
      { head: words.meaning, width: 'rest', cell: (f) => f.line('meaning') },
    ],
    { summary: context.section.title, origin: (f) => f.origin() },
  )
  return table.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...table] })]

  /** The term in the other languages of the trip, unless that is its form over there. */
  function otherLanguages(f: ReturnType<typeof fieldsOf<'glossaryTerms'>>) {
    const shown = pickText(context, f.record.term)
    const others = Object.entries(f.record.term)
      .filter(([, term]) => term !== '' && term !== shown && term !== f.record.localForm)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return joined(others.map(([language, term]) => f.said('term', term, { language })))
  }
}

const sortWord = (context: Context, term: GlossaryTerm) => foldName(term.acronym || pickText(context, term.term))
