import { type SourceText, sourceWords } from '../source-document.ts'
import { unitKey } from '../units.ts'
import type { Reader } from './reader.ts'
import { foldWords } from './text/fold.ts'

/** Heads and feet that pages repeat, and numbers of pages, say nothing a second time. */
export const readPageRepeats: Reader = (document, { taken }) => {
  const seen = new Set<string>()
  const structure: { unit: string; why: string }[] = []
  const add = (text: SourceText, why: string) => {
    for (const unit of [text.unit, ...(text.also ?? [])]) {
      const key = unitKey(document.file.name, unit)
      if (!taken.has(key)) structure.push({ unit: key, why })
    }
  }
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    if (block.aside !== 'head' && block.aside !== 'foot') continue
    const words = foldWords(sourceWords(block.text))
    if (/^(?:(?:page|pagina|pag|p|seite) )?\d{1,4}(?: (?:of|de|sur|von) \d{1,4})?$/.test(words))
      add(block.text, 'the number of a page')
    else if (seen.has(words)) add(block.text, 'a line that each page repeats')
    seen.add(words)
  }
  return { structure }
}
