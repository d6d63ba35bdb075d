import type { Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { plain } from '../inlines.ts'
import { briefsByItem, counterpartName, itemTitle, type NumberedBrief } from '../items.ts'
import { tripCode, unit } from '../units.ts'
import { briefBack } from './brief-back.ts'
import { briefFront } from './brief-front.ts'
import { briefOpening } from './brief-opening.ts'
import { partLabels } from './brief-parts.ts'
import { briefPoints } from './brief-points.ts'
import { briefResults } from './brief-results.ts'
import { notesBlocks } from './notes-page.ts'

/** A brief for each meeting that has one, in the order of the schedule, each with its page for notes. */
export const composeBriefs = (context: Context): readonly Unit[] =>
  [...briefsByItem(context).values()].flatMap((numbered) => {
    const name = [target('brief', numbered.brief.id), numbered.item.id, numbered.code].join(' ')
    return [
      context.keep(name, () => briefUnit(context, numbered)),
      ...(context.notesPages ? [context.keep(`notes ${name}`, () => notesUnit(context, numbered))] : []),
    ]
  })

/** Before the meeting in front, in the room behind; the parts always in this order. */
function briefUnit(context: Context, numbered: NumberedBrief): Unit {
  const label = partLabels()
  return unit(context, {
    id: target('brief', numbered.brief.id),
    outline: { title: `${numbered.code} ${plain(itemTitle(context, numbered.item, 'short'))}`, level: 2 },
    head: headOf(context, numbered),
    blocks: [
      briefOpening(context, numbered),
      ...briefFront(context, numbered, label),
      ...briefPoints(context, numbered, label),
      ...briefBack(context, numbered, label),
      ...briefResults(context, numbered),
    ],
  })
}

function notesUnit(context: Context, numbered: NumberedBrief): Unit {
  return unit(context, {
    id: `notes:${numbered.brief.id}`,
    outline: undefined,
    head: notesHead(context, headOf(context, numbered)),
    numbering: 'facing',
    ownSheet: false,
    blocks: notesBlocks(context, numbered),
  })
}

/** `MX24-B03  ANAM  Notes and debrief`; the short word where the mark in the middle would cut the long one. */
function notesHead(context: Context, head: string): string {
  const long = `${head}  ${context.words.notes.title}`
  const markLetters = context.edition.handlingMark.length
  return long.length <= lettersBesideMark - markLetters / 2 ? long : `${head}  ${context.words.notes.notes}`
}

/** Of a head, when half of the mark is taken from them. */
const lettersBesideMark = 56

/** `MX24-B03  ANAM`. */
function headOf(context: Context, { code, item }: NumberedBrief): string {
  const number = [tripCode(context), code].filter((part) => part !== '').join('-')
  const name = counterpartName(context, item) || plain(itemTitle(context, item, 'short'))
  return `${number}  ${name}`
}
