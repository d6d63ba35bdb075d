import { type CollectionName, shapeOf } from '../../../../shared/model/collections.ts'
import { factsOf } from '../../../../shared/model/field.ts'
import type { DraftField } from '../../draft.ts'
import type { Bodies } from '../people/organisations.ts'
import { citing } from '../people/person-draft.ts'
import { findClock } from '../text/clock.ts'
import { type DateEvidence, resolveDay } from '../text/date-evidence.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { flagOf, numberOf } from './content.ts'
import type { Cell } from './grid.ts'

/** What turning cells into values needs to know of the document; dates are looked at only when one is in doubt. */
export type ConvertSetting = Readonly<{ language: string; bodies: Bodies; evidence: () => DateEvidence }>

/** The value of a cell as the field's schema takes it; undefined for what the field cannot hold. */
export function convert(
  collection: CollectionName,
  field: string,
  cell: Cell,
  setting: ConvertSetting,
): DraftField | undefined {
  const schema = shapeOf(collection)[field]
  const facts = schema && factsOf(schema)
  if (!schema || !facts || saysNothing(cell.text)) return undefined
  const made = (value: unknown, why?: string): DraftField | undefined =>
    schema.safeParse(value).success ? { ...citing(value, [cell]), ...(why === undefined ? {} : { why }) } : undefined
  const text = cell.text.replaceAll('\n', ' ')
  switch (facts.kind) {
    case 'line':
      return citing(text, [cell])
    case 'localised':
      return citing({ [setting.language]: cell.text }, [cell])
    case 'prose':
      return citing(paragraphs(cell.text), [cell])
    case 'number': {
      const number = cell.value?.kind === 'number' ? cell.value.number : numberOf(text)
      return number === undefined ? undefined : made(number)
    }
    case 'flag': {
      const flag = cell.value?.kind === 'flag' ? cell.value.flag : flagOf(text)
      return flag === undefined ? undefined : made(flag)
    }
    case 'date': {
      const day = dayOf(cell, setting)
      return day && (made(day.date, day.why) ?? made(day.date.slice(0, 10), day.why))
    }
    case 'choice': {
      const word = choiceOf(foldWords(text))
      return made(text.toLowerCase()) ?? (word === undefined ? undefined : made(word))
    }
    case 'ref': {
      const to = facts.to?.[0]
      return to === undefined
        ? undefined
        : citing(setting.bodies.keyOf(asCollection(to, collection), { ...cell, text }), [cell])
    }
    case 'instant':
    case 'parts':
    case 'other':
      return undefined
  }
}

/** `TBD`, `n/a` and dashes fill a cell without saying anything. */
export const saysNothing = (text: string): boolean =>
  text.length < 16 &&
  fillers.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[.…]+$/u, ''),
  )

const fillers = new Set([
  '',
  '-',
  '–',
  '—',
  '--',
  '---',
  '?',
  '/',
  '*',
  'n/a',
  'n.a',
  'na',
  'n/d',
  'nd',
  'tbd',
  'tbc',
  'tba',
  'null',
  'none',
  'por definir',
  'por confirmar',
  'a confirmar',
  'sin dato',
  's/d',
])

/** The day a cell names; how it was read is said when anything was filled in. */
export function dayOf(cell: Cell, { evidence }: ConvertSetting): { date: string; why?: string } | undefined {
  if (cell.value?.kind === 'date') return { date: cell.value.date }
  if (cell.value?.kind === 'dateTime') return { date: cell.value.dateTime.slice(0, 10) }
  const plain = /^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/.exec(cell.text.trim())
  if (plain) return { date: plain[0] }
  const [mention] = findDates(cell.text)
  const [day] = mention?.days ?? []
  if (!day) return undefined
  if (mention?.kind === 'month' && day.year !== undefined && day.month !== undefined)
    return { date: `${day.year}-${String(day.month).padStart(2, '0')}` }
  const resolved = resolveDay(day, evidence())
  if (!resolved) return undefined
  const why = [resolved.why, resolved.doubt].filter((each) => each !== '').join('; ')
  return { date: resolved.date, ...(why === '' ? {} : { why }) }
}

/** Local time of a day that one cell or two name: `2026-03-02T14:35`. */
export function momentOf(
  date: Cell | undefined,
  time: Cell | undefined,
  setting: ConvertSetting,
): DraftField | undefined {
  const both = [time, date].filter((cell) => cell !== undefined)
  const whole = both.find((cell) => cell.value?.kind === 'dateTime')
  if (whole?.value?.kind === 'dateTime') return citing(whole.value.dateTime.slice(0, 16), [whole])
  const day = both.map((cell) => dayOf(cell, setting)).find((each) => each !== undefined && each.date.length === 10)
  const clock = time?.value?.kind === 'time' ? time.value.time : clockOf(time?.text ?? '')
  if (!day || clock === undefined) return undefined
  return { ...citing(`${day.date}T${clock}`, both), ...(day.why === undefined ? {} : { why: day.why }) }
}

function clockOf(text: string): string | undefined {
  const minutes = findClock(text, { loose: true })?.start.minutes
  if (minutes === undefined || minutes >= 1440) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export const paragraphs = (text: string) =>
  text.split('\n').map((line, at) => ({ id: `p${at + 1}`, kind: 'paragraph', spans: [{ text: line }] }))

const choiceOf = (folded: string): string | undefined => choices.find(([words]) => words.test(folded))?.[1]

const choices: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:open|pending|in progress|on track|ongoing|abierto|pendiente|en curso|en proceso|ouvert|en cours|aberto)$/,
    'open',
  ],
  [
    /^(?:kept|done|completed?|closed|delivered|fulfilled|cumplido|completado|cerrado|hecho|tenu|fait|cumprido)$/,
    'kept',
  ],
  [/^(?:partly|partial|partially|partially kept|parcial|parcialmente|partiel)$/, 'partly'],
  [/^(?:slipped|delayed|late|overdue|behind|retrasado|atrasado|vencido|en retard)$/, 'slipped'],
  [/^(?:dropped|cancelled|canceled|abandoned|cancelado|descartado|abandonne)$/, 'dropped'],
  [/^(?:them|they|theirs|counterparts?|host|government|ellos|contraparte|gobierno)$/, 'them'],
  [/^(?:us|we|our|ours|delegation|nosotros|delegacion|nous)$/, 'us'],
  [/^(?:ask|request|peticion|solicitud|demande)$/, 'ask'],
  [/^(?:argument|point|message|argumento|punto|mensaje)$/, 'argument'],
  [/^(?:response|reply|reactive|defensive|q a|respuesta|reactivo|reponse)$/, 'response'],
  [/^(?:avoid|do not say|do not raise|evitar|no mencionar|eviter)$/, 'avoid'],
  [/^(?:tactical|tactic|tactico|tactica)$/, 'tactical'],
]

/** References of these records point into one collection; the registry of fields keeps its name as a plain word. */
const asCollection = (to: string, fallback: CollectionName): CollectionName =>
  (['companies', 'agencies', 'hotels', 'flights', 'vehicles', 'topics'] as const).find((name) => name === to) ??
  fallback
