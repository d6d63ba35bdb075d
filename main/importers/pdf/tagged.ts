import type { SourceBlock } from '../source-document.ts'
import type { ShapeCell } from './aligned-tables.ts'
import { type Line, linesOf } from './lines.ts'
import { blockOf, type Dress, itemOf, paragraphsOf } from './paragraphs.ts'
import type { Box, Piece } from './piece.ts'
import type { TextMaker } from './source-text.ts'
import { tableBlock } from './table-block.ts'

/** As the reader hands out the structure of a page. */
export type TreeNode = Readonly<{
  role?: string
  type?: string
  id?: string
  alt?: string
  scope?: string | undefined
  children?: readonly TreeNode[]
}>

export type TaggedPage = Readonly<{
  pieces: ReadonlyMap<string, readonly Piece[]>
  dress: Dress
  maker: TextMaker
  /** The right edge of the text on the page. */
  edge: number
  /** Makes the id of the next table. */
  tableId: () => string
  /** The picture that stands in this marked content. */
  figure: (marks: readonly string[], alt: string) => SourceBlock | undefined
  pictureBoxes: (marks: readonly string[]) => readonly Box[]
}>

const deepest = 200

export const hasLists = (node: TreeNode, depth = 0): boolean =>
  depth < deepest && (node.role === 'LI' || (node.children ?? []).some((child) => hasLists(child, depth + 1)))

export const hasHeadings = (node: TreeNode, depth = 0): boolean =>
  depth < deepest &&
  (/^(?:H\d?|Title)$/.test(node.role ?? '') || (node.children ?? []).some((child) => hasHeadings(child, depth + 1)))

/** Marked content that the tree names. */
export function marksOf(node: TreeNode, depth = 0): readonly string[] {
  if (depth > deepest) return []
  if (node.type === 'content') return [node.id ?? '']
  return (node.children ?? []).flatMap((child) => marksOf(child, depth + 1))
}

/** The blocks of a page as its tags give them. */
export const taggedBlocks = (tree: TreeNode, page: TaggedPage): readonly SourceBlock[] => blocksOf(tree, page, 0)

const blockRoles =
  /^(?:H\d?|Title|P|L|LI|Table|Figure|Sect|Div|Part|Art|TOCI?|BlockQuote|Caption|Form|Document|NonStruct|TBody|THead|TFoot|TR|Aside|Note)$/

function blocksOf(node: TreeNode, page: TaggedPage, depth: number): readonly SourceBlock[] {
  if (depth > deepest) return []
  const role = node.role ?? ''
  if (/^H\d?$|^Title$/.test(role)) return textBlocks(node, page, depth, headingLevelOf(role))
  if (/^(?:P|TOCI|Caption|Note|Quote|Code|Span|Link|Lbl|LBody|Reference|Annot|Formula|Strong|Em)$/.test(role))
    return textBlocks(node, page, depth)
  if (role === 'L') return listBlocks(node, page, depth, 0)
  if (role === 'Table') return tableBlocks(node, page, depth)
  if (role === 'Figure') {
    const figure = page.figure(marksOf(node), node.alt ?? '')
    return [...(figure === undefined ? [] : [figure]), ...looseBlocks(marksOf(node), page)]
  }
  return mixedBlocks(node, page, depth)
}

const headingLevelOf = (role: string): number =>
  role === 'Title' ? 1 : Math.min(6, Math.max(1, Number(role.slice(1)) || 1))

/** Content that stands directly in a container is text like any other; blocks in it follow in their place. */
function mixedBlocks(node: TreeNode, page: TaggedPage, depth: number): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  let loose: string[] = []
  const flush = () => {
    blocks.push(...looseBlocks(loose, page))
    loose = []
  }
  for (const child of node.children ?? [])
    if (child.role !== undefined && blockRoles.test(child.role)) {
      flush()
      blocks.push(...blocksOf(child, page, depth + 1))
    } else loose.push(...marksOf(child, depth + 1))
  flush()
  return blocks
}

const piecesIn = (marks: readonly string[], page: TaggedPage) => marks.flatMap((mark) => page.pieces.get(mark) ?? [])

function looseBlocks(marks: readonly string[], page: TaggedPage): readonly SourceBlock[] {
  const lines = markedLines(piecesIn(marks, page))
  const edge = Math.max(page.edge * 0.6, ...lines.map((line) => line.right))
  return lines.length === 0 ? [] : paragraphsOf(lines, edge, page)
}

