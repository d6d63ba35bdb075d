import { pickLanguage } from '../../../../shared/model/localised.ts'
import type { Contact } from '../../../../shared/model/records/contact.ts'
import type { CountryNote } from '../../../../shared/model/records/country-note.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines } from '../../blocks.ts'
import { type Context, pick, pickText } from '../context.ts'
import { mailLink, phoneDress } from '../details.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { emboldened, joined, sentence, text } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { paragraph, row } from '../rows.ts'
import { tripRecord } from '../units.ts'

/** What to do when something happens, beside addresses to show a driver. */
export function inAnEmergency(context: Context): readonly Block[] {
  const { contacts: words } = context.words
  const isGeneral = (note: CountryNote) => ['', words.ifSomethingHappens].includes(pickText(context, note.title))
  const notes = list(context.trip, 'countryNotes').filter((note) => note.kind === 'emergency')
  const inOrder = [...notes.filter(isGeneral), ...notes.filter((note) => !isGeneral(note))]
  const steps = inOrder.flatMap((note) => {
    const f = fieldsOf(context, 'countryNotes', note)
    const title = isGeneral(note) ? [] : f.line('title', { bold: true })
    return [...paragraph('tableRow', title), ...f.prose('text')]
  })
  const shown = addresses(context)
  const left: readonly Block[] =
    steps.length > 0 ? [...paragraph('label', text(words.ifSomethingHappens)), ...steps] : []
  const right: readonly Block[] = shown.length > 0 ? [...paragraph('label', text(words.addresses)), ...shown] : []
  if (left.length === 0 && right.length === 0) return []
  if (left.length === 0 || right.length === 0) return [...left, ...right]
  return [
    {
      kind: 'columns',
      cells: [
        { span: 5, blocks: left },
        { span: 7, blocks: right },
      ],
    },
  ]
}

/** Those written down for it; without any, the hotels. */
function addresses(context: Context): readonly Block[] {
  const written = list(context.trip, 'contacts').filter((contact) => contact.kind === 'address')
  const lines =
    written.length > 0
      ? written.map((contact) => {
          const f = fieldsOf(context, 'contacts', contact)
          const called = joined([f.line('callFor'), f.line('name')])
          return [sentence(emboldened(called)), f.line('detail'), f.line('hours'), ...reach(f)]
        })
      : list(context.trip, 'hotels').map((hotel) => {
          const f = fieldsOf(context, 'hotels', hotel)
          return [sentence(emboldened(f.line('name'))), f.line('address')]
        })
  return lines.flatMap((parts) => paragraph('body', joined(parts, ' ')))
}

/** Phrases in the language of the country, beside what they mean. */
export function phrases(context: Context): readonly Block[] {
  const contacts = list(context.trip, 'contacts').filter((contact) => contact.kind === 'phrase')
  const first = contacts[0]
  if (!first) return []
  const language = inLanguage(context, first).language
  const named = Object.entries(context.words.languages).find(([tag]) => tag === language.split('-')[0])?.[1]
  const table = tableOf(
    contacts.map((contact) => fieldsOf(context, 'contacts', contact)),
    [
      { head: '', width: 142, cell: (f) => joined([f.line('callFor'), meaning(context, f), f.line('name')]) },
      {
        head: '',
        width: 'rest',
        cell: (f) => {
          const local = inLanguage(context, f.record)
          return f.said('detail', local.text, { bold: true, language: local.language })
        },
      },
    ],
    { dress: 'open', origin: (f) => f.origin(), below: (f) => joined([f.line('hours'), ...reach(f)]) },
  )
  return row(named === undefined ? '' : context.words.contacts.phrases(named), table, { before: 15 })
}

/** The phrase in the book's own language, when it stands beside that of the country. */
function meaning(context: Context, f: Fields<'contacts'>): Inlines {
  const local = inLanguage(context, f.record).language
  const own = pick(context, f.record.detail)
  return own.language === local ? [] : f.said('detail', own.text, { language: own.language })
}

/** Number and mail address, each with its link. */
function reach(f: Fields<'contacts'>): readonly Inlines[] {
  const phone = phoneDress(f.record.mobile)
  const link = mailLink(f.record.email)
  return [f.said('mobile', phone.words, phone.dress), f.line('email', link === undefined ? {} : { link })]
}

/** In any language of the trip before the book's own: it is to be said to somebody over there. */
function inLanguage(context: Context, contact: Contact) {
  const base = (tag: string) => tag.split('-')[0]
  const foreign = (tripRecord(context)?.languages ?? []).slice(1)
  const others = Object.keys(contact.detail).filter((tag) => base(tag) !== base(context.language))
  return pickLanguage(contact.detail, [...foreign, ...others.sort(), context.language])
}
