import type { Unit } from '../blocks.ts'
import type { LaidUnit, PageBody, PictureSizes, Shaper } from '../pages.ts'
import type { PageGeometry, Style, StyleName } from '../theme.ts'
import { layInto } from './blocks/lay-into.ts'
import { createFindingSink } from './findings.ts'
import { createFlow, finishFlow } from './flow.ts'
import { type FilledPage, paginate } from './paginate.ts'
import type { Hyphenators } from './paragraph/hyphenation.ts'
import type { WordCache } from './paragraph/word-table.ts'
import type { Setting } from './setting.ts'
import { type Mark, moveItems } from './strip.ts'
import { createTagTree, type TagTree } from './tag-tree.ts'

/** What every unit of a book is laid out with. */
export type UnitTools = Readonly<{
  styles: Readonly<Record<StyleName, Style>>
  geometry: PageGeometry
  shaper: Shaper
  words: WordCache
  pictures: PictureSizes
  hyphenators: Hyphenators
  continued: string
}>

/** More pages than this do not go on one sheet. */
const sheet = 2

/** One unit by itself: its pages, the tree of what they say, and the places in it. */
export function layOutUnit(unit: Unit, tools: UnitTools): LaidUnit {
  const tags = createTagTree()
  const findings = createFindingSink()
  const isContents = unit.section.code === 'contents'
  const setting: Setting = { ...tools, tags, findings, isContents, layInto }
  const flow = createFlow()
  const { geometry } = tools
  const tag = tags.add('Sect', -1)
  layInto(setting, flow, unit.blocks, { x: 0, width: geometry.blockWidth, tag, language: unit.language })
  const lost = flow.strips.length === 0 ? flow.waiting : []
  const filled = paginate(finishFlow(flow), geometry.bottom - geometry.top, findings)
  const destinations = [
    { name: unit.id, page: 0, y: geometry.top },
    ...lost.flatMap((mark) => placeOf(mark, 0, geometry.top)),
  ]
  const pages = filled.map((page, index) => pageBody(page, { index, top: geometry.top, tags, destinations }))
  if (
    unit.section.code === 'briefs' &&
    unit.numbering === 'counted' &&
    unit.id.startsWith('brief:') &&
    pages.length > sheet
  )
    findings.add({
      code: 'brief-over-sheet',
      level: 'warning',
      record: `briefs/${unit.id.slice('brief:'.length)}`,
      message: `The brief takes ${pages.length} pages; shorten it to fit the two sides of one sheet.`,
    })
  return { id: unit.id, language: unit.language, tags: tags.tags, pages, destinations, findings: findings.all() }
}

type Destination = LaidUnit['destinations'][number]
type Target = Readonly<{ index: number; top: number; tags: TagTree; destinations: Destination[] }>

/** Strips at their places on the paper. */
function pageBody({ placed, head, foot }: FilledPage, { index, top, tags, destinations }: Target): PageBody {
  moveItems(head, 0, top)
  moveItems(foot, 0, top)
  const items = [...head]
  for (const { strip, y } of placed) {
    moveItems(strip.items, 0, top + y)
    for (const item of strip.items) items.push(item)
    for (const mark of strip.marks) {
      if (mark.kind === 'figure') tags.place(mark.tag, [mark.x, top + y + mark.y, mark.width, mark.height])
      else destinations.push(...placeOf(mark, index, top + y))
    }
  }
  for (const item of foot) items.push(item)
  return { items }
}

function placeOf(mark: Mark, page: number, top: number): readonly Destination[] {
  if (mark.kind === 'figure') return []
  const { name, outline } = mark
  return [{ name, page, y: top + mark.y, ...(outline && { outline }) }]
}
