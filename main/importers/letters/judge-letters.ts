import { decodeAs, type Encoding, encodings } from './encodings.ts'
import { type LanguageLetters, languages } from './languages.ts'

/** Bytes around foreign letters that are looked at: more of them say no more. */
const mostJudged = 24_000

/**
 * The encoding in which the letters of a text look most like a language that is written with it: how often each letter
 * stands in that language, case within words, alphabets that never share a word, and signs where none belong. `votes`
 * are of another judge, from 0 to 100.
 */
export function likeliestEncoding(bytes: Uint8Array, votes: ReadonlyMap<string, number> = new Map()): string {
  const sample = wordsWithHighBytes(bytes)
  if (sample.length === 0) return 'windows-1252'
  const plain = commonWords(bytes)
  let best = { name: 'windows-1252', score: Number.NEGATIVE_INFINITY }
  for (const encoding of encodings) {
    const score = scoreOf(sample, encoding, plain) + (votes.get(encoding.name) ?? 0) / 40
    if (score > best.score) best = { name: encoding.name, score }
  }
  return best.name
}

/** Words with something in them that is not plain, between the plain bytes on either side. */
function wordsWithHighBytes(bytes: Uint8Array): Uint8Array {
  const found: number[] = []
  let start = 0
  for (let at = 0; at <= bytes.length && found.length < mostJudged; at++) {
    const byte = bytes[at]
    if (byte !== undefined && byte > 0x20) continue
    const word = bytes.subarray(start, at)
    if (word.some((each) => each >= 0x80)) found.push(...word.subarray(0, 400), 0x20)
    start = at + 1
  }
  return Uint8Array.from(found)
}

/** Plain words of the text in lower case, each with how often it stands. */
function commonWords(bytes: Uint8Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000)).toLowerCase()
  for (const [word] of text.matchAll(/(?<![^\s.,;:()])[a-z]{1,5}(?![^\s.,;:()])/g))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function scoreOf(sample: Uint8Array, encoding: Encoding, plain: ReadonlyMap<string, number>): number {
  const text = decodeAs(sample, encoding.name)
  if ('isWide' in encoding) return encoding.prior + wideScore(text)
  const { signs, letters } = takeApart(text)
  const scores = encoding.languages.map(
    (name) => lettersScore(letters, languages[name]) + wordsScore(plain, languages[name]),
  )
  return encoding.prior + signs + Math.max(...scores)
}

/** What costs most: no text holds it. */
const impossible = -12

type Counted = Readonly<{ signs: number; letters: ReadonlyMap<string, number> }>

/** Counts the foreign letters and judges all else that no language decides. */
function takeApart(text: string): Counted {
  const letters = new Map<string, number>()
  let signs = 0
  for (const [word] of text.matchAll(/(?:(?![ºª])[\p{L}\p{M}])+/gu)) {
    let high = 0
    let previous = ''
    for (const letter of word) {
      if (letter > '\u007f') {
        const lower = letter.toLowerCase()
        letters.set(lower, (letters.get(lower) ?? 0) + 1)
        high++
      }
      // In no language a small letter goes before a capital one in the same word; names such as McÉ are too few.
      if (isSmall(previous) && isCapital(letter) && (letter > '\u007f' || previous > '\u007f')) signs -= 3
      previous = letter
    }
    if (high > 0) signs += wordScore(word, high)
  }
  let before = ' '
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isSign(sign)) signs += signScore(sign, before, text[at + 1] ?? ' ') - (isSign(before) ? 4 : 0)
    before = sign
  }
  return { signs, letters }
}

const isSmall = (letter: string) => letter !== letter.toUpperCase() && letter === letter.toLowerCase()
const isCapital = (letter: string) => letter !== letter.toLowerCase() && letter === letter.toUpperCase()

