import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { around, plain, text } from '../inlines.ts'
import type { NumberedBrief } from '../items.ts'
import { delegateName } from '../people.ts'

const pitch = 22.5
/** Lines for notes that fill the page of each paper with the debrief below them. */
const noteLines = { letter: 11, a4: 13 }

/** Lines for a pen: notes, then what must be known the same evening. */
export function notesBlocks(context: Context, { brief }: NumberedBrief): readonly Block[] {
  const { notes } = context.words
  const owner = delegateName(context, brief.owner, 'initial')
  const asked = (words: string, count: number): readonly Block[] => [
    { kind: 'text', style: 'label', tag: 'H3', inlines: text(words), keepWithNext: true },
    { kind: 'writingLines', count, pitch },
    { kind: 'space', points: 7.5 },
  ]
  return [
    { kind: 'text', style: 'heading', inlines: text(notes.notes) },
    { kind: 'writingLines', count: noteLines[context.paper], pitch },
    { kind: 'space', points: 15 },
    { kind: 'text', style: 'heading', inlines: text(notes.debrief) },
    ...asked(notes.theyPromised, 3),
    ...asked(notes.wePromised, 3),
    ...asked(notes.tone, 2),
    ...asked(notes.nextStep, 2),
    { kind: 'text', style: 'small', inlines: plain(owner) === '' ? text(notes.keep) : around(notes.showTo, owner) },
  ]
}
