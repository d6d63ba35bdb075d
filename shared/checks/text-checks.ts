import { lacksCountryCode } from '../format/phones.ts'
import { list } from '../model/trip.ts'
import type { Check } from './finding.ts'
import { writtenTexts } from './text-of.ts'

/** Words that stand for something still to be written. */
export const placeholderText: Check = (trip) =>
  writtenTexts(trip)
    .filter(({ collection }) => !unread.has(collection))
    .flatMap(({ collection, id, field, text }) => {
      const found = placeholder.exec(text)?.[0]
      if (found === undefined) return []
      return [
        {
          code: 'placeholder-text',
          level: 'warning',
          record: `${collection}/${id}`,
          field,
          message: `“${found}” is still to be written.`,
        },
      ]
    })

// In capitals only: the Spanish word "todo" is no placeholder.
const placeholder = /\b(?:TBD|TBC|TBA|TODO|FIXME|XXX+|[Ll]orem ipsum|[Pp]or definir)\b|\?\?\?/u
const unread: ReadonlySet<string> = new Set(['comments', 'sources', 'editions', 'bookSetups'])

/** Three capitals or more, as COFEPRIS, that neither the glossary nor an agency explains; each is told once. */
export const unexplainedAcronym: Check = (trip) => {
  const explained = new Set(
    [
      ...list(trip, 'glossaryTerms').flatMap((term) => [term.acronym, term.localForm, ...Object.values(term.term)]),
      ...list(trip, 'agencies').flatMap((agency) => [agency.acronym, ...Object.values(agency.shortName)]),
      ...list(trip, 'companies').map((company) => company.name),
      ...list(trip, 'trips').flatMap((own) => [own.code, own.currency, ...own.predecessors.map(({ code }) => code)]),
      ...commonAcronyms,
    ].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)),
  )
  const seen = new Set<string>()
  return writtenTexts(trip)
    .filter(({ collection, field }) => spoken.has(collection) && !codes.has(field))
    .flatMap(({ collection, id, field, text }) =>
      [...text.matchAll(/(?<![\p{L}\p{N}.-])\p{Lu}{3,}(?![\p{L}\p{N}])/gu)].flatMap(([acronym]) => {
        if (explained.has(acronym) || seen.has(acronym)) return []
        seen.add(acronym)
        return [
          {
            code: 'acronym-not-explained',
            level: 'warning' as const,
            record: `${collection}/${id}`,
            field,
            message: `${acronym} has no entry in the glossary.`,
          },
        ]
      }),
    )
}

const commonAcronyms = [
  'CEO',
  'CFO',
  'COO',
  'USA',
  'USD',
  'MXN',
  'EUR',
  'VIP',
  'PDF',
  'CST',
  'EST',
  'UTC',
  'III',
  'TBD',
  'TBC',
  'TBA',
]
/** Where texts for readers stand; codes of flights, plates and the like are no acronyms. */
const spoken: ReadonlySet<string> = new Set(
  'trips objectives messages risks agendaItems briefs agencies companies topics talkingPoints pointUses topicPapers facts series commitments protocolNotes'.split(
    ' ',
  ),
)
const codes: ReadonlySet<string> = new Set([
  'code',
  'currency',
  'acronym',
  'unit',
  'cities',
  'website',
  'source',
  'sourceLink',
])

/** Numbers people will dial from a foreign telephone. */
export const phoneWithoutCountryCode: Check = (trip) => {
  const phones = [
    ...list(trip, 'delegates').flatMap((delegate) => [
      { record: `delegates/${delegate.id}`, field: 'mobile', phone: delegate.mobile },
      ...delegate.emergencyContacts.map(({ phone }) => ({
        record: `delegates/${delegate.id}`,
        field: 'emergencyContacts',
        phone,
      })),
    ]),
    ...list(trip, 'contacts').map(({ id, mobile }) => ({ record: `contacts/${id}`, field: 'mobile', phone: mobile })),
    ...list(trip, 'vehicles').map(({ id, driverPhone }) => ({
      record: `vehicles/${id}`,
      field: 'driverPhone',
      phone: driverPhone,
    })),
    ...list(trip, 'groundTransports').map(({ id, driverPhone }) => ({
      record: `groundTransports/${id}`,
      field: 'driverPhone',
      phone: driverPhone,
    })),
    ...list(trip, 'hotels').map(({ id, phone }) => ({ record: `hotels/${id}`, field: 'phone', phone })),
    ...list(trip, 'interpreters').map(({ id, phone }) => ({ record: `interpreters/${id}`, field: 'phone', phone })),
  ]
  return phones
    .filter(({ phone }) => lacksCountryCode(phone))
    .map(({ record, field, phone }) => ({
      code: 'phone-without-country-code',
      level: 'warning',
      record,
      field,
      message: `${phone} has no country code.`,
    }))
}
