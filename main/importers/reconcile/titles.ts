import { fullNameWithTitle } from '../../../shared/format/names.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { pickLanguage } from '../../../shared/model/localised.ts'
import { blockSchema, blockText } from '../../../shared/model/rich-text.ts'

export type Values = Readonly<Record<string, unknown>>

/** Fields that name a record, the best first. */
const namingFields = [
  'fullName',
  'title',
  'name',
  'shortTitle',
  'shortName',
  'acronym',
  'term',
  'callFor',
  'statement',
  'text',
  'wording',
  'alt',
  'number',
  'file',
]

/** Records that are called after those they refer to. */
const namedAfter: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  briefs: ['agendaItem'],
  debriefs: ['agendaItem'],
  attendances: ['person', 'agendaItem'],
  pointUses: ['talkingPoint', 'brief'],
  travelTimes: ['from', 'to'],
}

/** What a record, or a draft of one, is called; empty when it has no name. */
export function titleOf(
  collection: CollectionName,
  values: Values,
  languages: readonly string[],
  nameOf: (reference: string) => string,
): string {
  const others = namedAfter[collection]
  if (others) {
    const names = others.map((field) => nameOf(String(values[field] ?? ''))).filter((name) => name !== '')
    return names.join(' – ')
  }
  if (collection === 'officials') {
    const professionalTitle = plain(values['professionalTitle'], languages)
    return fullNameWithTitle({ fullName: plain(values['fullName'], languages), professionalTitle }).trim()
  }
  if (collection === 'flights') {
    return [values['airline'], values['number']]
      .map((value) => plain(value, languages))
      .filter(Boolean)
      .join(' ')
  }
  for (const field of namingFields) {
    const text = plain(values[field], languages)
    if (text !== '') return text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text
  }
  // There is one; a file may say nothing of it but its days.
  return collection === 'trips' ? 'The trip' : ''
}

function plain(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const first = blockSchema.safeParse(value[0])
    return first.success ? (blockText(first.data).split('\n')[0] ?? '') : ''
  }
  return isTexts(value) ? pickLanguage(value, languages).text : ''
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
