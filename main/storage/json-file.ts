import { UserError } from '../../shared/errors.ts'

/** Bytes of one JSON file that are read at most, and how deep it may nest. */
export const longestJson = 50 * 2 ** 20
const deepestJson = 200

/**
 * Reads JSON as people may have written it by hand. `name` is what the sentence calls the file. Throws `bad-json` with
 * line and column, `too-large` above the caps.
 */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  if (bytes.length > longestJson) throw new UserError('too-large', `${name} is larger than 50 MB and was not read.`)
  const text = decode(bytes, name)
  if (isTooDeep(text)) throw new UserError('too-large', `${name} is nested deeper than ${deepestJson} levels.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line, column } = placeOf(text, faultIn(text))
    const sentence = `${name} is not valid JSON at line ${line}, column ${column}; correct it there and try again.`
    throw new UserError('bad-json', sentence, { cause: error })
  }
}

/** Two spaces, one line end at the end: what people read and compare. */
export const prettyJson = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/** An object as JSON has them: not null, not a list. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function decode(bytes: Uint8Array, name: string): string {
  try {
    // A byte order mark at the start is dropped.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const before = new TextDecoder().decode(bytes)
    const { line, column } = placeOf(before, before.indexOf('\ufffd'))
    const sentence = `${name} is not UTF-8 text at line ${line}, column ${column}; save it as UTF-8 and try again.`
    throw new UserError('bad-json', sentence, { cause: error })
  }
}

/** Counts brackets outside strings: enough to keep every later walk over the value within the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 92) at++
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) {
      depth++
      if (depth > deepestJson) return true
    } else if (code === 125 || code === 93) depth--
  }
  return false
}

/** Both from 1; a column counts characters as an editor shows them. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

const space = /[ \t\r\n]*/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Where the first fault stands in text that is not JSON. The system's own message names the place only sometimes. */
function faultIn(text: string): number {
  let at = 0
  const open: ('}' | ']')[] = []
  let expected: 'value' | 'key' | 'key or end' | 'value or end' | 'comma or end' = 'value'
  for (;;) {
    match(space)
    const character = text[at]
    if (character === undefined) return at
    const close = open.at(-1)
    if (expected.endsWith('or end') && character === close) {
      at++
      open.pop()
      expected = 'comma or end'
    } else if (expected === 'comma or end') {
      if (character !== ',' || close === undefined) return at
      at++
      expected = close === '}' ? 'key' : 'value'
    } else if (expected === 'key' || expected === 'key or end') {
      if (character !== '"' || !passString()) return at
      match(space)
      if (text[at] !== ':') return at
      at++
      expected = 'value'
    } else if (character === '{' || character === '[') {
      at++
      open.push(character === '{' ? '}' : ']')
      expected = character === '{' ? 'key or end' : 'value or end'
    } else if (character === '"' ? passString() : match(scalar)) expected = 'comma or end'
    else return at
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }

  /** Goes behind a string, or to what is wrong in it. */
  function passString(): boolean {
    at++
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === 34) {
        at++
        return true
      }
      if (code < 32 || (code === 92 && !match(escapeSequence))) return false
      if (code !== 92) at++
    }
    return false
  }
}
