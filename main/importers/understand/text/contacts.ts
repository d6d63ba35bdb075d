/** An address or number in a text. */
export type ContactMention = Readonly<{ index: number; length: number; value: string }>

/** E-mail addresses, also within `mailto:` and angle brackets; obscured ones (`at`, `[at]`) are left as words. */
export const findEmails = (text: string): readonly ContactMention[] =>
  [...text.matchAll(/[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d](?:[\p{L}\d-]{0,62}\.){1,8}\p{L}{2,24}/gu)].map(
    (match) => ({
      index: match.index,
      length: match[0].length,
      value: match[0],
    }),
  )

/**
 * Telephone numbers. A number without + or a word such as Tel before it counts only when it is written in groups as
 * numbers are: dates, sums, codes of meetings and years are none.
 */
export function findPhones(text: string): readonly ContactMention[] {
  const found: ContactMention[] = []
  for (const match of text.matchAll(numberPattern)) {
    const value = match[0].replace(/[\s.,;/-]+$/u, '')
    const digits = value.replace(/\D/g, '')
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const isNamed = namePattern.test(before)
    const isInternational = value.startsWith('+')
    const isCode = /(?:id|pin|code|passcode|number|nº|no\.|ref\.?|meeting)\W*$/iu.test(before) && !isNamed
    if (isCode || digits.length > 18) continue
    if (isInternational ? digits.length < 8 : isNamed ? digits.length < 3 : !isGrouped(value, digits)) continue
    found.push({ index: match.index, length: value.length, value })
  }
  return found
}

const numberPattern =
  /(?<![\p{L}\d@#$€£.,:/-])(?:\+|00(?=\d))?\(?\d{1,15}\)?(?:(?:[\s.\-/]{1,2}\(?|\()\d{1,7}\)?){0,8}(?:\s*(?:ext\.?|x|extensi[oó]n|poste)\s*\d{1,6})?(?![\p{L}\d@])/giu

const namePattern =
  /(?:tel|tel[eé]fono|t[eé]l[eé]phone|telefone|phone|mobile|m[oó]vil|cel|celular|cell|fax|whatsapp|call|ph|office|oficina|emergency|hotline)\W{0,4}$|\b[tmf][:.]\s*$/iu

/** `555-0142` alone is too little; `(202) 555-0142` and `55 5550 0142` are numbers. */
function isGrouped(value: string, digits: string): boolean {
  if (digits.length < 8 || digits.length > 15) return false
  if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^(?:19|20)\d{2}\s*[-/]\s*(?:19|20)\d{2}$/.test(value))
    return false
  return /^\(?\d{1,5}\)?(?:[\s.-]{1,2}\(?\d{2,5}\)?){2,5}$|^\(\d{2,5}\)\s?\d{3,4}[\s.-]\d{3,4}$/.test(value)
}
