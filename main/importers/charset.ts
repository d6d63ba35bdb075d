import { analyse } from 'chardet'
import { decodeAs, encodings } from './letters/encodings.ts'
import { likeliestEncoding } from './letters/judge-letters.ts'
import type { Notice } from './source-document.ts'

export type DecodedText = Readonly<{
  /** Without a byte order mark. */
  text: string
  /** As the web names it: `utf-8`, `windows-1252`. */
  encoding: string
  /** False when the alphabet was guessed: somebody should look at accented letters. */
  isCertain: boolean
}>

/**
 * Bytes of a text of unknown origin, by the mark at its start, else as UTF-8 where they are nothing but that, else as
 * `declared` says (a `meta` of a page, a parameter of a property), else by what the letters look like.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked) return { text: withoutMark(decodeAs(bytes, marked)), encoding: marked, isCertain: true }
  if (hasJapaneseEscapes(bytes)) {
    return { text: decodeAs(bytes, 'iso-2022-jp'), encoding: 'iso-2022-jp', isCertain: true }
  }
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', isCertain: true }
  const named = declared === undefined ? undefined : knownEncoding(declared)
  const asNamed = named === undefined ? undefined : strictly(bytes, named)
  if (named !== undefined && asNamed !== undefined) return { text: asNamed, encoding: named, isCertain: true }
  const encoding = guess(bytes)
  return { text: decodeAs(bytes, encoding), encoding, isCertain: false }
}

/** What somebody should know who reads a text whose alphabet was guessed; nothing where it is certain. */
export function letterNotices({ encoding, isCertain }: DecodedText): readonly Notice[] {
  if (isCertain) return []
  const words = encodings.find(({ name }) => name === encoding)?.words
  const taken = words === undefined ? 'UTF-8, some of it broken' : `${words} (${encoding})`
  const message = `The file does not say how its letters are written; they were read as ${taken}: check letters with accents.`
  return [{ code: 'guessed-encoding', message }]
}

const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function byMark(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(bytes, 0xff, 0xfe, 0, 0)) return 'utf-32le'
  if (starts(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32be'
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: zeros, which no other text has, and letters that are in use when two bytes are one. Of the two
 * orders the wrong one makes spaces and line ends into letters that nobody uses.
 */
function byZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 8192))
  if (sample.length < 4 || !sample.includes(0)) return undefined
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, share: ordinaryShare(decodeAs(sample, encoding)) }))
    .toSorted((one, other) => other.share - one.share)
  return best && best.share > 0.95 ? best.encoding : undefined
}

/** Of all characters those of alphabets that are in use today; spaces and line ends must be among them. */
function ordinaryShare(text: string): number {
  const ordinary = text.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u017f\u0370-\u052f\u0590-\u06ff\u0e00-\u0e5b\u2010-\u203a\u20ac\u3000-\u30ff\uff01-\uff5e]/g,
  )
  const wide = text.match(/[\u4e00-\u9fff\uac00-\ud7a3]/g)
  const plain = text.match(/[\s\u0021-\u007e\u3000-\u30ff]/g)?.length ?? 0
  return plain * 40 < text.length ? 0 : ((ordinary?.length ?? 0) + (wide?.length ?? 0)) / text.length
}

/** ESC $ or ESC ( with nothing above ASCII around it. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  let found = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) return false
    if (byte === 0x1b && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) found = true
  }
  return found
}

function knownEncoding(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim())
    // A declaration that could be read in single bytes cannot be of UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The text when every byte has a meaning in the encoding. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** Enough letters to judge by. */
const sampleSize = 2 ** 17

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize)
  return isNearlyUtf8(sample) ? 'utf-8' : likeliestEncoding(sample, votesOn(sample))
}

/** What a second judge says, by the names that the web gives encodings. */
function votesOn(sample: Uint8Array): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const { name, confidence } of analyse(sample)) {
    const encoding = knownEncoding(name)
    if (encoding !== undefined) votes.set(encoding, Math.max(votes.get(encoding) ?? 0, confidence))
  }
  return votes
}

/** A few broken bytes in what is otherwise plainly UTF-8. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  let wide = 0
  let broken = 0
  for (const character of new TextDecoder().decode(sample)) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') wide++
  }
  return wide > broken * 10
}
