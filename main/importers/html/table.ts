import { UserError } from '../../../shared/errors.ts'
import { type Place, placeWithin } from '../place.ts'
import type { SourceBlock, SourceCell, SourceRow } from '../source-document.ts'
import { attributeOf, childNodes, type Element, isElement } from './visible-text.ts'

type ReadCell = (element: Element, place: Place) => readonly SourceBlock[]

/** A table, its caption before it. Rows come as they are printed: head, bodies, foot. */
export function readTable(table: Element, place: Place, read: ReadCell): readonly SourceBlock[] {
  const named = place.table()
  const parts = childElements(table)
  const captions = parts
    .filter((part) => part.tagName === 'caption')
    .flatMap((caption) => read(caption, placeWithin({ unit: `${named.unit}a`, at: `${named.at}, caption` })))
    .map((block) => (block.kind === 'paragraph' ? { ...block, aside: 'caption' as const } : block))
  const taken = new Map<number, number>()
  /** Places of the grid that were looked at. */
  let count = 0
  const rows = rowsOf(parts).map(({ row, isInHead }, index): SourceRow => {
    const number = index + 1
    const cells = childElements(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
    let column = 0
    const filled = cells.map((cell): SourceCell => {
      while ((taken.get(column) ?? 0) >= number) {
        column++
        count++
      }
      const columns = spanOf(cell, 'colspan', 1000)
      const down = spanOf(cell, 'rowspan', 65_534)
      for (let covered = column; covered < column + columns; covered++) taken.set(covered, number + down - 1)
      count += columns
      if (count > 2_000_000) throw tooLarge()
      const at = {
        unit: `${named.unit}r${number}c${column + 1}`,
        at: `${named.at}, row ${number}, column ${column + 1}`,
      }
      const made = { column, ...(columns > 1 && { columns }), ...(down > 1 && { rows: down }) }
      column += columns
      return { ...made, blocks: read(cell, placeWithin(at)) }
    })
    const isHead = isInHead || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'))
    return { number, ...(isHead && { isHead }), cells: filled.filter((cell) => cell.blocks.length > 0) }
  })
  return [...captions, { kind: 'table', id: named.unit, rows }]
}

const tooLarge = () =>
  new UserError('too-large', 'The tables of the file are too large to read; split the file and add its parts.')

const childElements = (element: Element): readonly Element[] => childNodes(element).filter(isElement)

function rowsOf(parts: readonly Element[]) {
  const of = (...names: readonly string[]) =>
    parts
      .filter((part) => names.includes(part.tagName))
      .flatMap((part) => {
        const rows = part.tagName === 'tr' ? [part] : childElements(part).filter((row) => row.tagName === 'tr')
        return rows.map((row) => ({ row, isInHead: part.tagName === 'thead' }))
      })
  return [...of('thead'), ...of('tbody', 'tr'), ...of('tfoot')]
}

/** 0 rows means down to the end, which we take as one: nothing of it is words. */
function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most)
}
