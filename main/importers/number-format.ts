/** A number as a list prints it. A format we do not know prints figures. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number, 'abcdefghijklmnopqrstuvwxyz')
    case 'upperLetter':
      return letters(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    case 'russianLower':
      return letters(number, 'абвгдежзиклмнопрстуфхцчшщэюя')
    case 'russianUpper':
      return letters(number, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ')
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'ordinal':
      return `${number}${ordinalEnd(number)}`
    case 'decimalEnclosedCircle':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return hanNumber(number)
    default:
      return String(number)
  }
}

/** After z comes aa, then bb: the letter is repeated. */
function letters(number: number, alphabet: string): string {
  if (number < 1 || number > alphabet.length * 20) return String(number)
  const letter = alphabet[(number - 1) % alphabet.length] ?? ''
  return letter.repeat(Math.ceil(number / alphabet.length))
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  if (number < 1 || number > 9999) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of romanSteps) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

function ordinalEnd(number: number): string {
  const tens = number % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

function hanNumber(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 ? '' : (digits[number % 10] ?? '')
  if (tens === 0) return ones
  return `${tens === 1 ? '' : digits[tens]}十${ones}`
}
