import type { CollectionName } from '../../../../shared/model/collections.ts'
import type { Draft, DraftField } from '../../draft.ts'
import type { Words } from '../agenda/flow.ts'
import { citing, nameFields } from '../people/person-draft.ts'
import { findEmails, findPhones } from '../text/contacts.ts'
import { foldInPlace } from '../text/fold.ts'
import { type PersonName, readPerson } from '../text/persons.ts'
import { type ConvertSetting, convert, momentOf, paragraphs, saysNothing } from './convert.ts'
import type { Cell, GridRow } from './grid.ts'
import type { ColumnMatch } from './match-columns.ts'

/** A row as a draft of a collection; undefined when it has nothing to be called by. */
export function rowDraft(
  row: GridRow,
  collection: CollectionName,
  matches: readonly ColumnMatch[],
  setting: ConvertSetting,
): Draft | undefined {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const found: Found[] = matches.flatMap((match) => {
    const cell = cells.get(match.column)
    return cell === undefined || saysNothing(cell.text) ? [] : [{ match, cell }]
  })
  const fields = naming(collection, found, setting)
  if (!fields) return undefined
  for (const { match, cell } of found) addField(fields, collection, match, cell, setting)
  for (const field of ['departs', 'arrives']) moment(fields, collection, field, found, setting)
  infer(fields, collection)
  const first = found.find(({ match }) => /^(?:fullName|name|name\.)/.test(match.field)) ?? found[0]
  const main = (mainFields.get(collection) ?? ['name', 'fullName', 'title']).some((name) => fields[name] !== undefined)
  if (!first || !main) return undefined
  return {
    key: `${first.cell.units[0] ?? ''}/row`,
    collection,
    fields,
    confidence: isDoubtful(fields) ? 0.55 : 0.85,
    why: `a row under the heads ${listOf(matches.map(({ head }) => head).filter((head) => head !== ''))}`,
  }
}

type Found = Readonly<{ match: ColumnMatch; cell: Cell }>

/** Without one of these a row is no record: totals, spacing, notes below the table. */
const mainFields: ReadonlyMap<CollectionName, readonly string[]> = new Map([
  ['contacts', ['name', 'callFor']],
  ['flights', ['number', 'airline', 'from']],
  ['vehicles', ['name', 'plate', 'driver']],
  ['talkingPoints', ['title', 'text']],
  ['commitments', ['wording']],
  ['facts', ['statement']],
  ['glossaryTerms', ['term', 'acronym']],
])

const people: ReadonlySet<CollectionName> = new Set(['delegates', 'officials'])

/** The fields that name a person, read from one column or from several; empty for other collections. */
function naming(
  collection: CollectionName,
  found: readonly Found[],
  setting: ConvertSetting,
): Record<string, DraftField> | undefined {
  const nameOf = (field: string) => found.filter(({ match }) => match.field === field).map(({ cell }) => cell)
  const [given, middle, family, suffix] = ['name.given', 'name.middle', 'name.family', 'name.suffix'].map(nameOf)
  const [whole] = [
    ...nameOf('fullName'),
    ...(people.has(collection) || collection === 'contacts' ? nameOf('name') : []),
  ]
  const join = (...cells: readonly (readonly Cell[] | undefined)[]) =>
    cells
      .flatMap((each) => each ?? [])
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' ')
  if (!people.has(collection) && collection !== 'contacts') return {}
  const parts: readonly Words[] = [...(given ?? []), ...(middle ?? []), ...(family ?? []), ...(suffix ?? [])]
  const text = whole ? whole.text.replaceAll('\n', ' ') : join(given, middle, family)
  if (text === '' || /^(?:total|subtotal|sum|suma)\b/i.test(text)) return collection === 'contacts' ? {} : undefined
  const words: Words = whole ?? { text, units: parts.flatMap(({ units }) => units), at: parts[0]?.at ?? '' }
  const read = readPerson(text)
  const name: PersonName = read ?? { fullName: text, surname: '', courtesyTitle: '', professionalTitle: '', suffix: '' }
  if (collection === 'contacts' && !read && text.length > 60) return sentence(words, setting)
  const surname = join(family)
  const stated: PersonName = {
    ...name,
    ...(surname === '' ? {} : { surname: asWritten(surname, name.fullName) }),
    ...(join(suffix) === '' ? {} : { suffix: join(suffix) }),
  }
  if (collection === 'contacts')
    return {
      name: citing(
        [name.courtesyTitle, name.professionalTitle, stated.fullName, stated.suffix]
          .filter((each) => each !== '')
          .join(' '),
        [words, ...parts],
      ),
    }
  const fields = nameFields(stated, words, collection === 'delegates')
  if (!read && fields['fullName'])
    fields['fullName'] = { ...fields['fullName'], why: 'taken as it stands: it is not written like a name' }
  if (whole && parts.length > 0 && fields['surname']) fields['surname'] = citing(stated.surname, parts)
  return fields
}

