import type { Inlines } from '../../blocks.ts'
import { text } from '../inlines.ts'

/** The label of a part of a brief with its number. Asked only by a part that is printed, so numbers have no gaps. */
export type PartLabel = (words: string) => Inlines

/** Counts the parts of one brief from 1. */
export function partLabels(): PartLabel {
  let last = 0
  return (words) => {
    last += 1
    return text(`${last}\u2002${words}`)
  }
}
