import type { Block, LabelledBlock } from '../../blocks.ts'
import { grid, rules } from '../../theme.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import {
  firstBaseline,
  type MovableItem,
  movedMarks,
  moveItems,
  type Stack,
  type Strip,
  stackStrips,
} from '../strip.ts'
import { layColumn } from './column.ts'
import { continuedLabel } from './continued.ts'
import { ruleItem } from './rule.ts'
import { stripOf, textStrips } from './text.ts'

/** Rows of up to six lines are never torn. */
const wholeUpTo = 6 * grid.line + grid.half
/** A part of a row lower than this does not go over a page alone when it can be helped. */
const shortest = 22
/** Narrower frames have no room for two columns: the label stands above its text. */
const narrowest = 250

export function layLabelled(setting: Setting, flow: Flow, block: LabelledBlock, outer: Place): void {
  const place: Place = { ...outer, ...(block.origin && { origin: block.origin }) }
  const { label, textStart } = setting.geometry
  const folded = place.width < narrowest
  const labelPlace = { ...place, width: folded ? place.width : label }
  const bodyPlace = folded ? place : { ...place, x: place.x + textStart, width: place.width - textStart }
  const parts = partsOf(setting, block, place)
  const side = laySide(setting, block, { ...labelPlace, tag: parts.body })
  const end = layEnd(setting, block, labelPlace, parts.number)
  const body = layColumn(setting, block.body, { ...bodyPlace, tag: parts.body, whole: place.whole === true })
  const strips = folded
    ? [...end, ...side.strips, ...body]
    : joinColumns(setting, block, { side: side.strips, end, body, place })
  addStrips(flow, underRule(strips, block, place), {
    top: 'row',
    ...(block.before !== undefined && { before: block.before }),
  })
}

/** A point is an item of a list: its numeral, and what is said. */
function partsOf(setting: Setting, block: LabelledBlock, { tag }: Place) {
  if (!block.end?.length) return { number: tag, body: tag }
  const item = setting.tags.add('LI', tag)
  return { number: setting.tags.add('Lbl', item), body: setting.tags.add('LBody', item) }
}

function laySide(setting: Setting, block: LabelledBlock, place: Place) {
  if (block.side) return { strips: layColumn(setting, block.side, { ...place, whole: true }) }
  const width = block.end?.length ? place.width - 18 : place.width
  const blocks: Block[] = []
  if (block.label?.length) blocks.push({ kind: 'text', style: block.labelStyle ?? 'label', inlines: block.label })
  if (block.note?.length) blocks.push({ kind: 'text', style: 'labelNote', inlines: block.note })
  return { strips: layColumn(setting, blocks, { ...place, width, whole: true }) }
}

function layEnd(setting: Setting, block: LabelledBlock, place: Place, tag: number): readonly Strip[] {
  if (!block.end?.length) return []
  const numeral = { kind: 'text', style: 'pointNumber', inlines: block.end, align: 'right', tag: 'P' } as const
  return textStrips(setting, numeral, { ...place, tag, whole: true }, true)
}

type Columns = Readonly<{ side: readonly Strip[]; end: readonly Strip[]; body: readonly Strip[]; place: Place }>

/** Label and text on one baseline. What is longer than a few lines may be torn below the label. */
function joinColumns(setting: Setting, block: LabelledBlock, { side, end, body, place }: Columns): readonly Strip[] {
  const bodyHeight = heightOf(body)
  const isWhole = block.whole === true || place.whole === true || block.end !== undefined || bodyHeight <= wholeUpTo
  const left = stackStrips(side)
  const right = stackStrips(end)
  const shifts = baselineShifts(left, right, body)
  moveStack(left, shifts.left)
  moveStack(right, shifts.right)
  const labelHeight = Math.max(left.items.length > 0 ? left.height + shifts.left : 0, right.height + shifts.right)
  const [lead, ...rest] = isWhole ? [stackStrips(body)] : leadingStrips(body, labelHeight - shifts.body)
  const top = lead ?? { height: 0, items: [], marks: [] }
  moveItems(top.items, 0, shifts.body)
  const first = stripOf(
    [...left.items, ...right.items, ...top.items],
    Math.max(top.height + shifts.body, labelHeight),
    0,
  )
  first.marks = [...left.marks, ...right.marks, ...movedMarks(top.marks, 0, shifts.body)]
  const following = rest.filter((strip): strip is Strip => 'level' in strip)
  const resume = following.length > 0 ? continuedLabel(setting, block, place) : undefined
  const last = following.at(-1)
  if (last && last.height < shortest && last.level === 0) last.level = 1
  for (const strip of following) {
    strip.snap = false
    if (resume) strip.resume = joinResumes(resume, strip.resume)
  }
  return [first, ...following]
}

const joinResumes = (label: NonNullable<Strip['resume']>, own: Strip['resume']): NonNullable<Strip['resume']> =>
  own === undefined
    ? label
    : () => {
        const [beside, above] = [label(), own()]
        return { height: above.height, beside: beside.beside, items: [...beside.items, ...above.items] }
      }

function moveStack(stack: Stack, dy: number): void {
  moveItems(stack.items, 0, dy)
  stack.marks = movedMarks(stack.marks, 0, dy)
}

/** How far each column goes down so that first lines share a baseline; pictures keep their tops. */
function baselineShifts(left: Stack, right: Stack, body: readonly Strip[]) {
  const bases = [left.items, right.items, body[0]?.items ?? []].map(firstBaseline)
  const [a, b, c] = bases
  const isPicture = left.items.some((item) => item.kind === 'image' || item.kind === 'circle')
  const shared = Math.max(isPicture ? 0 : (a ?? 0), b ?? 0, c ?? 0)
  const shift = (base: number | undefined) => (base === undefined ? 0 : shared - base)
  return { left: isPicture ? 0 : shift(a), right: shift(b), body: shift(c) }
}

/** The strips beside the label as one, so that a label is never torn; the others as they are. */
function leadingStrips(body: readonly Strip[], labelHeight: number): readonly (Stack | Strip)[] {
  let count = 0
  let height = 0
  for (const strip of body) {
    if (count > 0 && height >= labelHeight && strip.level === 0) break
    height += (count > 0 ? strip.gap : 0) + strip.height
    count++
  }
  return [stackStrips(body.slice(0, count)), ...body.slice(count)]
}

const heightOf = (strips: readonly Strip[]) =>
  strips.reduce((sum, strip, index) => sum + strip.height + (index > 0 ? strip.gap : 0), 0)

/** The rule stands on the grid and the row a half-line below it. */
function underRule(strips: readonly Strip[], { ruleAbove }: LabelledBlock, place: Place): readonly Strip[] {
  const [first, ...rest] = strips
  if (ruleAbove === undefined || first === undefined) return strips
  const drop = Math.max(grid.half, rules[ruleAbove].weight + grid.half - 1.5)
  moveItems(first.items, 0, drop)
  const rule: MovableItem = ruleItem(ruleAbove, place.x, 0, place.width)
  return [
    {
      ...first,
      items: [rule, ...first.items],
      height: first.height + drop,
      marks: movedMarks(first.marks, 0, drop),
      ...(ruleAbove === 'hair' && { ruleRoom: drop }),
    },
    ...rest,
  ]
}
