import type { Block, Inlines, Origin, TableBlock, TableCell, TableRow } from '../blocks.ts'
import type { StyleName } from '../theme.ts'
import { plain, text } from './inlines.ts'
import { isInlines, paragraph } from './rows.ts'

/** What one column says of each thing. A column that says nothing of any of them is not printed. */
export type Column<T> = Readonly<{
  head: string
  width: number | 'rest'
  align?: 'left' | 'right' | 'decimal'
  cell(thing: T): Inlines | readonly Block[]
  /** It names its row. */
  rowHead?: true
}>

export type TableOptions<T> = Readonly<{
  /** `ruled` unless said. */
  dress?: 'ruled' | 'open'
  rowHeight?: number
  summary?: string
  /** Heading over the things that follow, printed when its words change. */
  group?(thing: T): Inlines
  /** More about a thing, in small lines below it, from the second column on. */
  below?(thing: T): Inlines
  origin?(thing: T): Origin
  destination?(thing: T): string
}>

/** One row for each thing; no table at all without things. */
export function tableOf<T>(
  things: readonly T[],
  columns: readonly Column<T>[],
  options: TableOptions<T> = {},
): readonly TableBlock[] {
  const { dress = 'ruled', rowHeight, summary } = options
  const style: StyleName = dress === 'open' ? 'tableRow' : 'table'
  const filled = columns
    .map((column) => ({ column, cells: things.map((thing) => column.cell(thing)) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
  if (filled.length === 0) return []
  const kept = filled.map(({ column }) => column)
  const rows = things.flatMap((thing, index): readonly TableRow[] => {
    const cells = filled.map(({ column, cells }) => cellOf(cells[index] ?? [], style, column.rowHead))
    const origin = options.origin?.(thing)
    const destination = options.destination?.(thing)
    const below = options.below?.(thing) ?? []
    const main: TableRow = { cells, ...(origin && { origin }), ...(destination !== undefined && { destination }) }
    return [
      ...groupRow(things, index, kept.length, options),
      main,
      ...(below.length > 0 ? [belowRow(below, kept.length, origin)] : []),
    ]
  })
  return [
    {
      kind: 'table',
      dress,
      columns: widths(kept),
      ...(kept.some((column) => column.head !== '') && {
        head: kept.map((column) => ({ blocks: paragraph('tableHead', text(column.head)) })),
      }),
      rows,
      ...(rowHeight !== undefined && { rowHeight }),
      ...(summary !== undefined && { summary }),
    },
  ]
}

const cellOf = (content: Inlines | readonly Block[], style: StyleName, rowHead?: true): TableCell => ({
  blocks: isInlines(content) ? paragraph(style, content) : content,
  ...(rowHead && { rowHead }),
})

function groupRow<T>(
  things: readonly T[],
  index: number,
  columns: number,
  options: TableOptions<T>,
): readonly TableRow[] {
  const thing = things[index]
  if (!options.group || thing === undefined) return []
  const before = things[index - 1]
  const [heading, last] = [options.group(thing), before === undefined ? [] : options.group(before)]
  if (heading.length === 0 || plain(heading) === plain(last)) return []
  return [{ kind: 'group', cells: [{ blocks: paragraph('label', heading), columns }] }]
}

/** Small lines under the row they belong to; a table of one column has them in that column. */
const belowRow = (inlines: Inlines, columns: number, origin: Origin | undefined): TableRow => ({
  cells:
    columns === 1
      ? [{ blocks: paragraph('small', inlines) }]
      : [{ blocks: [] }, { blocks: paragraph('small', inlines), columns: columns - 1 }],
  joined: true,
  ...(origin && { origin }),
})

/** At least one column takes the rest; the last when none of those kept does. */
function widths<T>(kept: readonly Column<T>[]): TableBlock['columns'] {
  const needsRest = !kept.some((column) => column.width === 'rest')
  return kept.map(({ width, align }, index) => ({
    width: needsRest && index === kept.length - 1 ? 'rest' : width,
    ...(align && { align }),
  }))
}
