import type { RuleBlock } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import { colours, type RuleWeight, rules } from '../../theme.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place } from '../setting.ts'
import type { MovableItem } from '../strip.ts'
import { stripOf } from './text.ts'

/** A rule takes no height, so that the lines below keep to the grid; it is drawn downwards from where it stands. */
export function layRule(flow: Flow, block: RuleBlock, place: Place): void {
  const strip = stripOf([ruleItem(block.weight, place.x, 0, place.width)], 0, 0)
  addStrips(flow, [strip], {
    top: 'rule',
    ...(block.before !== undefined && { before: block.before }),
    ...(block.after !== undefined && { after: block.after }),
  })
}

export function ruleItem(name: RuleWeight, x: number, y: number, width: number): MovableItem {
  const { weight, accent } = rules[name]
  return { kind: 'rect', x, y, width, height: weight, fill: accent ? 'accent' : colours.ink, tag: artifact }
}
