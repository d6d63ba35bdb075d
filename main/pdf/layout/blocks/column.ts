import type { Block } from '../../blocks.ts'
import { createFlow, finishFlow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { type Stack, type Strip, stackStrips } from '../strip.ts'
import { textStrips } from './text.ts'

/** Blocks as a column of their own. */
export function layColumn(setting: Setting, blocks: readonly Block[], place: Place, tight = false): readonly Strip[] {
  const flow = createFlow(tight)
  setting.layInto(setting, flow, blocks, place)
  return finishFlow(flow)
}

/** Blocks in one piece, as in a cell; `place` says that they are whole. A single paragraph is named by the cell itself. */
export function layCell(setting: Setting, blocks: readonly Block[], place: Place): Stack {
  const [only] = blocks
  if (only?.kind === 'text' && blocks.length === 1) return stackStrips(textStrips(setting, only, place, true))
  return stackStrips(layColumn(setting, blocks, place))
}
