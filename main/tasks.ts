import { build } from './tasks/build.ts'
import { check } from './tasks/check.ts'
import { packages } from './tasks/package.ts'
import { run } from './tasks/run.ts'
import { sampleBooks } from './tasks/sample-books.ts'
import { screens } from './tasks/screens.ts'
import { startApp } from './tasks/start-app.ts'
import { test } from './tasks/test.ts'

/** What each npm script does, after the launcher has set everything up. Each answers an exit code. */
const tasks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: startApp,
  test,
  check,
  build,
  attache: (args) => run(process.execPath, ['main/cli/attache.ts', ...args]),
  book: sampleBooks,
  bench: (args) => run(process.execPath, ['tests/bench/bench.ts', ...args]),
  screens,
  package: packages,
}

const [name = '', ...args] = process.argv.slice(2)
const task = tasks[name]
if (task) {
  process.exitCode = await task(args)
} else {
  process.stderr.write(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.\n`)
  process.exitCode = 2
}