/** Text that turns stands in lines of its own. */
const markedLines = (pieces: readonly Piece[]): readonly Line[] =>
  [...Map.groupBy(pieces, (piece) => piece.turn)].toSorted(([a], [b]) => a - b).flatMap(([, turned]) => linesOf(turned))

/** One paragraph or heading; figures and lists that stand inside it follow. */
function textBlocks(node: TreeNode, page: TaggedPage, depth: number, level?: number): readonly SourceBlock[] {
  const inner: SourceBlock[] = []
  const marks: string[] = []
  const collect = (each: TreeNode, down: number): void => {
    for (const child of each.children ?? [])
      if (child.role !== undefined && /^(?:L|Table|Figure|P|H\d?)$/.test(child.role))
        inner.push(...blocksOf(child, page, down + 1))
      else if (child.type === 'content') marks.push(child.id ?? '')
      else if (down < deepest) collect(child, down + 1)
  }
  collect(node, depth)
  const lines = markedLines(piecesIn(marks, page))
  if (lines.length === 0) return inner
  const own = Math.max(...lines.map((line) => line.right))
  const [first] = lines
  if (level === undefined && first !== undefined) {
    // Word processors tag an item of a list as a paragraph; a paragraph of several sizes holds several.
    const edge = lines.length > 1 ? Math.max(own, page.edge - first.size * 8) : page.edge
    const blocks = paragraphsOf(lines, edge, page)
    if (
      blocks.length === 1 ||
      lines.some((line) => Math.abs(line.size - first.size) > first.size * 0.12) ||
      isListed(blocks)
    )
      return [...blocks, ...inner]
    return [blockOf(lines, edge, page), ...inner]
  }
  return [blockOf(lines, own, page, level), ...inner]
}

const isListed = (blocks: readonly SourceBlock[]) =>
  blocks.some((block) => block.kind === 'paragraph' && block.list !== undefined)

function listBlocks(node: TreeNode, page: TaggedPage, depth: number, level: number): readonly SourceBlock[] {
  if (depth > deepest) return []
  return (node.children ?? []).flatMap((child) => {
    if (child.role === 'L') return listBlocks(child, page, depth + 1, level + 1)
    if (child.role === 'LI') return listItem(child, page, depth + 1, level)
    return blocksOf(child, page, depth + 1)
  })
}

function listItem(node: TreeNode, page: TaggedPage, depth: number, level: number): readonly SourceBlock[] {
  const label: string[] = []
  const body: string[] = []
  const after: SourceBlock[] = []
  const collect = (each: TreeNode, down: number): void => {
    for (const child of each.children ?? [])
      if (child.role === 'Lbl') label.push(...marksOf(child))
      else if (child.role === 'L') after.push(...listBlocks(child, page, down + 1, level + 1))
      else if (child.role === 'Table' || child.role === 'Figure') after.push(...blocksOf(child, page, down + 1))
      else if (child.role === 'P' && (own === undefined ? body.length > 0 : child !== own))
        after.push(...blocksOf(child, page, down + 1))
      else if (child.type === 'content') body.push(child.id ?? '')
      else if (down < deepest) collect(child, down + 1)
  }
  const own = besideLabel(node, page)
  collect(node, depth)
  const [labelPieces, bodyPieces] = [piecesIn(label, page), piecesIn(body, page)]
  const mark = labelPieces.map((piece) => piece.text).join('')
  const lines = markedLines(bodyPieces.length > 0 ? bodyPieces : labelPieces)
  if (lines.length === 0) return after
  const edge = lines.length > 1 ? Math.max(...lines.map((line) => line.right)) : page.edge
  if (mark === '' || bodyPieces.length === 0) {
    const [first, ...rest] = paragraphsOf(lines, edge, page)
    const listed =
      first?.kind === 'paragraph' && first.list === undefined
        ? { ...first, list: { depth: level, isNumbered: false } }
        : first
    return [...(listed === undefined ? [] : [listed]), ...rest, ...after]
  }
  return [itemOf(lines, edge, { marker: mark, isNumbered: /[\p{L}\d]/u.test(mark) }, level, page), ...after]
}

