import { type SourceDocument, type SourceText, sourceWords } from '../source-document.ts'
import { unitKey } from '../units.ts'
import type { Reader } from './reader.ts'

/** What programs write about a file for each other, and browsers around a page: who reads it looks for none of that. */
export const readFileMarks: Reader = (document) => ({
  structure: document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const isMark = block.aside === 'property' ? technical.test(block.text.unit) : isPrinted(document, block.text)
    if (!isMark) return []
    return [block.text.unit, ...(block.text.also ?? [])].map((unit) => ({
      unit: unitKey(document.file.name, unit),
      why: 'what programs write about a file',
    }))
  }),
})

/** `11/24/30, 4:48 AM Contacts` over a page that was printed from a browser, its address and number below. */
function isPrinted({ file }: SourceDocument, text: SourceText): boolean {
  if (file.format !== 'pdf') return false
  const words = sourceWords(text).trim()
  return (
    /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s[AP]M)?(?:\s|$)/.test(words) ||
    /^(?:file|https?):\/\/\S+\s+\d{1,4}\/\d{1,4}$/.test(words)
  )
}

const technical =
  /^(?:header\d+\.(?:received|message-id|mime-version|content-|return-path|delivered-to|in-reply-to|references|dkim-|domainkey-|arc-|authentication-results|x-|list-|precedence|user-agent|thread-|auto-submitted|importance|priority|envelope-to|errors-to|lines|status|date$)|info\.(?:creator|producer|creationdate|moddate|trapped|pdfversion)$)/i
