import { foldInPlace } from './fold.ts'

/** A length of time in a text; of `½-1 hr` the longer. */
export type DurationMention = Readonly<{ index: number; length: number; minutes: number }>

export function findDuration(text: string): DurationMention | undefined {
  const folded = foldInPlace(text)
  const match = pattern.exec(folded)
  if (!match) return undefined
  const g = match.groups ?? {}
  const minutes =
    g['hm'] !== undefined
      ? Number(g['hm']) * 60 + Number(g['mm'])
      : g['hours'] !== undefined
        ? amount(g['hours']) * 60
        : amount(g['minutes'] ?? '')
  return minutes > 0 && minutes <= 24 * 60
    ? { index: match.index, length: match[0].length, minutes: Math.round(minutes) }
    : undefined
}

/** Are there no other words than a length of time? */
export const isOnlyDuration = (text: string): boolean => {
  const mention = findDuration(text)
  return (
    mention !== undefined &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, mention.index) + text.slice(mention.index + mention.length))
  )
}

const number = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?(?: ?[½¼¾])?|[½¼¾])`
const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\d:.])(?<hm>\d{1,2}) ?(?:h|hrs?|hours?|horas?|heures?)\.? ?(?:and |y |et )?(?<mm>\d{1,2}) ?(?:m|min|mins|minutes?|minutos?)\b`,
    String.raw`(?<![\p{L}\d:.])(?:${number} ?(?:-|to|a|/) ?)?(?<minutes>${number}) ?(?:min|mins|minutes?|minutos?|mn|['′])(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d:.])(?:${number} ?(?:-|to|a|/) ?)?(?<hours>${number}) ?(?:hrs?|hours?|horas?|heures?)(?![\p{L}\d])`,
  ].join('|'),
  'u',
)

const fractions = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])

function amount(text: string): number {
  const fraction = fractions.get(text.at(-1) ?? '') ?? 0
  const whole = Number.parseFloat(text.replace(',', '.'))
  return (Number.isNaN(whole) ? 0 : whole) + fraction
}
