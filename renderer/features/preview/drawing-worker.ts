// Brings what reads files into this very thread; what draws looks for it there.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
import type { DrawingJob, FromDrawing, ToDrawing } from './drawing-messages.ts'
import { fetchFile, type PdfFile } from './pdf-file.ts'

/** Beside the page: files are read and pages drawn here, so that typing and scrolling wait for neither. */
const files = new Map<number, PdfFile>()
let jobs: readonly DrawingJob[] = []
let running: DrawingJob | undefined

addEventListener('message', ({ data }: MessageEvent<ToDrawing>) => take(data))

function take(message: ToDrawing): void {
  switch (message.kind) {
    case 'open':
      files.set(message.file, fetchFile(message.address))
      break
    case 'draw':
    case 'words':
      jobs = [...jobs, message]
      void work()
      break
    case 'callOff':
      if (jobs.some(({ task }) => task === message.task)) post({ kind: 'calledOff', task: message.task })
      jobs = jobs.filter(({ task }) => task !== message.task)
      break
    case 'close': {
      const file = files.get(message.file)
      files.delete(message.file)
      if (running?.file !== message.file) file?.close()
    }
  }
}

/** One after the other: two pages drawn at a time would both come late. */
async function work(): Promise<void> {
  if (running) return
  for (running = next(); running; running = next()) {
    const { file: number, task } = running
    const file = files.get(number)
    try {
      if (file) await answer(running, file)
      else post({ kind: 'calledOff', task })
    } catch (error) {
      post({ kind: 'failed', task, message: String(error) })
    }
    // Closed while it was read.
    if (!files.has(number)) file?.close()
  }
}

function next(): DrawingJob | undefined {
  const [job] = jobs.toSorted((a, b) => a.rank - b.rank)
  jobs = jobs.filter((one) => one !== job)
  return job
}

async function answer(job: DrawingJob, file: PdfFile): Promise<void> {
  if (job.kind === 'words') return post({ kind: 'words', task: job.task, words: await file.words(job.page) })
  const picture = await file.draw(job.page, job.scale)
  post({ kind: 'drawn', task: job.task, picture }, [picture])
}

function post(message: FromDrawing, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
