import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { safeLink } from '../safe-link.ts'
import type { PictureStore, PlacedPicture } from './pictures.ts'
import type { Piece, Rule } from './piece.ts'
import { readDrawing } from './read-drawing.ts'
import { readPieces } from './read-pieces.ts'
import type { TreeNode } from './tagged.ts'

export type PageContent = Readonly<{
  number: number
  width: number
  height: number
  pieces: readonly Piece[]
  rules: readonly Rule[]
  pictures: readonly PlacedPicture[]
  hasArt: boolean
  /** More stood on it than anybody prints on a page. */
  isCut: boolean
  /** Also when none of them could be taken over. */
  hasPictures: boolean
  tree?: TreeNode
  /** Notes and filled fields. */
  remarks: readonly Readonly<{ kind: 'field' | 'note'; name: string; words: string }>[]
}>

/** Pieces of text on one page; a poster set letter by letter has some ten thousand. */
const mostPieces = 100_000

/** Everything on one page. Upright is the direction of most of its text. */
export async function readPage(page: PDFPageProxy, store: PictureStore): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // Fonts are known only after the drawing was read.
  const drawing = await readDrawing(page, transform)
  const all = await readPieces(page, transform, { width, height })
  const set = all.slice(0, mostPieces)
  const notes = annotationsOf(await page.getAnnotations())
  const linked = set.map((piece) => withLink(piece, notes.links, transform))
  const turn = mainTurn(linked)
  const pictures: PlacedPicture[] = []
  for (const drawn of drawing.pictures) {
    const placed = await store.add(page, drawn)
    if (placed !== undefined) pictures.push(placed)
  }
  const tree: TreeNode | null = await page.getStructTree()
  page.cleanup()
  return {
    number: page.pageNumber,
    width: turn % 2 === 0 ? width : height,
    height: turn % 2 === 0 ? height : width,
    pieces: linked.map((piece) => ({ ...piece, turn: (piece.turn - turn + 4) % 4 })),
    rules: drawing.rules.map((rule) => turnedRule(rule, turn, width, height)),
    pictures,
    hasArt: drawing.hasArt,
    isCut: all.length > mostPieces,
    hasPictures: drawing.pictures.length > 0,
    ...(tree === null ? {} : { tree }),
    remarks: notes.remarks,
  }
}

function mainTurn(pieces: readonly Piece[]): number {
  const letters = [0, 0, 0, 0]
  for (const piece of pieces) letters[piece.turn] = (letters[piece.turn] ?? 0) + piece.text.length
  return letters.indexOf(Math.max(...letters))
}

function turnedRule(rule: Rule, turn: number, width: number, height: number): Rule {
  if (turn === 0) return rule
  const ends = (from: number, to: number) => ({ from: Math.min(from, to), to: Math.max(from, to) })
  const whole = rule.isUpright ? height : width
  const across = rule.isUpright ? width : height
  // The frame of turned text: see where pieces are placed.
  const isMirroredAlong = turn === 2 || (turn === 1 ? !rule.isUpright : rule.isUpright)
  const isMirroredAcross = turn === 2 || (turn === 1 ? rule.isUpright : !rule.isUpright)
  return {
    isUpright: turn === 2 ? rule.isUpright : !rule.isUpright,
    at: isMirroredAcross ? across - rule.at : rule.at,
    ...(isMirroredAlong ? ends(whole - rule.from, whole - rule.to) : ends(rule.from, rule.to)),
  }
}

type Link = Readonly<{ url: string; rect: readonly number[] }>
type Notes = Readonly<{ links: readonly Link[]; remarks: PageContent['remarks'] }>

function annotationsOf(found: readonly unknown[]): Notes {
  const links: Link[] = []
  const remarks: PageContent['remarks'][number][] = []
  for (const each of found) {
    if (typeof each !== 'object' || each === null) continue
    const note = new Map<string, unknown>(Object.entries(each))
    const rect = note.get('rect')
    const url = note.get('url')
    const link = typeof url === 'string' ? safeLink(url) : undefined
    if (link !== undefined && Array.isArray(rect)) links.push({ url: link, rect: rect.map(Number) })
    if (note.get('subtype') === 'Widget') {
      const words = fieldWords(note)
      if (words !== '') remarks.push({ kind: 'field', name: String(note.get('fieldName') ?? ''), words })
    } else if (note.get('subtype') !== 'Link' && note.get('subtype') !== 'Popup') {
      const words = textOf(note.get('contentsObj')).trim()
      if (words !== '') remarks.push({ kind: 'note', name: textOf(note.get('titleObj')).trim(), words })
    }
  }
  return { links, remarks }
}

/** What somebody filled in; boxes and buttons that nobody ticked hold nothing. */
function fieldWords(note: ReadonlyMap<string, unknown>): string {
  const value = note.get('fieldValue')
  if (note.get('fieldType') === 'Btn') {
    if (note.get('pushButton') === true || typeof value !== 'string' || value === 'Off') return ''
    const own = note.get('radioButton') === true ? note.get('buttonValue') : note.get('exportValue')
    return own === undefined || own === value ? value : ''
  }
  if (Array.isArray(value)) return value.map(String).join(', ').trim()
  return typeof value === 'string' ? value.trim() : ''
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string' ? value.str : ''

function withLink(
  piece: Piece,
  links: readonly Link[],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): Piece {
  if (piece.turn !== 0) return piece
  const x = (piece.x + piece.right) / 2
  const y = piece.y - piece.size * 0.3
  const link = links.find(({ rect: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] }) => {
    const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e]
    const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f]
    return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys)
  })
  return link === undefined ? piece : { ...piece, link: link.url }
}
