import type { Definition, PhrasingContent } from 'mdast'
import type { Span } from '../../../shared/model/rich-text.ts'
import { pictureBytes } from '../html/replaced.ts'
import { safeLink } from '../safe-link.ts'
import { addSpan, type Dress } from '../span-list.ts'

export type Phrases = Readonly<{
  spans: readonly Span[]
  pictures: readonly Readonly<{ alt: string; bytes: Uint8Array }>[]
}>
export type PhraseContext = Readonly<{
  definitions: ReadonlyMap<string, Definition>
  /** Hears of a picture that is not in the file. */
  onOutside: () => void
}>

/** The words of a line of Markdown and how they are set. */
export function readPhrases(nodes: readonly PhrasingContent[], { definitions, onOutside }: PhraseContext): Phrases {
  const spans: Span[] = []
  const pictures: { alt: string; bytes: Uint8Array }[] = []
  const addPicture = (source: string, alt: string, dress: Dress) => {
    const bytes = pictureBytes(source)
    if (bytes) pictures.push({ alt, bytes })
    else {
      onOutside()
      addSpan(spans, alt, dress)
    }
  }
  const visit = (node: PhrasingContent, dress: Dress): void => {
    switch (node.type) {
      case 'text':
        addSpan(spans, node.value.replace(/\s*\n\s*/g, ' '), dress)
        return
      case 'inlineCode':
        addSpan(spans, node.value, dress)
        return
      case 'break':
        addSpan(spans, '\n', dress)
        return
      case 'html':
        if (/^<br\b/i.test(node.value)) addSpan(spans, '\n', dress)
        else addSpan(spans, /^<img\b[^>]*\balt\s*=\s*"([^"]*)"/i.exec(node.value)?.[1] ?? '', dress)
        return
      case 'strong':
        for (const child of node.children) visit(child, { ...dress, bold: true })
        return
      case 'emphasis':
        for (const child of node.children) visit(child, { ...dress, italic: true })
        return
      case 'delete':
        for (const child of node.children) visit(child, dress)
        return
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : (definitions.get(node.identifier)?.url ?? '')
        const link = safeLink(url)
        for (const child of node.children) visit(child, link === undefined ? dress : { ...dress, link })
        return
      }
      case 'image':
        addPicture(node.url, node.alt ?? '', dress)
        return
      case 'imageReference':
        addPicture(definitions.get(node.identifier)?.url ?? '', node.alt ?? '', dress)
        return
      default:
        // The mark of a footnote, which stands as a note of its own.
        return
    }
  }
  for (const node of nodes) visit(node, {})
  return { spans, pictures }
}
