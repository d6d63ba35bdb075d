import { sourceWords } from '../../source-document.ts'
import type { FlowCell } from './flow.ts'

/** The words of a cell; several things on lines of their own (names, papers) stay apart. */
export function wordsOfCell({ source, text }: FlowCell): string {
  const entries = source.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? sourceWords(block.text).split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return entries.length > 1 && entries.every(isEntry) ? entries.join('; ') : text
}

const isEntry = (text: string): boolean => text.length <= 80 && !/[.,;:]$/.test(text)