function wordScore(word: string, high: number): number {
  const length = [...word].length
  const hasLatin = /\p{Script=Latin}/u.test(word)
  const isMixed = hasLatin && /(?!\p{Script=Latin})\p{L}/u.test(word)
  // A Latin word is mostly made of plain letters; one that is a single foreign letter is rare in most languages.
  const crowded = hasLatin && length >= 3 ? Math.max(0, high - length / 2) * 3 : 0
  const alone = hasLatin && length === 1 && !/[àéèóôøåæýîùÀÉÈÓØÅÎ]/.test(word) ? 4 : 0
  return -crowded - alone - (isMixed ? 8 : 0)
}

const isLetter = (letter: string) => /(?![ºª])[\p{L}\p{M}]/u.test(letter)
const isSign = (sign: string) => sign > '\u007f' && !isLetter(sign)

/** Quotation marks, dashes and the like where they stand in ordinary text are nearly free, others are dear. */
function signScore(sign: string, before: string, after: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (sign === '\ufffd' || (code >= 0x80 && code < 0xa0)) return impossible
  const isWithin = isLetter(before) && isLetter(after)
  if (/[’‘]/.test(sign)) return isWithin || isLetter(before) !== isLetter(after) ? -1 : -2
  if (/[–—]/.test(sign)) return isWithin && isSmall(after) ? -7 : -1.5
  if (sign === '·') return -1.5
  if (isWithin) return -9
  if (/[“„«¿¡‹]/.test(sign)) return isLetter(before) ? -5 : -1.5
  if (/[”»›…]/.test(sign)) return -1.5
  if (/[ºª]/.test(sign)) return isLetter(after) ? -5 : -2
  // Amounts, degrees and marks stand beside numbers or alone.
  if (/[°€£§•№®™©½¼¾\u00a0²³]/.test(sign)) return isLetter(before) || isLetter(after) ? -5 : -2.5
  return isLetter(before) ? -8 : -6
}

function lettersScore(letters: ReadonlyMap<string, number>, { share, letters: known }: LanguageLetters): number {
  // Where most letters are foreign ones, each says less than an accent among plain letters.
  const weight = share === 1 ? 1 : 0.4
  let score = 0
  for (const [letter, count] of letters) {
    const often = known.get(letter)
    score += count * (often === undefined ? -9 : Math.log(often * weight))
  }
  return score
}

function wordsScore(plain: ReadonlyMap<string, number>, { words }: LanguageLetters): number {
  let hits = 0
  for (const word of words) hits += Math.min(plain.get(word) ?? 0, 2)
  return Math.min(hits, 8) * 0.6
}

/** Characters that are written in two bytes and more: as likely as one of the thousands that are in use. */
function wideScore(text: string): number {
  let score = 0
  let previous = ' '
  for (const character of text) {
    if (character > '\u007f') {
      score += wideCharacter(character)
      // Such text puts no Latin letter and a sign of its own side by side but in names and numbers.
      if (/[A-Za-z]/.test(previous)) score -= 4
    } else if (previous > '\u007f' && /[a-z]/.test(character)) score -= 4
    previous = character
  }
  return score
}

function wideCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (character === '\ufffd') return impossible * 2
  if (code >= 0x3041 && code <= 0x30ff) return -4.5
  if (code >= 0xac00 && code <= 0xd7a3) return commonHangul.has(character) ? -4.5 : -8
  if (code >= 0x4e00 && code <= 0x9fff) return commonHan.has(character) ? -5 : -7.5
  if ((code >= 0x3000 && code <= 0x3002) || (code >= 0xff01 && code <= 0xff5e)) return -4
  if (code >= 0xff61 && code <= 0xff9f) return -6
  return code < 0x3000 ? -6 : impossible
}

/** The most common of Chinese, old and new, and of Japanese. */
const commonHan: ReadonlySet<string> = new Set(
  '的一是不了人我在有他这中大来上国和到说们为子地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体別处总才場師書報東京議会員國發對時來說們這過學經長開關間動電話總統會議見現進實業產機點與無萬條為個從後',
)

const commonHangul: ReadonlySet<string> = new Set(
  '이다는에의가을를한은고로지하사자도기대인어시국정리일원회주부제상수장전보서구들아여조그나해선공과동무위만안미비라관문연신민성영김박최경세요있었습니까소강오유우진현계',
)
