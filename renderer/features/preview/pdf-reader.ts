import { getDocument, PDFWorker, TextLayer } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { trustedAddress } from '../../state/trusted-address.ts'

/** A page of a PDF that is open. */
export type PdfPage = Readonly<{
  /**
   * Draws it as large as `scale` says, CSS pixels to the point. The canvas is whole when this resolves. A page that is
   * `urgent` is drawn in one go, any other a little in each frame.
   */
  draw(scale: number, signal: AbortSignal, urgent: boolean): Promise<HTMLCanvasElement | undefined>
  /** Its words where they stand, to be read and selected. */
  words(scale: number, signal: AbortSignal): Promise<HTMLDivElement | undefined>
}>
export type Pdf = Readonly<{ pages: readonly PdfPage[]; close(): void }>

type ProxyPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

let worker: PDFWorker | undefined

/** Opens the pages of a file; it is read in a worker, and its bytes go there for good. */
export async function openPdf(data: Uint8Array): Promise<Pdf> {
  worker ??= startWorker()
  // Everything a page needs is in the file, so nothing is ever fetched.
  const task = getDocument({ data, worker, useWasm: false, useWorkerFetch: false, stopAtErrors: false, verbosity: 0 })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  return { pages: pages.map(pdfPage), close: () => void task.destroy() }
}

function startWorker(): PDFWorker {
  const port = new Worker(trustedAddress(workerUrl), { type: 'module' })
  // The library's types were made from its default values: a port is a worker.
  return new PDFWorker({ port } as unknown as ConstructorParameters<typeof PDFWorker>[0])
}

const pdfPage = (page: ProxyPage): PdfPage => ({
  draw: async (scale, signal, urgent) => {
    const density = Math.min(window.devicePixelRatio, sharpest)
    const viewport = page.getViewport({ scale: scale * density })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport, intent: urgent ? 'print' : 'display' })
    const stop = () => task.cancel()
    signal.addEventListener('abort', stop, { once: true })
    const isWhole = await task.promise.then(
      () => !signal.aborted,
      (error: unknown) => {
        if (signal.aborted) return false
        throw error
      },
    )
    signal.removeEventListener('abort', stop)
    page.cleanup()
    if (isWhole) return canvas
    // What a canvas holds goes at once, not when memory is next tidied.
    canvas.width = 0
    return undefined
  },
  words: async (scale, signal) => {
    const container = document.createElement('div')
    // Its sizes are in points; see the style of the words.
    container.style.setProperty('--total-scale-factor', String(scale))
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale }),
    })
    const stop = () => layer.cancel()
    signal.addEventListener('abort', stop, { once: true })
    const isWhole = await layer.render().then(
      () => !signal.aborted,
      (error: unknown) => {
        if (signal.aborted) return false
        throw error
      },
    )
    signal.removeEventListener('abort', stop)
    return isWhole ? container : undefined
  },
})

/** Device pixels to the CSS pixel: finer than that nobody sees, and a page would take as much memory as ten. */
const sharpest = 2
