import { getDocument } from 'pdfjs-dist'
import type { Word } from './drawing-messages.ts'

/** A PDF in the worker. It is read when the first of its pages, which count from 0, is wanted. */
export type PdfFile = Readonly<{
  draw(page: number, scale: number): Promise<ImageBitmap>
  words(page: number): Promise<readonly Word[]>
  close(): void
}>

type Task = ReturnType<typeof getDocument>

/** Every page is drawn on the same one: what is left of others would lie about until memory is tidied. */
let sheet: OffscreenCanvas | undefined

export function fetchFile(address: string): PdfFile {
  const bytes = fetchBytes(address)
  // Whoever wants a page hears of it; of a file that nobody wanted nobody does.
  bytes.catch(() => undefined)
  let reading: Promise<Task> | undefined
  const pageOf = async (page: number) => {
    reading ??= bytes.then(read)
    return (await (await reading).promise).getPage(page + 1)
  }
  return {
    draw: async (number, scale) => {
      const page = await pageOf(number)
      const viewport = page.getViewport({ scale })
      const canvas = sheet ?? new OffscreenCanvas(1, 1)
      sheet = undefined
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      // It draws on whatever has a context; its types know the canvas of a document alone.
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
      page.cleanup()
      sheet = canvas
      return canvas.transferToImageBitmap()
    },
    words: async (number) => {
      const page = await pageOf(number)
      const { items, styles } = await page.getTextContent()
      const [left = 0, , , top = 0] = page.view
      return items.flatMap((item) =>
        'str' in item && (item.str !== '' || item.hasEOL) ? [wordOf(item, styles[item.fontName], { left, top })] : [],
      )
    },
    close: () => {
      reading?.then(
        (task) => task.destroy(),
        () => undefined,
      )
    },
  }
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the pages did not come: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

const read = (data: Uint8Array): Task =>
  getDocument({
    data,
    // A worker has no document. Of it only the fonts are wanted, and canvases to draw parts of a page on.
    ownerDocument: stand as unknown as HTMLDocument,
    // Everything a page needs is in the file, so nothing is ever fetched.
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  })

const stand = {
  // What the type of the surroundings calls a window is a worker here, which has the fonts itself.
  fonts: (self as unknown as Readonly<{ fonts: FontFaceSet }>).fonts,
  createElement: () => new OffscreenCanvas(1, 1),
}

type Page = Awaited<ReturnType<Awaited<Task['promise']>['getPage']>>
type Content = Awaited<ReturnType<Page['getTextContent']>>
type Corner = Readonly<{ left: number; top: number }>
type Item = Extract<Content['items'][number], { str: string }>

function wordOf(item: Item, style: Content['styles'][string] | undefined, corner: Corner): Word {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0]: readonly number[] = item.transform
  const size = Math.hypot(c, d)
  const turn = -Math.atan2(b, a)
  const family = style?.fontFamily ?? 'sans-serif'
  const rise = size * riseOf(family)
  return {
    text: item.str,
    left: x - corner.left + rise * Math.sin(turn),
    top: corner.top - y - rise * Math.cos(turn),
    size,
    family,
    stretch: stretchOf(item, size, family),
    turn: (turn * 180) / Math.PI,
    isEndOfLine: item.hasEOL,
  }
}

let ruler: OffscreenCanvasRenderingContext2D | null | undefined

/** Large, so that widths are not those of a small size, which are rounded. */
const ruled = 100

function measure(text: string, family: string): TextMetrics | undefined {
  ruler ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!ruler) return undefined
  ruler.font = `${ruled}px ${family}`
  return ruler.measureText(text)
}

function stretchOf({ str, width }: Item, size: number, family: string): number {
  const measured = ((measure(str, family)?.width ?? 0) * size) / ruled
  return measured > 0 ? width / measured : 1
}

const rises = new Map<string, number>()

/** From the top of a line to where its letters stand, of one that is as high as its letters are large. */
function riseOf(family: string): number {
  const known = rises.get(family)
  if (known !== undefined) return known
  const { fontBoundingBoxAscent: up = 0.8, fontBoundingBoxDescent: down = 0.2 } = measure('', family) ?? {}
  rises.set(family, up / (up + down))
  return up / (up + down)
}
