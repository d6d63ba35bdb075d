import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { top } from './run.ts'
import { sampleBooks } from './sample-books.ts'

/** Builds the sample's books and opens the staff book; without a screen it says where the book is. */
export async function startApp(): Promise<number> {
  const code = await sampleBooks()
  if (code !== 0) return code
  const book = join(top, 'out', 'mexico-2024-staff.pdf')
  process.stdout.write(`The staff book of the sample trip is ${book}\n`)
  if (hasScreen()) open(book)
  return 0
}

const hasScreen = () =>
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))

function open(file: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? (['cmd', ['/c', 'start', '', file]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [file]] as const)
  // A system without a viewer is no failure: where the book is has been said.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
