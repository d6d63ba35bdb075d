import type { WritingLinesBlock } from '../../blocks.ts'
import { grid } from '../../theme.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place } from '../setting.ts'
import type { Strip } from '../strip.ts'
import { ruleItem } from './rule.ts'
import { stripOf } from './text.ts'

/** Each line with the room above it to write in. The first has a half-line less: nobody writes into what stands above. */
export function layWritingLines(flow: Flow, { count, pitch }: WritingLinesBlock, place: Place): void {
  const strips: Strip[] = []
  for (let line = 0; line < count; line++) {
    const height = line === 0 ? Math.max(grid.half, pitch - grid.half) : pitch
    strips.push(stripOf([ruleItem('hair', place.x, height, place.width)], height, line === 1 ? 1 : 0))
  }
  addStrips(flow, strips, { top: 'list', bottom: 'rule' })
}
