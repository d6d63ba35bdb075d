import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceBlock } from '../source-document.ts'
import type { PageContent } from './read-page.ts'

export type DocumentInfo = Readonly<{
  title: string
  language?: string
  date?: string
  properties: readonly (readonly [name: string, value: string])[]
}>

const told = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const

/** What the file says of itself. */
export async function documentInfo(document: PDFDocumentProxy): Promise<DocumentInfo> {
  const { info } = await document.getMetadata()
  const values = new Map<string, unknown>(Object.entries(info))
  const text = (name: string) => {
    const value = values.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(text('CreationDate') || text('ModDate'))
  const language = text('Language')
  const custom: unknown = values.get('Custom')
  const more = typeof custom === 'object' && custom !== null ? Object.entries(custom) : []
  return {
    title: text('Title'),
    ...(/^[a-z]{2,3}(?:-\w+)*$/i.test(language) ? { language } : {}),
    ...(date === null ? {} : { date: `${date[1]}-${date[2]}-${date[3]}` }),
    properties: [
      ...told.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)] as const])),
      ...more.flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
      ),
    ],
  }
}

export const infoBlocks = (info: DocumentInfo): readonly SourceBlock[] =>
  info.properties.map(([name, value]) => ({
    kind: 'paragraph',
    text: { unit: `info.${name}`, at: `document property ${name}`, spans: [{ text: value }] },
    aside: 'property',
  }))

/** Filled fields and notes, after the text of their page. */
export const remarkBlocks = (page: PageContent): readonly SourceBlock[] =>
  page.remarks.map((remark, index) => ({
    kind: 'paragraph',
    text: {
      unit: `p${page.number}${remark.kind === 'field' ? 'f' : 'a'}${index + 1}`,
      at: `page ${page.number}, ${remark.kind === 'field' ? `field ${remark.name}` : 'note'}`,
      spans: [{ text: remark.name === '' ? remark.words : `${remark.name}: ${remark.words}` }],
    },
    ...(remark.kind === 'field' ? {} : { aside: 'comment' as const }),
  }))

const mostTitles = 5000

/** Titles of the outline that no line of the text repeats. */
export async function outlineBlocks(
  document: PDFDocumentProxy,
  lines: ReadonlySet<string>,
): Promise<readonly SourceBlock[]> {
  const titles: string[] = []
  const visit = (items: unknown, depth: number): void => {
    if (!Array.isArray(items) || depth > 60) return
    for (const item of items) {
      if (typeof item !== 'object' || item === null || titles.length >= mostTitles) continue
      if ('title' in item && typeof item.title === 'string') titles.push(item.title.trim())
      if ('items' in item) visit(item.items, depth + 1)
    }
  }
  visit(await document.getOutline(), 0)
  return titles.flatMap((title, index) =>
    title === '' || lines.has(foldedLine(title))
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: { unit: `outline${index + 1}`, at: `bookmark ${index + 1}`, spans: [{ text: title }] },
            aside: 'property' as const,
          },
        ],
  )
}

export const foldedLine = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '')
