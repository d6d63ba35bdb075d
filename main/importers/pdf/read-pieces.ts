import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Piece } from './piece.ts'

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]
type Matrix = readonly number[]

/** The text of a page, piece by piece in the order in which it was set. */
export async function readPieces(
  page: PDFPageProxy,
  view: Matrix,
  size: Readonly<{ width: number; height: number }>,
): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false })
  const fonts = new Map<string, FontDress>()
  const marks: { id: string; isArtifact: boolean }[] = []
  const pieces: Piece[] = []
  let hasSpace = false
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push({ id: item.id ?? '', isArtifact: 'tag' in item && item.tag === 'Artifact' })
      continue
    }
    const text = plainLetters(item.str)
    if (text.trim() === '') {
      hasSpace = hasSpace || text !== '' || item.hasEOL
      continue
    }
    const dress = fonts.get(item.fontName) ?? fontDress(page, item.fontName)
    fonts.set(item.fontName, dress)
    pieces.push({
      ...placed(item, view, size),
      ...dress,
      text: text.trim(),
      isRightToLeft: item.dir === 'rtl',
      hasSpace: hasSpace || text.startsWith(' '),
      mark: marks.findLast((mark) => mark.id !== '')?.id ?? '',
      isArtifact: marks.some((mark) => mark.isArtifact),
      link: '',
      page: page.pageNumber,
    })
    hasSpace = text.endsWith(' ') || item.hasEOL
  }
  return withoutDoubles(pieces)
}

type TextItem = Extract<Item, { str: string }>

/** Where an item stands in the frame of its own direction. */
function placed(item: TextItem, view: Matrix, size: Readonly<{ width: number; height: number }>) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view
  const along = Math.atan2(vb * a + vd * b, va * a + vc * b)
  const turn = (((Math.round(along / (Math.PI / 2)) % 4) + 4) % 4) as number
  const x = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  const [left, base] =
    turn === 0
      ? [x, y]
      : turn === 1
        ? [y, size.width - x]
        : turn === 2
          ? [size.width - x, size.height - y]
          : [size.height - y, x]
  const height = Math.hypot(c, d) || Math.hypot(a, b) || 1
  return { x: left, right: left + Math.abs(item.width), y: base, size: height, turn }
}

type FontDress = Readonly<{ isBold: boolean; isItalic: boolean }>

function fontDress(page: PDFPageProxy, id: string): FontDress {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
  return {
    isBold: /bold|black|heavy|(?:^|[-+, ])(?:demi|medi)(?![a-z])|-B(?:$|[^a-z])/i.test(name),
    isItalic: /italic|oblique|-It(?:$|[^a-z])|slanted/i.test(name),
  }
}

const ligatures = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
])

/** Ligatures apart, spaces alike, nothing that does not print. */
const plainLetters = (text: string): string =>
  text
    .replaceAll(/[\ufb00-\ufb06]/g, (letter) => ligatures.get(letter) ?? letter)
    .replaceAll(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: such letters come from fonts without names for theirs.
    .replaceAll(/[\u0000-\u001f\u007f\u200b\ufeff\u202a-\u202e]/g, '')
    .normalize('NFC')

/** Letters set twice, a little apart, to look bold: the second goes and the first is bold. */
function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    const shared = last === undefined ? 0 : doubledLetters(last, piece)
    if (last === undefined || shared === 0) {
      kept.push(piece)
      continue
    }
    kept.pop()
    const text = last.text + piece.text.slice(shared)
    kept.push({ ...last, text, right: Math.max(last.right, piece.right), isBold: true })
  }
  return kept
}

function doubledLetters(first: Piece, second: Piece): number {
  const isApart = first.turn !== second.turn || Math.abs(first.y - second.y) > first.size * 0.08
  const overlap = first.right - second.x
  const letter = (second.right - second.x) / second.text.length
  if (isApart || second.x < first.x || overlap < letter * 0.5) return 0
  for (let length = Math.min(first.text.length, second.text.length, 200); length > 0; length -= 1)
    if (Math.abs(length * letter - overlap) < letter * 0.7 + length * letter * 0.3)
      if (first.text.endsWith(second.text.slice(0, length))) return length
  return 0
}
