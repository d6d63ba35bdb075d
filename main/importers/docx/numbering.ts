import { formatNumber } from '../number-format.ts'
import { childOf, childrenOf, type XmlElement } from '../office/read-xml.ts'
import { type Styles, valOf } from './styles.ts'

export type ListPlace = Readonly<{ depth: number; isNumbered: boolean; marker?: string }>

export type Numbering = Readonly<{
  /** Counts the next paragraph of that list on; undefined when the file knows no such list. */
  next(id: string, level: number): ListPlace | undefined
  /** The level at which a list names a paragraph style. */
  levelOfStyle(id: string, style: string | undefined): number
}>

/** Counts lists as they are printed: the counters of a kind of list go on wherever it comes back. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const kinds = new Map(childrenOf(root, 'w:abstractNum').map((kind) => [kind.attributes.get('w:abstractNumId'), kind]))
  const lists = new Map<string, List>()
  const elements = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes.get('w:numId'), list]))
  const counters = new Map<XmlElement, (number | undefined)[]>()

  const kindOf = (id: string, depth = 0): XmlElement | undefined => {
    const kind = kinds.get(valOf(childOf(elements.get(id), 'w:abstractNumId')))
    const linked = valOf(childOf(kind, 'w:numStyleLink'))
    const other = linked === undefined ? undefined : styles.numbering(linked)
    return other === undefined || depth > 8 ? kind : (kindOf(other, depth + 1) ?? kind)
  }
  const listOf = (id: string): List | undefined => {
    const known = lists.get(id)
    if (known) return known
    const kind = kindOf(id)
    if (!kind) return undefined
    const list = readList(kind, elements.get(id))
    lists.set(id, list)
    return list
  }
  const next = (id: string, level: number): ListPlace | undefined => {
    const list = listOf(id)
    if (!list) return undefined
    const depth = Math.min(Math.max(level, 0), 8)
    const counts = counters.get(list.kind) ?? []
    counters.set(list.kind, counts)
    countOn(list, counts, depth)
    return place(list, counts, depth)
  }
  const levelOfStyle = (id: string, style: string | undefined) => {
    const found = style === undefined ? -1 : (listOf(id)?.levels.findIndex((level) => level.style === style) ?? -1)
    return Math.max(found, 0)
  }
  return { next, levelOfStyle }
}

type Level = Readonly<{
  start: number
  format: string
  text: string
  restart: number
  isLegal: boolean
  style: string | undefined
}>
type List = Readonly<{
  kind: XmlElement
  levels: readonly Level[]
  /** First numbers that this list, unlike its kind, begins with: used once. */
  begins: Map<number, number>
}>

const plainLevel = (depth: number): Level => ({
  start: 1,
  format: 'decimal',
  text: `%${depth + 1}.`,
  restart: depth,
  isLegal: false,
  style: undefined,
})

function readList(kind: XmlElement, list: XmlElement | undefined): List {
  const levels = Array.from({ length: 9 }, (_, depth) => plainLevel(depth))
  const begins = new Map<number, number>()
  const read = (element: XmlElement) => {
    const depth = Number(element.attributes.get('w:ilvl') ?? '0')
    if (levels[depth]) levels[depth] = readLevel(element, depth)
  }
  for (const level of childrenOf(kind, 'w:lvl')) read(level)
  for (const change of childrenOf(list, 'w:lvlOverride')) {
    const depth = Number(change.attributes.get('w:ilvl') ?? '0')
    const level = childOf(change, 'w:lvl')
    if (level) read(level)
    const start = valOf(childOf(change, 'w:startOverride'))
    if (start !== undefined) begins.set(depth, whole(start, 1))
  }
  return { kind, levels, begins }
}

const whole = (text: string | undefined, otherwise: number) => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? otherwise : number
}

function readLevel(level: XmlElement, depth: number): Level {
  const legal = childOf(level, 'w:isLgl')
  return {
    start: whole(valOf(childOf(level, 'w:start')), 0),
    format: valOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: valOf(childOf(level, 'w:lvlText')) ?? '',
    restart: whole(valOf(childOf(level, 'w:lvlRestart')), depth),
    isLegal: legal !== undefined && valOf(legal) !== '0' && valOf(legal) !== 'false',
    style: valOf(childOf(level, 'w:pStyle')),
  }
}

function countOn(list: List, counts: (number | undefined)[], depth: number): void {
  const begin = list.begins.get(depth)
  list.begins.delete(depth)
  for (let upper = 0; upper < depth; upper++) counts[upper] ??= list.levels[upper]?.start ?? 1
  const before = counts[depth]
  counts[depth] = begin ?? (before === undefined ? (list.levels[depth]?.start ?? 1) : before + 1)
  for (let deeper = depth + 1; deeper < 9; deeper++) {
    // 0: never starts again; otherwise after any level up to the one it names.
    if ((list.levels[deeper]?.restart ?? deeper) > depth) counts[deeper] = undefined
  }
}

function place(list: List, counts: readonly (number | undefined)[], depth: number): ListPlace {
  const level = list.levels[depth]
  if (!level) return { depth, isNumbered: false }
  if (level.format === 'bullet') return { depth, isNumbered: false, marker: bullet(level.text) }
  const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = level.isLegal ? 'decimal' : (list.levels[index]?.format ?? 'decimal')
    return formatNumber(counts[index] ?? 0, format === 'bullet' ? 'none' : format)
  })
  const trimmed = marker.trim()
  return trimmed === '' ? { depth, isNumbered: false } : { depth, isNumbered: true, marker: trimmed }
}

/** Signs of symbol fonts have no meaning outside of their font. */
const bullet = (text: string) => (text === '' || /[\ue000-\uf8ff]/.test(text) || /^o$/.test(text) ? '•' : text)
