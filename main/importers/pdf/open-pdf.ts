import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument, PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UserError } from '../../../shared/errors.ts'

/** A PDF opened for reading; nothing in it runs (this reader has no eval) and nothing outside it is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await open(bytes)
  } catch (error) {
    const mended = error instanceof UserError ? withTrailer(bytes) : undefined
    if (mended === undefined) throw error
    return await open(mended)
  }
}

/** A file that was cut short has lost its last lines, which say where to begin: found anew, or nothing when it is lost. */
function withTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(0, 1024).includes('%PDF-') || text.includes('/Encrypt')) return undefined
  const root = /(\d+) (\d+) obj\s*<<(?:(?!endobj)[\s\S]){0,2000}?\/Type\s*\/Catalog\b/.exec(text)
  if (root === null) return undefined
  const end = `\nendobj\ntrailer\n<< /Root ${root[1]} ${root[2]} R >>\nstartxref\n0\n%%EOF\n`
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(end, 'latin1')]))
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader looks here before it looks for a file of its own, which a bundle does not have.
  // @ts-expect-error: the package has no types for it
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  const task = getDocument({
    // A copy: the reader takes the bytes for itself.
    data: bytes.slice(),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    // Names of the fonts say what is bold.
    fontExtraProperties: true,
    maxImageSize: 50_000_000,
    verbosity: 0,
    ...packageFolders(),
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw refusal(error)
  }
}

/** Tables of Asian encodings and outlines of the standard fonts, which come with the reader. */
function packageFolders() {
  const folder = tablesFolder()
  // Without them the reader still reads all but a few old Asian files.
  if (folder === undefined) return {}
  return {
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    wasmUrl: join(folder, 'wasm') + sep,
  }
}

/** Beside the finished bundle, or in the package of the reader. */
function tablesFolder(): string | undefined {
  for (const above of [import.meta.dirname, dirname(import.meta.dirname)]) {
    const folder = join(above, 'assets', 'pdf')
    if (existsSync(folder)) return folder
  }
  try {
    return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  } catch {
    return undefined
  }
}

function refusal(error: unknown): UserError {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  if (isLocked && (code === PasswordResponses.NEED_PASSWORD || code === PasswordResponses.INCORRECT_PASSWORD))
    return new UserError(
      'damaged-file',
      'This PDF asks for a password. Open it in a PDF program, save or print it as a PDF without one, and import that.',
      { cause: error },
    )
  return new UserError(
    'damaged-file',
    'This PDF is damaged and cannot be read. Ask for it again, or open it in a PDF program and save it anew.',
    { cause: error },
  )
}
