import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UserError } from '../../../shared/errors.ts'
import type { Parser } from '../parser.ts'
import { type Notice, type SourceBlock, sourceWords } from '../source-document.ts'
import { continued } from './continued.ts'
import { documentInfo, foldedLine, infoBlocks, outlineBlocks, remarkBlocks } from './document-extras.ts'
import { dressOf } from './dress.ts'
import { openPdf } from './open-pdf.ts'
import { pageBlocks } from './page-blocks.ts'
import { attachmentNames, createPictureStore, type PictureStore } from './pictures.ts'
import { type PageContent, readPage } from './read-page.ts'
import { findRunningHeads } from './running-heads.ts'
import { createTextMaker, wordsOf } from './source-text.ts'

const mostPages = 5000

/**
 * A PDF as lines, tables, headings and pictures. Its tags are believed where they cover the text; elsewhere columns,
 * tables and paragraphs are read from where the words stand.
 */
export const parsePdf: Parser = async (bytes, file, context) => {
  const document = await openPdf(bytes)
  try {
    const notices: Notice[] = []
    const store = createPictureStore()
    const pages = await readPages(document, store, notices, context.progress)
    if (pages.length === 0)
      throw new UserError(
        'damaged-file',
        'No page of this PDF can be read. Ask for it again, or open it in a PDF program and save it anew.',
      )
    const running = findRunningHeads(pages)
    const dress = dressOf(pages, running.heads)
    const maker = createTextMaker(wordsOf(pages.flatMap((page) => page.pieces.map((piece) => piece.text))))
    const info = await documentInfo(document)
    const body = pages.map((page) => [...pageBlocks(page, { dress, maker, ...running }), ...remarkBlocks(page)])
    const blocks = continued(body)
    const outline = await outlineBlocks(document, new Set(blocks.map(foldedBlock)))
    notices.push(...(await noticesOf(document, pages, store, bytes)))
    return {
      file,
      title: info.title,
      ...(info.language === undefined ? {} : { language: info.language }),
      ...(info.date === undefined ? {} : { date: info.date }),
      blocks: [...blocks, ...outline, ...infoBlocks(info)],
      pictures: store.all(),
      notices,
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

const foldedBlock = (block: SourceBlock) =>
  block.kind === 'heading' || block.kind === 'paragraph' ? foldedLine(sourceWords(block.text)) : ''

async function readPages(
  document: PDFDocumentProxy,
  store: PictureStore,
  notices: Notice[],
  progress: ((done: number) => void) | undefined,
): Promise<readonly PageContent[]> {
  const pages: PageContent[] = []
  const count = Math.min(document.numPages, mostPages)
  for (let number = 1; number <= count; number += 1) {
    try {
      pages.push(await readPage(await document.getPage(number), store))
    } catch (error) {
      // A damaged page must not cost the others; what is not about the file goes on up.
      if (error instanceof RangeError) throw error
      notices.push({ code: 'damaged-page', message: `Page ${number} is damaged and could not be read.` })
    }
    progress?.(number / count)
  }
  if (document.numPages > mostPages)
    notices.push({
      code: 'too-many-pages',
      message: `Only the first ${mostPages} of ${document.numPages} pages were read.`,
    })
  return pages
}

async function noticesOf(
  document: PDFDocumentProxy,
  pages: readonly PageContent[],
  store: PictureStore,
  bytes: Uint8Array,
): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  const bare = pages
    .filter((page) => page.pieces.length === 0 && (page.hasPictures || page.hasArt))
    .map((page) => page.number)
  if (bare.length > 0)
    notices.push({
      code: 'scanned',
      message: `${bare.length === 1 ? `Page ${bare[0]} is a picture` : `Pages ${listed(bare)} are pictures`} without text: have a scanning program recognise the text (OCR), then import the new file, or type in what you need.`,
    })
  const cut = pages.filter((page) => page.isCut).map((page) => page.number)
  if (cut.length > 0)
    notices.push({
      code: 'too-much-text',
      message: `Not all text of ${cut.length === 1 ? `page ${cut[0]}` : `pages ${listed(cut)}`} was read: there is more than a page can hold.`,
    })
  const odd = pages.filter(isGarbled).map((page) => page.number)
  if (odd.length > 0)
    notices.push({
      code: 'garbled-text',
      message: `The letters of ${odd.length === 1 ? `page ${odd[0]}` : `pages ${listed(odd)}`} are not named in the file, so that its words may be wrong: compare them with the pages.`,
    })
  if (store.lost() > 0)
    notices.push({
      code: 'lost-pictures',
      message: `${store.lost() === 1 ? 'One picture' : `${store.lost()} pictures`} could not be taken over.`,
    })
  const names = await attachmentNames(document)
  if (names.length > 0)
    notices.push({
      code: 'attachments',
      message: `Files inside this PDF were not opened: ${names.slice(0, 20).join(', ')}. Save them from a PDF program and import them on their own.`,
    })
  if (!isSound(bytes))
    notices.push({ code: 'repaired', message: 'This PDF is damaged; it was read as far as it could be repaired.' })
  return notices
}

const listed = (numbers: readonly number[]) =>
  `${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ' and more' : ''}`

/** A third of the letters have no place in any script. */
function isGarbled(page: PageContent): boolean {
  const text = page.pieces.map((piece) => piece.text).join('')
  const odd = text.match(/[\ue000-\uefff\ufffd\u0080-\u009f]/gu)?.length ?? 0
  return odd > 3 && odd * 3 > text.length
}

/** Whether the end of the file leads to its table of contents, as it does in every whole file. */
function isSound(bytes: Uint8Array): boolean {
  const latin = (from: number, to: number) => Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(
    latin(bytes.length - 2048, bytes.length).replace(/^[\s\S]*(?=startxref)/, ''),
  )?.[1]
  if (start === undefined) return false
  const shift = Math.max(0, latin(0, 1024).indexOf('%PDF-'))
  return (
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(Number(start) + shift, Number(start) + shift + 64)) ||
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(Number(start), Number(start) + 64))
  )
}
