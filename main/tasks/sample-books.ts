import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build, commandLineFolder } from './build.ts'
import { inOrder, run, top } from './run.ts'

const books = [
  { file: 'mexico-2024-staff.pdf', args: ['--edition', 'staff'] },
  { file: 'mexico-2024-delegate.pdf', args: ['--edition', 'delegate', '--for', 'Isaac Boateng'] },
  { file: 'mexico-2024-leave-behind.pdf', args: ['--edition', 'leave-behind'] },
] as const

/** The sample's books, built with the finished command line into `out/`. */
export async function sampleBooks(): Promise<number> {
  const out = join(top, 'out')
  await mkdir(out, { recursive: true })
  const command = join(commandLineFolder, 'attache.js')
  return inOrder([
    () => build(),
    ...books.map(
      (book) => () => run(process.execPath, [command, 'build', 'sample', '-o', join(out, book.file), ...book.args]),
    ),
  ])
}
