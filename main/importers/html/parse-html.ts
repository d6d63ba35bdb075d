import { decodeText, letterNotices } from '../charset.ts'
import type { Parser } from '../parser.ts'
import { bodyPlace } from '../place.ts'
import type { SourceBlock } from '../source-document.ts'
import { readPage } from './read-page.ts'

/** Pages as browsers save them, or mails: tables, lists and headings as they are marked, script and style never. */
export const parseHtml: Parser = async (bytes, file) => {
  const decoded = decodeText(bytes, declaredEncoding(bytes))
  const { title, language, meta, blocks, pictures, notices } = readPage(decoded.text, bodyPlace())
  const date = ['date', 'dcterms.modified', 'article:modified_time', 'article:published_time', 'last-modified']
    .map((name) => /^\d{4}-\d\d-\d\d/.exec(meta.get(name) ?? '')?.[0])
    .find((found) => found !== undefined)
  return {
    file,
    title,
    ...(language !== '' && { language }),
    ...(date !== undefined && { date }),
    blocks: [...blocks, ...told(title, meta)],
    pictures,
    notices: [...notices, ...letterNotices(decoded)],
  }
}

/** What the page says about itself in words. */
function told(title: string, meta: ReadonlyMap<string, string>): readonly SourceBlock[] {
  const shown = [['title', title] as const, ...meta].filter(([name, words]) => names.has(name) && words !== '')
  return shown.map(([name, words]) => {
    const text = { unit: `property.${name}`, at: `property ${name} of the page`, spans: [{ text: words }] }
    return { kind: 'paragraph', text, aside: 'property' }
  })
}

const names = new Set(['title', 'author', 'description', 'keywords', 'subject', 'og:title', 'og:description'])

/** In the first bytes, where browsers look too. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1]
}
