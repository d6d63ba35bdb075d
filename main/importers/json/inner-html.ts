import { parseHtml } from '../html/parse-html.ts'
import type { SourceBlock, SourceText } from '../source-document.ts'

/** HTML inside another file as blocks; its units stand under `base`, so that they are the file's own. */
export async function innerHtml(words: string, base: string, where: string): Promise<readonly SourceBlock[]> {
  const bytes = new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body>${words}`)
  const { blocks } = await parseHtml(bytes, { name: where, format: 'html', hash: '', size: bytes.length }, {})
  return blocks.map((block) => underBase(block, base, where))
}

function underBase(block: SourceBlock, base: string, where: string): SourceBlock {
  const named = (unit: string) => `${base}#${unit}`
  const placed = (text: SourceText): SourceText => ({
    ...text,
    unit: named(text.unit),
    at: `${where}, ${text.at}`,
    ...(text.also === undefined ? {} : { also: text.also.map(named) }),
  })
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: placed(block.text) }
    case 'table':
      return {
        ...block,
        id: named(block.id),
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            blocks: cell.blocks.map((inner) => underBase(inner, base, where)),
          })),
        })),
      }
    case 'figure':
      return { ...block, unit: named(block.unit), at: `${where}, ${block.at}` }
    case 'event':
    case 'card':
      return {
        ...block,
        id: named(block.id),
        properties: block.properties.map((property) => ({ ...property, text: placed(property.text) })),
      }
  }
}