/** Of several paragraphs of an item the one right after its label; a name in the margin is not the item. */
function besideLabel(node: TreeNode, page: TaggedPage): TreeNode | undefined {
  const children = (node.children ?? []).flatMap((child) => (child.role === 'LBody' ? (child.children ?? []) : [child]))
  const label = piecesIn(
    (node.children ?? []).filter((child) => child.role === 'Lbl').flatMap((child) => marksOf(child)),
    page,
  )[0]
  const paragraphs = children.filter((child) => child.role === 'P')
  if (label === undefined || paragraphs.length < 2) return undefined
  return paragraphs.find((child) => {
    const first = piecesIn(marksOf(child), page)[0]
    return first !== undefined && first.x >= label.right - 1 && Math.abs(first.y - label.y) < label.size
  })
}

type PlainCell = { row: number; isHead: boolean; node: TreeNode; lines: readonly Line[]; left: number; right: number }

function tableBlocks(node: TreeNode, page: TaggedPage, depth: number): readonly SourceBlock[] {
  const rows: TreeNode[] = []
  const captions: SourceBlock[] = []
  const collect = (each: TreeNode, down: number): void => {
    for (const child of each.children ?? [])
      if (child.role === 'TR') rows.push(child)
      else if (child.role !== undefined && /^T(?:Body|Head|Foot)$/i.test(child.role) && down < deepest)
        collect(child, down + 1)
      else captions.push(...blocksOf(child, page, down + 1))
  }
  collect(node, depth)
  const cells = rows.flatMap((row, index) =>
    (row.children ?? []).flatMap((cell): readonly PlainCell[] => {
      const pieces = piecesIn(marksOf(cell), page)
      const lines = markedLines(pieces)
      const boxes = [
        ...pieces.map((piece) => ({ left: piece.x, right: piece.right })),
        ...page.pictureBoxes(marksOf(cell)),
      ]
      if (boxes.length === 0) return []
      const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))]
      return [{ row: index, isHead: cell.role === 'TH' && cell.scope !== 'Row', node: cell, lines, left, right }]
    }),
  )
  if (cells.length === 0) return captions
  const shaped = placedCells(cells).map(
    (cell): ShapeCell & Readonly<{ isHead: boolean; blocks?: () => readonly SourceBlock[] }> => ({
      ...cell,
      ...(hasBlocks(cell.node)
        ? { blocks: () => blocksOf({ ...cell.node, role: 'Div' }, { ...page, edge: cell.right }, depth + 1) }
        : {}),
    }),
  )
  // A table of one column is only a frame.
  return [...captions, tableBlock(page.tableId(), shaped, page.dress, page.maker)]
}

const hasBlocks = (cell: TreeNode) =>
  (cell.children ?? []).some((child) => child.role !== undefined && blockRoles.test(child.role))

/** Gives each cell its column: empty cells are not tagged, so only the place tells. */
function placedCells(cells: readonly PlainCell[]) {
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()]
  const most = Math.max(...rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === most)
  const columns = Array.from({ length: most }, (_, index) => {
    const inside = full.flatMap((row) => row.toSorted((a, b) => a.left - b.left)[index] ?? [])
    return { left: median(inside.map((cell) => cell.left)), right: median(inside.map((cell) => cell.right)) }
  })
  return rows.flatMap((row) => {
    let after = -1
    return row
      .toSorted((a, b) => a.left - b.left)
      .map((cell, index, list) => {
        const left = list.length === most ? index : bestColumn(cell, columns, after + 1, most - (list.length - index))
        const next = list.length === most ? left : columns.findLastIndex((column) => column.left < cell.right - 2)
        const limit = list[index + 1]?.left ?? Number.POSITIVE_INFINITY
        const end = (columns[next]?.left ?? 0) >= limit - 2 ? left : Math.max(left, next)
        after = end
        return { ...cell, column: left, columns: end - left + 1, rows: 1 }
      })
  })
}

function bestColumn(
  cell: PlainCell,
  columns: readonly Readonly<{ left: number; right: number }>[],
  from: number,
  to: number,
): number {
  let best = Math.min(from, columns.length - 1)
  let least = Number.POSITIVE_INFINITY
  columns.forEach((column, index) => {
    if (index < from || index > Math.max(from, to)) return
    const apart = Math.min(
      Math.abs(column.left - cell.left),
      Math.abs(column.right - cell.right),
      Math.abs(column.left + column.right - cell.left - cell.right) / 2,
    )
    if (apart < least) {
      least = apart
      best = index
    }
  })
  return best
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