/** `JONES` beside `Mary` is Jones, as the whole name is written. */
function asWritten(surname: string, fullName: string): string {
  const at = foldInPlace(fullName).lastIndexOf(foldInPlace(surname))
  return at < 0 ? surname : fullName.slice(at, at + surname.length)
}

/** Where the name should be, a sentence says whom to reach and how. */
function sentence(words: Words, { language }: ConvertSetting): Record<string, DraftField> {
  const [email] = findEmails(words.text)
  const [phone] = findPhones(words.text)
  return {
    detail: citing({ [language]: words.text }, [words]),
    ...(email ? { email: citing(email.value, [words]) } : {}),
    ...(phone ? { mobile: citing(phone.value, [words]) } : {}),
  }
}

function addField(
  fields: Record<string, DraftField>,
  collection: CollectionName,
  match: ColumnMatch,
  cell: Cell,
  setting: ConvertSetting,
): void {
  const { field } = match
  if (
    field === 'fullName' ||
    field.startsWith('name.') ||
    (field === 'name' && (collection === 'contacts' || people.has(collection)))
  )
    return
  if (field.startsWith('departs') || field.startsWith('arrives')) return
  const [parts, part] = field.split('.')
  if (part !== undefined) {
    if (parts !== 'emergencyContacts') return
    const known = fields[parts]
    // Made below, of one person at most: a list of one.
    const [entry] = (known?.value ?? [{ id: 'e1' }]) as readonly Record<string, unknown>[]
    fields[parts] = {
      value: [{ ...entry, [part]: cell.text }],
      units: [...(known?.units ?? []), ...cell.units],
      at: known?.at ?? cell.at,
    }
    return
  }
  const known = fields[field]
  const made = convert(collection, field, labelled(field, match, cell), setting)
  if (!made) return
  fields[field] = known ? joined(known, made) : made
}

/** Notes of several columns say which; a column of notes need not. */
function labelled(field: string, { head }: ColumnMatch, cell: Cell): Cell {
  const isPlain =
    head === '' || /^(?:notes?|comments?|remarks?|notas?|comentarios?|observaciones|remarques|observacoes)$/i.test(head)
  return (field === 'internalNotes' || field === 'note') && !isPlain ? { ...cell, text: `${head}: ${cell.text}` } : cell
}

/** Two columns of one field: paragraphs one below the other, words one after the other. */
function joined(first: DraftField, second: DraftField): DraftField {
  const units = [...first.units, ...second.units]
  const texts = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? Object.values(value).join(', ')
        : ''
  if (Array.isArray(first.value) && Array.isArray(second.value)) {
    const lines = [...first.value, ...second.value].map((block) => block.spans?.[0]?.text ?? '')
    return { ...first, value: paragraphs(lines.join('\n')), units }
  }
  if (typeof first.value === 'string') return { ...first, value: `${first.value}, ${texts(second.value)}`, units }
  if (typeof first.value !== 'object' || first.value === null) return first
  const [language = 'en'] = Object.keys(first.value)
  return { ...first, value: { [language]: `${texts(first.value)}, ${texts(second.value)}` }, units }
}

function moment(
  fields: Record<string, DraftField>,
  collection: CollectionName,
  field: string,
  found: readonly Found[],
  setting: ConvertSetting,
): void {
  if (collection !== 'flights') return
  const cellOf = (name: string) => found.find(({ match }) => match.field === name)?.cell
  const time = cellOf(field)
  const date = cellOf(`${field}.date`) ?? (field === 'arrives' ? cellOf('departs.date') : undefined)
  const made = time && momentOf(date, time, setting)
  if (made)
    fields[field] =
      date === cellOf('departs.date') && field === 'arrives' && time?.value?.kind !== 'dateTime'
        ? { ...made, why: 'on the day of departure, as no other is stated' }
        : made
}

/** What follows from the rest of the row. */
function infer(fields: Record<string, DraftField>, collection: CollectionName): void {
  if (collection === 'talkingPoints' && fields['reply'] && !fields['kind'])
    fields['kind'] = { value: 'response', units: [], at: fields['reply'].at, why: 'the row has a reply' }
  const { value } = fields
  if (collection !== 'facts' || typeof value?.value !== 'string') return
  const number = Number(value.value.replace(/,(?=\d{3}\b)/g, ''))
  if (Number.isFinite(number)) fields['number'] = { value: number, units: value.units, at: value.at }
}

const isDoubtful = (fields: Readonly<Record<string, DraftField>>) => fields['fullName']?.why !== undefined

function listOf(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse()
  if (last === undefined) return 'of its columns'
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}
