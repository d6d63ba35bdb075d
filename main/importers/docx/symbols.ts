/** What a sign of a symbol font looks like, by its code. Unknown ones become a bullet: something stood there. */
export function symbolText(font: string, code: number): string {
  const byte = code & 0xff
  const name = font.toLowerCase()
  if (name.includes('wingdings 2')) return wingdings2.get(byte) ?? '•'
  if (name.includes('wingdings')) return wingdings.get(byte) ?? '•'
  if (name.includes('symbol') && !name.includes('segoe') && !name.includes('ms gothic')) return symbol.get(byte) ?? '•'
  // Of an ordinary font, or of one that we do not know.
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(Math.min(code, 0x10ffff))
}

const wingdings = new Map([
  [0x28, '☎'],
  [0x29, '✆'],
  [0x2a, '✉'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])
const wingdings2 = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0xa3, '☐'],
])
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const smallGreek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const symbol = new Map<number, string>([
  ...[...greek].map((letter, index) => [0x41 + index, letter] as const),
  ...[...smallGreek].map((letter, index) => [0x61 + index, letter] as const),
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xe2, '®'],
  [0xe3, '©'],
  [0xe4, '™'],
])
