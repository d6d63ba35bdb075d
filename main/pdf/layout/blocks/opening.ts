import type { OpeningBlock } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import { rules, type Style } from '../../theme.ts'
import { addStrips, type Flow } from '../flow.ts'
import { setParagraph, widthOfInlines } from '../paragraph/paragraph.ts'
import type { Place, Setting } from '../setting.ts'
import type { MovableItem, Strip } from '../strip.ts'
import { fitPicture } from './image.ts'
import { stripOf } from './text.ts'

/** From the last line to the accent rule and from there to the text, in points; with the lines whole grid lines. */
const room = { aboveRule: 12, belowRule: 16.5 }
/** Sizes of the key: up to three characters, up to six, more; smaller ones only for what does not fit its column. */
const keySizes = [
  { letters: 3, size: 36 },
  { letters: 6, size: 26 },
  { letters: Number.POSITIVE_INFINITY, size: 18 },
] as const
const smallerKeys = [26, 18, 15, 12, 10]
const keyPicture = { width: 103.5, height: 45 }

/** Key, title and its lines on one baseline grid, and the accent rule below them. */
export function layOpening(setting: Setting, flow: Flow, block: OpeningBlock, outer: Place): void {
  const place = { ...outer, ...(block.origin && { origin: block.origin }) }
  const { label, textStart } = setting.geometry
  const items: MovableItem[] = []
  const key = keyStrip(setting, block, { ...place, width: Math.min(label, place.width) })
  const text = { ...place, x: place.x + textStart, width: Math.max(60, place.width - textStart) }
  let y = 0
  const add = (style: Style, inlines: OpeningBlock['title'], balance: boolean) => {
    const tag = setting.tags.add(style.tag, place.tag)
    const set = setParagraph(setting, { style, inlines, ...text, tag, align: 'left', balance })
    for (const item of set.items) {
      if (item.kind === 'line' || item.kind === 'slot') item.y += y
      items.push(item)
    }
    y += set.ends.length * style.lead
  }
  add(setting.styles.title, block.title, true)
  for (const subtitle of block.subtitles) add(setting.styles.subtitle, subtitle, false)
  y = Math.max(y, key?.height ?? 0) + room.aboveRule
  const { weight } = rules.opening
  const line: MovableItem = {
    kind: 'rect',
    x: place.x,
    y,
    width: place.width,
    height: weight,
    fill: 'accent',
    tag: artifact,
  }
  const strip: Strip = {
    ...stripOf([...(key?.items ?? []), ...items, line], y + weight + room.belowRule, 0),
    marks: key?.marks ?? [],
  }
  addStrips(flow, [strip], { top: 'opening', keepWithNext: true })
}

function keyStrip(setting: Setting, { key }: OpeningBlock, place: Place): Strip | undefined {
  if (key === undefined) return undefined
  if (key.kind === 'image') {
    const origin = key.origin ?? place.origin
    const frame = { ...keyPicture, sha256: key.sha256, alt: key.alt, fit: 'inside' as const, ...(origin && { origin }) }
    return fitPicture(setting, frame, place)
  }
  if (key.text === '') return undefined
  const inlines = [{ kind: 'text', text: key.text }] as const
  const letters = [...key.text].length
  const size = keySizes.find((step) => letters <= step.letters)?.size ?? 18
  const base = setting.styles.key
  const wide = (points: number) =>
    widthOfInlines(setting, { style: { ...base, size: points }, inlines, ...place, align: 'left' })
  const fitting = [size, ...smallerKeys.filter((smaller) => smaller < size)].find(
    (points) => wide(points) <= place.width,
  )
  const style = { ...base, size: fitting ?? 10 }
  const tag = setting.tags.add('P', place.tag)
  const { items, ends } = setParagraph(setting, { style, inlines, ...place, tag, align: 'left' })
  return stripOf([...items], ends.length * style.lead, 0)
}
