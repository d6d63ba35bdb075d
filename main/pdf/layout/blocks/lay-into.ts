import { assertNever } from '../../../../shared/assert.ts'
import type { Block } from '../../blocks.ts'
import { askSpace, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import { layChart } from './chart.ts'
import { layColumns } from './columns.ts'
import { layDrawing } from './drawing.ts'
import { layImage } from './image.ts'
import { layKeep } from './keep.ts'
import { layLabelled } from './labelled.ts'
import { layList } from './list.ts'
import { layOpening } from './opening.ts'
import { layRule } from './rule.ts'
import { layTable } from './table.ts'
import { layText } from './text.ts'
import { layWritingLines } from './writing-lines.ts'

/** Blocks one after the other, each by the file that knows its kind. Neighbouring points share a list. */
export function layInto(setting: Setting, flow: Flow, blocks: readonly Block[], place: Place): void {
  let points: number | undefined
  for (const block of blocks) {
    const isPoint = block.kind === 'labelled' && block.end !== undefined && block.end.length > 0
    if (isPoint) points ??= setting.tags.add('L', place.tag)
    else points = undefined
    layBlock(setting, flow, block, points === undefined ? place : { ...place, tag: points })
  }
}

function layBlock(setting: Setting, flow: Flow, block: Block, place: Place): void {
  switch (block.kind) {
    case 'opening':
      layOpening(setting, flow, block, place)
      return
    case 'text':
      layText(setting, flow, block, place)
      return
    case 'labelled':
      layLabelled(setting, flow, block, place)
      return
    case 'columns':
      layColumns(setting, flow, block, place)
      return
    case 'list':
      layList(setting, flow, block, place)
      return
    case 'table':
      layTable(setting, flow, block, place)
      return
    case 'image':
      layImage(setting, flow, block, place)
      return
    case 'rule':
      layRule(flow, block, place)
      return
    case 'space':
      askSpace(flow, block.points)
      return
    case 'keep':
      layKeep(setting, flow, block, place)
      return
    case 'drawing':
      layDrawing(setting, flow, block, place)
      return
    case 'chart':
      layChart(setting, flow, block, place)
      return
    case 'writingLines':
      layWritingLines(flow, block, place)
      return
    case 'destination': {
      const { name, outline } = block
      flow.waiting.push({ kind: 'destination', name, y: 0, ...(outline && { outline }) })
      return
    }
    default:
      assertNever(block)
  }
}
