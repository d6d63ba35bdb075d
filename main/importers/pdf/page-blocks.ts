import type { Aside, SourceBlock } from '../source-document.ts'
import { linesOf } from './lines.ts'
import { layOut, type Part, partTop } from './page-layout.ts'
import { blockOf, type Dress, paragraphsOf } from './paragraphs.ts'
import type { PlacedPicture } from './pictures.ts'
import type { Piece } from './piece.ts'
import type { PageContent } from './read-page.ts'
import type { TextMaker } from './source-text.ts'
import { tableBlock } from './table-block.ts'
import { marksOf, taggedBlocks } from './tagged.ts'

export type PageSetting = Readonly<{
  dress: Dress
  maker: TextMaker
  heads: ReadonlySet<Piece>
  titles: ReadonlySet<Piece>
}>

/** The blocks of one page in reading order; running heads first, feet and turned text last. */
export function pageBlocks(page: PageContent, setting: PageSetting): readonly SourceBlock[] {
  const { heads, titles } = setting
  let tables = 0
  let figures = 0
  const tableId = () => {
    tables += 1
    return `p${page.number}t${tables}`
  }
  const figure = (placed: PlacedPicture, alt: string): SourceBlock => {
    figures += 1
    const unit = `p${page.number}i${figures}`
    return { kind: 'figure', unit, at: `page ${page.number}, picture ${figures}`, picture: placed.picture, alt }
  }
  const marks = isTagged(page, heads) && page.tree !== undefined ? new Set(marksOf(page.tree)) : undefined
  const isAside = (piece: Piece) => heads.has(piece) || (marks !== undefined && piece.isArtifact && !titles.has(piece))
  const aside = page.pieces.filter(isAside)
  const running = page.pieces.filter((piece) => !isAside(piece))
  const above = asides(aside, (piece) => piece.turn === 0 && piece.y < page.height * 0.25, 'head', setting)
  let body: readonly SourceBlock[]
  if (marks !== undefined && page.tree !== undefined) {
    const pieces = Map.groupBy(running, (piece) => piece.mark)
    const open = [...page.pictures]
    const edge = Math.max(0, ...running.map((piece) => piece.right))
    const tagged = taggedBlocks(page.tree, {
      pieces,
      dress: setting.dress,
      maker: setting.maker,
      edge,
      tableId,
      pictureBoxes: (own) => page.pictures.filter((placed) => isMarked(placed, own)).map((placed) => placed.box),
      figure: (own, alt) => {
        const index = open.findIndex((placed) => isMarked(placed, own))
        const [placed] = index === -1 ? [] : open.splice(index, 1)
        return placed === undefined ? undefined : figure(placed, alt)
      },
    })
    const untagged = running.filter((piece) => !marks.has(piece.mark))
    const plain = (pieces: readonly Piece[]) => layOut(pieces, []).flatMap((part) => partBlocks(part, setting, tableId))
    const title = linesOf(untagged.filter((piece) => titles.has(piece))).map((line) =>
      blockOf([line], line.right, setting),
    )
    const rest = plain(untagged.filter((piece) => !titles.has(piece)))
    body = [...title, ...tagged, ...rest, ...open.map((placed) => figure(placed, ''))]
  } else body = laidOut(page, running, setting, { tableId, figure })
  const below = asides(aside, (piece) => piece.turn === 0 && piece.y > page.height * 0.75, 'foot', setting)
  const beside = asides(
    aside,
    (piece) => piece.turn !== 0 || (piece.y >= page.height * 0.25 && piece.y <= page.height * 0.75),
    'textBox',
    setting,
  )
  return [...above, ...body, ...below, ...beside]
}

const isMarked = (placed: PlacedPicture, marks: readonly string[]) =>
  placed.mark !== '' && marks.some((mark) => mark.endsWith(placed.mark))

/** Tags are believed when they name nearly all of the text. */
function isTagged(page: PageContent, heads: ReadonlySet<Piece>): boolean {
  if (page.tree === undefined) return false
  const marks = new Set(marksOf(page.tree))
  let [all, named] = [0, 0]
  for (const piece of page.pieces)
    if (!piece.isArtifact && !heads.has(piece)) {
      all += piece.text.length
      if (marks.has(piece.mark)) named += piece.text.length
    }
  return all > 0 && named >= all * 0.9
}

type Makers = Readonly<{ tableId: () => string; figure: (placed: PlacedPicture, alt: string) => SourceBlock }>

function laidOut(
  page: PageContent,
  pieces: readonly Piece[],
  setting: PageSetting,
  makers: Makers,
): readonly SourceBlock[] {
  const parts = layOut(
    pieces.filter((piece) => piece.turn === 0),
    page.rules,
  )
  const open = page.pictures.toSorted((a, b) => a.box.top - b.box.top)
  const blocks: SourceBlock[] = []
  for (const part of parts) {
    while (open[0] !== undefined && open[0].box.bottom <= partTop(part)) {
      const placed = open.shift()
      if (placed !== undefined) blocks.push(makers.figure(placed, ''))
    }
    blocks.push(...partBlocks(part, setting, makers.tableId))
  }
  blocks.push(...open.map((placed) => makers.figure(placed, '')))
  for (const turn of [1, 2, 3]) blocks.push(...asides(pieces, (piece) => piece.turn === turn, 'textBox', setting))
  return blocks
}

function partBlocks(part: Part, { dress, maker }: PageSetting, tableId: () => string): readonly SourceBlock[] {
  if (part.kind === 'table') return [tableBlock(tableId(), part.shape.cells, dress, maker)]
  return paragraphsOf(part.lines, Math.max(...part.lines.map((line) => line.right)), { dress, maker })
}

function asides(
  pieces: readonly Piece[],
  isMeant: (piece: Piece) => boolean,
  aside: Aside,
  { dress, maker }: PageSetting,
): readonly SourceBlock[] {
  return linesOf(pieces.filter(isMeant)).map((line) => blockOf([line], line.right, { dress, maker, aside }))
}
