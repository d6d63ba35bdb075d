import type { KeepBlock } from '../../blocks.ts'
import type { Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { type Strip, stackStrips } from '../strip.ts'
import { textStrips } from './text.ts'

/** Higher than this, and the points are too many to be made in a meeting, in points. */
const mostPoints = 330

/** Its strips stay together; the page before says where it went. */
export function layKeep(setting: Setting, flow: Flow, block: KeepBlock, place: Place): void {
  const first = flow.strips.length
  setting.layInto(setting, flow, block.blocks, place)
  const strips = flow.strips.slice(first)
  const [opener, ...rest] = strips
  if (!opener) return
  for (const strip of rest) if (strip.level < 2) strip.level = 2
  if (!block.turn?.length) return
  opener.turn = turnStrip(setting, block.turn, place)
  const height = strips.reduce((sum, strip, index) => sum + strip.height + (index > 0 ? strip.gap : 0), 0)
  const { origin } = place
  if (height > setting.geometry.bottom - setting.geometry.top) {
    const message = 'The points to make are longer than a page; shorten them.'
    setting.findings.add({ code: 'points-over-page', level: 'warning', origin, message })
  } else if (height > mostPoints) {
    const message = 'The points to make take more than half a page; six short ones are the most a meeting can hold.'
    setting.findings.add({ code: 'points-too-long', level: 'note', origin, message })
  }
}

function turnStrip(setting: Setting, turn: NonNullable<KeepBlock['turn']>, place: Place): Strip {
  const strips = textStrips(
    setting,
    { kind: 'text', style: 'tableHead', inlines: turn, align: 'right', tag: 'P' },
    { ...place, whole: true },
  )
  const { height, items } = stackStrips(strips)
  return { height, items, marks: [], gap: 0, snap: false, level: 0 }
}
