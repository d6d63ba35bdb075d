import { trustedAddress } from '../../state/trusted-address.ts'
import type { DrawingJob, FromDrawing, ToDrawing, Word } from './drawing-messages.ts'
import workerUrl from './drawing-worker.ts?worker&url'

/** A page of a PDF. What is called off before it is begun is undefined. */
export type PdfPage = Readonly<{
  /** Its picture, `scale` device pixels to the point. Of those that wait the one with the lowest rank is drawn first. */
  draw(scale: number, rank: number, signal: AbortSignal): Promise<ImageBitmap | undefined>
  /** Its words where they stand, to be read and selected; after all pages that wait. */
  words(signal: AbortSignal): Promise<readonly Word[] | undefined>
}>
/** Pages can be asked at once, and answer when they came. */
export type Pdf = Readonly<{ pages: readonly PdfPage[]; close(): void }>
export type PdfReader = Readonly<{
  /** Fetches a file of so many pages. */
  open(address: string, count: number): Pdf
  close(): void
}>

type Waiting = Readonly<{ take: (message: FromDrawing) => void; fail: (error: Error) => void }>
type Unnumbered<T> = T extends unknown ? Omit<T, 'task'> : never

/** After every rank of a page. */
const lastRank = 9

/** Files are read and pages drawn in a worker of its own. */
export function createPdfReader(): PdfReader {
  const worker = new Worker(trustedAddress(workerUrl), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const send = (message: ToDrawing) => worker.postMessage(message)
  const ask = (job: Unnumbered<DrawingJob>, signal: AbortSignal) =>
    new Promise<FromDrawing>((resolve, reject) => {
      last += 1
      const task = last
      const callOff = () => send({ kind: 'callOff', task })
      const settled = () => signal.removeEventListener('abort', callOff)
      waiting.set(task, {
        take: (message) => {
          settled()
          resolve(message)
        },
        fail: (error) => {
          settled()
          reject(error)
        },
      })
      signal.addEventListener('abort', callOff, { once: true })
      send({ ...job, task })
    })
  worker.addEventListener('message', ({ data }: MessageEvent<FromDrawing>) => {
    const known = waiting.get(data.task)
    waiting.delete(data.task)
    if (data.kind === 'failed') known?.fail(new Error(data.message))
    else known?.take(data)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of waiting.values()) fail(new Error(`the pages cannot be drawn: ${message}`))
    waiting.clear()
  })
  return {
    open: (address, count) => {
      last += 1
      const file = last
      const pageAt = (page: number): PdfPage => ({
        draw: async (scale, rank, signal) => {
          const answer = await ask({ kind: 'draw', file, page, scale, rank }, signal)
          return answer.kind === 'drawn' ? answer.picture : undefined
        },
        words: async (signal) => {
          const answer = await ask({ kind: 'words', file, page, rank: lastRank }, signal)
          return answer.kind === 'words' ? answer.words : undefined
        },
      })
      send({ kind: 'open', file, address })
      return {
        pages: Array.from({ length: count }, (_, page) => pageAt(page)),
        close: () => send({ kind: 'close', file }),
      }
    },
    close: () => worker.terminate(),
  }
}
