/** `DTSTART;TZID=Europe/Madrid:20240122T090000` in its parts. Names are upper case. */
export type ContentLine = Readonly<{
  /** Line of the file at which it starts. */
  number: number
  /** `item1` of `item1.TEL`, else empty. */
  group: string
  name: string
  parameters: readonly Parameter[]
  /** As it stands: escapes are undone by whoever knows what kind of value it is. */
  value: string
}>
export type Parameter = Readonly<{ name: string; value: string }>

/** The parts of a line, or nothing where it is not such a line. */
export function readLine(text: string, number: number): ContentLine | undefined {
  const head = /^\s*(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9_-]+)\s*(?=[;:])/.exec(text)
  if (head === null) return undefined
  const start = head[0].length
  const colon = valueColon(text, start)
  if (colon < 0) return undefined
  return {
    number,
    group: head[1] ?? '',
    name: (head[2] ?? '').toUpperCase(),
    parameters: readParameters(text.slice(start, colon)),
    value: text.slice(colon + 1).replace(/^"?(\d{8}T\d{6}Z?)"$/, '$1'),
  }
}

/** All values of a parameter, parted at commas: `TYPE=work,voice` and `TYPE=work;TYPE=voice` are the same. */
export const parameterValues = (line: ContentLine, name: string): readonly string[] =>
  line.parameters
    .filter((parameter) => parameter.name === name)
    .flatMap(({ value }) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')

export const parameterOf = (line: ContentLine, name: string): string =>
  line.parameters.find((parameter) => parameter.name === name)?.value ?? ''

/**
 * The colon before the value: outside of quotation marks, and not one of a zone that is written as
 * `(UTC-05:00) Eastern Time` or `tzone://Microsoft/Custom`. Where a quotation mark is never closed, the last one.
 */
function valueColon(text: string, start: number): number {
  let isQuoted = false
  let depth = 0
  const isZone = /^;TZID=/i.test(text.slice(start, start + 6))
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (isZone && character === '(') depth++
    else if (isZone && character === ')') depth = Math.max(0, depth - 1)
    else if (character === ':') {
      const isOfZone = isZone && (depth > 0 || text.startsWith('//', at + 1))
      if (!isOfZone) return at
    }
  }
  const last = text.lastIndexOf(':')
  return last >= start ? last : -1
}

function readParameters(text: string): readonly Parameter[] {
  const parameters: Parameter[] = []
  for (const piece of splitOutsideQuotes(text, ';')) {
    if (piece.trim() === '') continue
    const equals = piece.indexOf('=')
    const name = equals < 0 ? bareName(piece) : piece.slice(0, equals).trim().toUpperCase()
    const value = equals < 0 ? piece.trim() : piece.slice(equals + 1).trim()
    parameters.push({ name, value: plainParameter(value) })
  }
  return parameters
}

/** Old cards write `TEL;WORK;VOICE` and `PHOTO;BASE64;JPEG`. */
const bareName = (word: string) =>
  /^(?:quoted-printable|base64|b|7bit|8bit)$/i.test(word.trim()) ? 'ENCODING' : 'TYPE'

/** Without quotation marks; `^n`, `^^` and `^'` stand for a line break, a caret and a quotation mark. */
const plainParameter = (value: string) =>
  value.replaceAll('"', '').replace(/\^([n^'])/g, (_, sign) => (sign === 'n' ? '\n' : sign === '^' ? '^' : '"'))

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const pieces: string[] = []
  let isQuoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === separator && !isQuoted) {
      pieces.push(text.slice(start, at))
      start = at + 1
    }
  }
  pieces.push(text.slice(start))
  return pieces
}
