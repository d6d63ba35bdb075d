import { decodeText } from '../charset.ts'
import { type ContentLine, parameterOf } from './read-line.ts'

/** Text as it was meant: a backslash stands before a comma, a semicolon or itself, and `\n` is a line break. */
export const unescaped = (value: string): string =>
  value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

/** The pieces of a value between separators that no backslash stands before, each as it was meant. */
export function splitValue(value: string, separator: ',' | ';'): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === separator) {
      pieces.push(value.slice(start, at))
      start = at + 1
    }
  }
  pieces.push(value.slice(start))
  return pieces.map(unescaped)
}

const encodingOf = (line: ContentLine) => parameterOf(line, 'ENCODING').toUpperCase()

/** The line with its value out of quoted-printable, in whatever alphabet it names. */
export function decodedLine(line: ContentLine): ContentLine {
  if (encodingOf(line) !== 'QUOTED-PRINTABLE') return line
  return { ...line, value: decodeQuoted(line.value, parameterOf(line, 'CHARSET')) }
}

function decodeQuoted(value: string, charset: string): string {
  const source = new TextEncoder().encode(value.replace(/=\s*$/, ''))
  const bytes = new Uint8Array(source.length)
  let length = 0
  for (let at = 0; at < source.length; at++) {
    const pair = source[at] === 0x3d ? String.fromCharCode(source[at + 1] ?? 0, source[at + 2] ?? 0) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(pair)) {
      bytes[length++] = Number.parseInt(pair, 16)
      at += 2
    } else bytes[length++] = source[at] ?? 0
  }
  return decodeText(bytes.subarray(0, length), charset === '' ? undefined : charset).text.replace(/\r\n?/g, '\n')
}

/** Bytes that a line holds itself, in base64 or as a `data:` address; nothing where it holds none. */
export function bytesOf(line: ContentLine): Uint8Array | undefined {
  const inline = /^data:[^,]{0,200};base64(?:\\?,)/i.exec(line.value.trim())
  const isBase64 = ['BASE64', 'B'].includes(encodingOf(line)) || parameterOf(line, 'VALUE').toUpperCase() === 'BINARY'
  if (inline === null && !isBase64) return undefined
  const words = inline === null ? line.value : line.value.trim().slice(inline[0].length)
  return new Uint8Array(Buffer.from(words.replace(/\s+/g, ''), 'base64'))
}
