import { analyse } from 'chardet'
import iconv from 'iconv-lite'

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

const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function byMark(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(bytes, 0xff, 0xfe, 0, 0)) return 'utf-32le'
  if (starts(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32be'
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: every other byte of most western text is zero. */
function byZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length & ~1, 4096)
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined
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

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (/^utf-32|^ibm850$/.test(encoding)) {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding.replace('ibm', 'cp'))
  }
  return new TextDecoder(encoding).decode(bytes)
}

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** Enough letters to judge by. */
const sampleSize = 2 ** 17

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize)
  if (isNearlyUtf8(sample)) return 'utf-8'
  const western = westernOf(sample)
  if (western !== 'windows-1252') return western
  const isWestern = !isOtherAlphabet(sample)
  for (const { name, confidence } of analyse(sample)) {
    const encoding = knownEncoding(name)
    if (encoding === undefined || encoding === 'utf-8' || (encoding === 'windows-1252' && !isWestern)) continue
    if (encoding === 'windows-1252') return encoding
    if (confidence >= (isWestern ? 30 : 1) && fits(sample, encoding)) return encoding
  }
  return 'windows-1252'
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

/** In no western language half of the letters carry accents. */
function isOtherAlphabet(sample: Uint8Array): boolean {
  let plain = 0
  let high = 0
  for (const byte of sample) {
    if (byte >= 0x80) high++
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain++
  }
  return high > plain
}

/** Whether the high bytes are mostly letters of that alphabet, not its signs. */
function fits(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample)
  let letters = 0
  let others = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    if (/\p{L}|\p{M}/u.test(character)) letters++
    else if (character === '\ufffd') others += 20
    else others++
  }
  return letters > others
}

/** Western text of Windows, of an old Mac or of DOS: in the wrong one, signs stand inside of words. */
function westernOf(sample: Uint8Array): string {
  const score = (encoding: string) => {
    let sum = 0
    for (const [, between] of decodeAs(sample, encoding).matchAll(/(?<=[A-Za-z])([^\p{ASCII}’‘–—])(?=[A-Za-z])/gu)) {
      sum += /\p{L}/u.test(between ?? '') ? 1 : -1
    }
    return sum
  }
  if (score('windows-1252') >= 0) return 'windows-1252'
  const [best] = ['macintosh', 'ibm850']
    .map((encoding) => ({ encoding, sum: score(encoding) }))
    .toSorted((one, other) => other.sum - one.sum)
  return best && best.sum > 0 ? best.encoding : 'windows-1252'
}
