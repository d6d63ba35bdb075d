import { foldInPlace } from './fold.ts'

/** Minutes after midnight as the words say them. */
export type ClockTime = Readonly<{
  minutes: number
  /** Twelve-hour words beside it, or a form that leaves no doubt (13:00, 09:30, 14h). Else it may be afternoon. */
  isSure: boolean
}>

/** A time or a stretch of time in a text. */
export type ClockMention = Readonly<{ index: number; length: number; start: ClockTime; end?: ClockTime }>

/**
 * The first clock time of a text. `loose` takes bare numbers too (`9`, `8.30`, `0930`), which is right only where
 * nothing but times stands, as in a column under the head Time.
 */
export function findClock(text: string, options: { loose?: boolean } = {}): ClockMention | undefined {
  // Most texts have neither a figure nor one of a few words.
  if (!/\d/.test(text) && !namesAnHour.test(text)) return undefined
  const folded = foldInPlace(text)
  for (const match of folded.matchAll(options.loose ? loosePattern : strictPattern)) {
    const mention = read(match, options.loose === true)
    if (mention) return mention
  }
  return undefined
}

const namesAnHour = /noon|midday|midnight|mediod[ií]a|medianoche|midi|minuit|meio|meia/iu

/** The time a text begins with, with what stands around it: brackets, dashes, `at`. */
export function leadingClock(text: string, options: { loose?: boolean } = {}): ClockMention | undefined {
  const mention = findClock(text, options)
  if (
    !mention ||
    !/^[\s([*•·–—-]*(?:(?:from|at|de|desde las|desde|a las|a la|las|la|del?|a|das|as|kl\.?|time|hora|horario|heure)\s*:?\s*)?$/.test(
      foldInPlace(text.slice(0, mention.index)),
    )
  )
    return undefined
  const tail = /^[\s)\]]*(?:(?:hrs?|hs|horas|h|uhr)\b\.?)?[\s)\]]*[:.,;|–—-]*\s*/iu.exec(
    text.slice(mention.index + mention.length),
  )
  const length = mention.index + mention.length + (tail?.[0].length ?? 0)
  return { ...mention, index: 0, length }
}

/** A stretch of time that ends a text, `Opening (8:30–9:00)`, with the words before it. */
export function trailingClock(text: string): { title: string; clock: ClockMention } | undefined {
  const clock = findClock(text)
  if (!clock?.end || clock.index === 0) return undefined
  const before = text.slice(0, clock.index)
  const after = text.slice(clock.index + clock.length)
  if (!/[(,:|–—\t-]\s*$/u.test(before) || !/^\s*\)?\s*(?:h|hrs?|hs)?\.?\s*\)?$/u.test(after)) return undefined
  const title = before.replace(/[\s(,:|–—-]+$/u, '')
  return /\p{L}{2}/u.test(title) ? { title, clock } : undefined
}

/** Are there no other words than a time? */
export function isOnlyClock(text: string, options: { loose?: boolean } = {}): boolean {
  const mention = leadingClock(text, options)
  return (
    mention !== undefined &&
    !/[\p{L}\p{N}]/u.test(
      text.slice(mention.length).replace(/\((?:utc|gmt)[^)]*\)|\b(?:utc|gmt|bst|cet|cest|est|edt|cst|pst)\b/giu, ''),
    )
  )
}

const word = `(?:12 )?noon|midday|midnight|mediodia|medianoche|midi|minuit|meio-dia|meia-noite`
/** `apm` is a slip that says neither. */
const half = String.raw`(?:apm|[ap]\.? ?m)\b\.?`
/** `12:00 m.` is noon where Spanish is written; `M.` before a name is not. */
const meridian = String.raw`12[:.]00 ?m\b\.?(?=\s*(?:$|[,;)–—-]))`
const colon = String.raw`(?:${meridian}|\d{1,2}(?:[:.]| ?h ?)(?:\d{2}(?!\d)|0(?= ?[ap]\.? ?m))(?: ?min\b)?(?: ?(?:${half}|h(?:rs?|s|oras)?\b\.?))?)`
const hour = String.raw`\d{1,2} ?(?:${half}|h(?:rs?|s|oras)?\b\.?|heures?\b|o'clock)`
const military = String.raw`[012]\d[0-5]\d(?: ?h(?:rs?|s|oras)?\b\.?)?`
/** `0900 hrs`: words say that it is an hour, and no number of people or year. */
const sureMilitary = String.raw`[012]\d[0-5]\d ?h(?:rs?|s|oras|ours)\b\.?`
const bare = String.raw`\d{1,2}(?: ?${half})?`
const to = String.raw`\s*(?:-|to|until|till|a la|a las|a l|al?|hasta las|hasta|au|as|ate|y|and|et|/|>|->|~)\s*(?:las? )?\(?`
/** Not within a date, a version, a sum or a phone number. */
const before = String.raw`(?<![\p{L}\d][.:/,-]?|[$€£+#§])`
const after = String.raw`(?![\d%€]|[.:/,-]\d|\s*(?:°|%|km|usd|eur|million))`

