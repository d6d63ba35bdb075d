import type { Span } from '../../../shared/model/rich-text.ts'
import type {
  SourceBlock,
  SourceCell,
  SourceHeading,
  SourceParagraph,
  SourceRow,
  SourceTable,
  SourceText,
} from '../source-document.ts'
import { cardKind, cardOf, type Membership } from './people.ts'
import { eventOf, isTalk } from './schedule.ts'
import { type Fields, fieldOf, fieldsOf, leavesOf, pointer, spokenName, type Tree, wordsOf } from './tree.ts'

export type TreeSetting = Readonly<{
  /** HTML inside a value, with the pointer before its units. */
  html: (words: string, base: string, where: string) => Promise<readonly SourceBlock[]>
  memberships: ReadonlyMap<string, readonly Membership[]>
  /** IANA zone that the file names for all its times. */
  zone: string
}>

const mostColumns = 200

/** A value as headings, paragraphs, tables, events and cards; every leaf with words is a unit. */
export async function treeBlocks(
  tree: Tree,
  base: string,
  path: readonly string[],
  setting: TreeSetting,
): Promise<readonly SourceBlock[]> {
  const where = path.join(' › ') || 'top'
  if (tree.kind === 'leaf') return leafBlocks(tree, base, path, setting)
  if (tree.kind === 'fields' && isTalk(tree)) return [eventOf(tree, { base, where, zone: setting.zone })]
  const kind = cardKind(tree)
  if (tree.kind === 'fields' && kind !== undefined && base !== '') return [cardFor(tree, base, where, kind, setting)]
  if (tree.kind === 'fields') return fieldBlocks(tree, base, path, setting)
  if (isTableOf(tree.items)) return [tableOf(tree.items, base, where)]
  const blocks: SourceBlock[] = []
  for (const [index, item] of tree.items.entries()) {
    const own = pointer(base, index)
    const way = [...path, `${index + 1}`]
    if (item.kind === 'leaf' && !isHtml(item.text)) {
      if (wordsOf(item) !== '')
        blocks.push({
          ...paragraph(own, way.join(' › '), [{ text: item.text }]),
          list: { depth: 0, isNumbered: false },
        })
    } else blocks.push(...(await treeBlocks(item, own, way, setting)))
  }
  return blocks
}

/** A file of one person is a card as well. */
export function cardFor(
  tree: Fields,
  base: string,
  where: string,
  kind: 'person' | 'organisation',
  { memberships }: TreeSetting,
) {
  return cardOf(tree, base, where, kind, memberships.get(wordsOf(fieldOf(tree, 'id'))))
}

async function leafBlocks(
  tree: Tree,
  base: string,
  path: readonly string[],
  setting: TreeSetting,
): Promise<readonly SourceBlock[]> {
  if (tree.kind !== 'leaf' || wordsOf(tree) === '') return []
  const where = path.join(' › ') || 'top'
  return isHtml(tree.text) ? setting.html(tree.text, base, where) : [paragraph(base, where, [{ text: tree.text }])]
}

const titles = ['title', 'name', 'titulo', 'título', 'nombre']

async function fieldBlocks(
  tree: Fields,
  base: string,
  path: readonly string[],
  setting: TreeSetting,
): Promise<readonly SourceBlock[]> {
  const fields = fieldsOf(tree, base)
  const level = Math.min(6, 1 + Math.floor(path.length))
  const title = fields.find((field) => titles.includes(field.name.toLowerCase()) && wordsOf(field.value) !== '')
  const blocks: SourceBlock[] =
    title === undefined ? [] : [heading(title.pointer, [...path, title.name], wordsOf(title.value), level)]
  for (const field of fields) {
    const way = [...path, field.name]
    if (field === title) continue
    if (field.value.kind === 'leaf' && !isHtml(field.value.text)) {
      if (wordsOf(field.value) === '') continue
      const spans: readonly Span[] = [{ text: `${labelOf(field.name)}: `, bold: true }, { text: field.value.text }]
      blocks.push(paragraph(field.pointer, way.join(' › '), spans))
      continue
    }
    const inner = await treeBlocks(field.value, field.pointer, way, setting)
    if (inner.length > 0)
      blocks.push(heading(`${field.pointer}#name`, way, labelOf(field.name), Math.min(6, level + 1)), ...inner)
  }
  return blocks
}

/** The guides of the G20 write this name so. */
const labelOf = (name: string) => (name === 'liason' ? 'Liaison officers' : spokenName(name))

const paragraph = (unit: string, where: string, spans: readonly Span[]): SourceParagraph => ({
  kind: 'paragraph',
  text: { unit, at: where, spans },
})

const heading = (unit: string, path: readonly string[], words: string, level: number): SourceHeading => ({
  kind: 'heading',
  level,
  text: { unit, at: path.join(' › '), spans: [{ text: words }] },
})

export const isHtml = (words: string): boolean =>
  /<\/?(?:p|ul|ol|li|br|h[1-6]|div|table|strong|b|em|i|a|span)\b[^<>]*>/i.test(words)

/** Objects of one kind, none of which is an event or a card. */
const isTableOf = (items: readonly Tree[]): items is readonly Fields[] =>
  items.length > 0 &&
  items.every((item) => item.kind === 'fields' && !isTalk(item) && cardKind(item) === undefined) &&
  new Set(items.flatMap((item) => fieldsOf(item, '').map((field) => field.name))).size <= mostColumns &&
  isShallow(items)

/** Most cells of a table are single values; else headings say more. */
function isShallow(items: readonly Tree[]): boolean {
  const values = items.slice(0, 200).flatMap((item) => fieldsOf(item, '').map((field) => field.value))
  const plain = values.filter(
    (value) => value.kind === 'leaf' && value.text.length < 2000 && !isHtml(value.text),
  ).length
  return plain * 2 > values.length && !values.some((value) => value.kind !== 'leaf' && leavesOf(value, '').length > 20)
}

function tableOf(items: readonly Fields[], base: string, where: string): SourceTable {
  const names = [...new Set(items.flatMap((item) => item.fields.map(([name]) => name)))]
  const head: SourceRow = {
    number: 1,
    isHead: true,
    cells: names.map((name, column) =>
      cell(column, [
        {
          unit: `${pointer(base, '*')}${pointer('', name)}`,
          at: `${where}, names`,
          spans: [{ text: spokenName(name) }],
        },
      ]),
    ),
  }
  const rows = items.map((item, index): SourceRow => {
    const cells = new Map<number, SourceText[]>()
    for (const field of fieldsOf(item, pointer(base, index))) {
      const column = names.indexOf(field.name)
      const texts = leavesOf(field.value, field.pointer).map(
        (leaf): SourceText => ({
          unit: leaf.pointer,
          at: `${where} › ${index + 1}, ${[field.name, ...leaf.path].join(' › ')}`,
          spans: [
            {
              text:
                leaf.path.length === 0
                  ? leaf.words
                  : `${leaf.path
                      .filter((part) => !/^\d+$/.test(part))
                      .map(spokenName)
                      .join(', ')}: ${leaf.words}`.replace(/^: /, ''),
            },
          ],
        }),
      )
      if (texts.length > 0) cells.set(column, [...(cells.get(column) ?? []), ...texts])
    }
    return {
      number: index + 2,
      cells: [...cells].toSorted(([a], [b]) => a - b).map(([column, texts]) => cell(column, texts)),
    }
  })
  return { kind: 'table', id: base || '/', rows: [head, ...rows] }
}

const cell = (column: number, texts: readonly SourceText[]): SourceCell => ({
  column,
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
})
