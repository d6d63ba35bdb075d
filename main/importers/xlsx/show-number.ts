import { type FormatPart, formatSections } from './format-code.ts'

/** As the sheet shows it, in its English form; a format we cannot follow shows the number plainly. */
export function showNumber(number: number, format: string): string {
  if (/^(?:general|@)?$/i.test(format.trim())) return plainNumber(number)
  const sections = formatSections(format)
  const isSigned = number < 0 && sections.length > 1
  const chosen = number < 0 ? sections[1] : number === 0 && sections.length > 2 ? sections[2] : sections[0]
  const section = chosen ?? sections[0] ?? []
  const codes = section.filter((part) => part.kind === 'code').map((part) => part.text)
  const code = codes.join('')
  if (/general|@/i.test(code) || code.includes('/')) return plainNumber(number)
  // A section without a place for the number shows its words alone: "none" for zero.
  if (!/[0#?]/.test(code)) return wordsOf(section).trim() || (sections.length > 1 ? '' : plainNumber(number))
  const shown = filled(section, Math.abs(number))
  return (number < 0 && !isSigned ? `-${shown}` : shown).trim()
}

/** Fifteen digits are all a spreadsheet knows: beyond them stand errors of reckoning. */
export function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)))
}

const wordsOf = (section: readonly FormatPart[]) =>
  section.map((part) => (part.kind === 'literal' ? part.text : part.text.replace(/[0#?.,%]/g, ''))).join('')

/** One character of a format; what is printed as it stands is no code. */
type Sign = Readonly<{ text: string; isCode: boolean }>

const isPlace = ({ text, isCode }: Sign) => isCode && /[0#?]/.test(text)
const isDot = ({ text, isCode }: Sign) => isCode && text === '.'
const isComma = ({ text, isCode }: Sign) => isCode && text === ','
const isZero = ({ text, isCode }: Sign) => isCode && text === '0'
const joined = (signs: readonly Sign[]) => signs.map((sign) => sign.text).join('')

/** The number from the first place to the last, and what is printed around it. */
function filled(section: readonly FormatPart[], number: number): string {
  const signs = section.flatMap((part) => [...part.text].map((text) => ({ text, isCode: part.kind === 'code' })))
  const start = signs.findIndex((sign) => isPlace(sign) || isDot(sign))
  let end = signs.findLastIndex(isPlace) + 1
  while (signs.slice(end, end + 1).some(isComma)) end++
  const percents = Math.min(3, signs.filter((sign) => sign.isCode && sign.text === '%').length)
  const body = digits(signs.slice(start, end), number * 100 ** percents)
  return joined(signs.slice(0, start)) + body + joined(signs.slice(end))
}

function digits(pattern: readonly Sign[], number: number): string {
  const power = pattern.findIndex((sign) => sign.isCode && /e/i.test(sign.text))
  const plain = power < 0 ? pattern : pattern.slice(0, power)
  const dot = plain.findIndex(isDot)
  const whole = dot < 0 ? plain : plain.slice(0, dot)
  const fraction = dot < 0 ? [] : plain.slice(dot + 1)
  const most = Math.min(30, fraction.filter(isPlace).length)
  const least = Math.min(30, fraction.filter(isZero).length)
  if (power >= 0) {
    const [mantissa = '', size = '0'] = number.toExponential(Math.min(20, most)).split('e')
    const places = pattern.slice(power).filter(isPlace).length
    return `${mantissa}E${Number(size) < 0 ? '-' : '+'}${String(Math.abs(Number(size))).padStart(places, '0')}`
  }
  // Commas behind the last place divide by a thousand each.
  const thousands = whole.length - 1 - whole.findLastIndex((sign) => !isComma(sign))
  const scaled = number / 1000 ** thousands
  if (scaled >= 1e15) return plainNumber(scaled)
  const [integer = '0', decimals = ''] = rounded(scaled, most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  const places = whole.slice(0, whole.length - thousands)
  return into(places, integer === '0' && !places.some(isZero) ? '' : integer) + (kept === '' ? '' : `.${kept}`)
}

/** As people round: 1.005 is shown as 1.01, though the number kept is a little less. */
function rounded(number: number, decimals: number): string {
  const precise = Number(number.toPrecision(15))
  const shifted = Number(`${precise}e${decimals}`)
  const whole = Number.isFinite(shifted) ? Math.round(shifted) : Number.NaN
  const exact = Number(`${whole}e-${decimals}`)
  return (Number.isFinite(exact) ? exact : precise).toFixed(Math.min(decimals, 30))
}

/** Digits into their places from the right, what is left over in front: `(000) 000-0000` makes a telephone number. */
function into(places: readonly Sign[], integer: string): string {
  const isGrouped = places.some(isComma)
  const plain = places.filter((sign) => !isComma(sign))
  const padded = integer.padStart(Math.min(50, plain.filter(isZero).length), '0')
  if (plain.every(isPlace)) return isGrouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  let rest = padded
  let result = ''
  for (const sign of plain.toReversed()) {
    if (!isPlace(sign)) result = sign.text + result
    else {
      result = rest.slice(-1) + result
      rest = rest.slice(0, -1)
    }
  }
  return rest + result
}