const strictPattern = new RegExp(
  [
    `${before}(?<a>${colon}|${hour}|${word}|${bare})${to}(?<b>${colon}|${hour}|${word})${after}`,
    // Two columns run together by a text without a table.
    `${before}(?<s>${colon})\\s{1,8}(?<t>${colon})${after}`,
    `${before}(?<c>${colon}|${hour}|${word})${to}(?<d>${bare})(?= ?(?:h|hrs?)\\b)${after}`,
    `${before}(?<g>${military})\\s*-\\s*(?<i>${military})${after}`,
    `${before}(?<g>${military})${to}(?<i>${sureMilitary})${after}`,
    `${before}(?<e>${colon}|${hour}|${word}|${sureMilitary})${after}`,
  ].join('|'),
  'gu',
)
const loosePattern = new RegExp(
  [
    `(?<![\\p{L}\\d])(?<a>${colon}|${hour}|${word}|${military}|${bare})${to}(?<b>${colon}|${hour}|${word}|${military}|${bare})(?!\\d)`,
    `(?<![\\p{L}\\d])(?<e>${colon}|${hour}|${word}|${military}|${bare})(?!\\d)`,
  ].join('|'),
  'gu',
)

function read(match: RegExpExecArray, loose: boolean): ClockMention | undefined {
  const g = match.groups ?? {}
  const first = readOne(g['a'] ?? g['c'] ?? g['g'] ?? g['s'] ?? g['e'] ?? '')
  const second = g['b'] ?? g['d'] ?? g['i'] ?? g['t']
  if (!first) return undefined
  if (second === undefined) {
    // A number with a point is a number of a section unless the hour is one of a working day or words say it.
    const isPointed = /^\d{1,2} ?\. ?\d{2}$/.test(g['e'] ?? '')
    if (!loose && isPointed && (first.hour < 7 || first.hour > 22)) return undefined
    return { index: match.index, length: match[0].length, start: asTime(first, undefined) }
  }
  const last = readOne(second)
  if (!last || areYears(g['g'], g['i'])) return undefined
  return { index: match.index, length: match[0].length, start: asTime(first, last), end: asTime(last, undefined) }
}

/** `2007–2011` are years; `1930-2030`, in whole quarters of an hour, are times. */
const areYears = (first: string | undefined, last: string | undefined): boolean =>
  [first, last].every((text) => /^(?:19|20)\d{2}$/.test(text ?? '')) &&
  [first, last].some((text) => (Number(text) % 100) % 15 !== 0)

type Parts = Readonly<{ hour: number; minute: number; half: 'am' | 'pm' | undefined; isSure: boolean }>

function readOne(text: string): Parts | undefined {
  if (/^(?:(?:12 )?noon|midday|mediodia|midi|meio-dia)$/.test(text))
    return { hour: 12, minute: 0, half: 'pm', isSure: true }
  if (/^(?:midnight|medianoche|minuit|meia-noite)$/.test(text))
    return { hour: 24, minute: 0, half: undefined, isSure: true }
  const half = /apm$/.test(text) ? undefined : /(?<half>[ap])\.? ?m\.?$/.exec(text)?.groups?.['half']
  const numbers = /^(?<h>\d{1,2}?)(?: ?[:.h] ?)?(?<m>\d{2})?(?!\d)/.exec(text)?.groups
  if (!numbers) return undefined
  const hour = Number(numbers['h'])
  const minute = Number(numbers['m'] ?? 0)
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  if (half !== undefined && hour > 12) return { hour, minute, half: undefined, isSure: true }
  const isSure =
    half !== undefined || hour > 12 || hour === 0 || /^0\d/.test(text) || (/h/.test(text) && !/o'clock/.test(text))
  return { hour, minute, half: half === 'a' ? 'am' : half === 'p' ? 'pm' : undefined, isSure }
}

/** A half of the day said once, behind the second time, holds for the first where it can. */
function asTime(parts: Parts, second: Parts | undefined): ClockTime {
  const own = parts.half ?? (parts.isSure ? undefined : inherited(parts, second))
  const hour = own === undefined ? parts.hour : (parts.hour % 12) + (own === 'pm' ? 12 : 0)
  return { minutes: hour * 60 + parts.minute, isSure: parts.isSure || own !== undefined }
}

function inherited(parts: Parts, second: Parts | undefined): 'am' | 'pm' | undefined {
  if (second?.half === undefined) return undefined
  const at = (hour: number, minute: number, half: 'am' | 'pm') => ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
  const end = at(second.hour, second.minute, second.half)
  if (at(parts.hour, parts.minute, second.half) <= end) return second.half
  return second.half === 'pm' ? 'am' : 'pm'
}
