import { existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, commandLineFolder } from '../../main/tasks/build.ts'
import { run, top } from '../../main/tasks/run.ts'
import { flatten } from './flatten.ts'
import { benchImport } from './import-bench.ts'
import { type Figures, inTurn, median, pairedRatio, type Runner, runOnce } from './measure.ts'
import { benchPage } from './page-bench.ts'
import { pictures } from './pictures.ts'
import { composedSample, type PreparedTrip, prepareTrip } from './prepare.ts'
import { benchPreview } from './preview-bench.ts'
import { benchSearch } from './search-bench.ts'
import type { Size } from './synthetic-trip.ts'

const isQuick = process.argv.includes('--quick')
const wanted = (isQuick ? ['S', 'M'] : ['S', 'M', 'L']) as readonly Size[]
const rounds = isQuick ? 3 : 5
const folder = join(top, 'out', 'bench')
const peers = join(import.meta.dirname, 'peers')
const attache = join(commandLineFolder, 'attache.js')
const fonts = join(top, 'assets', 'fonts')

await mkdir(folder, { recursive: true })
await build()
const parts = { page: benchPage, preview: benchPreview, search: benchSearch, import: benchImport }
/** `--only=page` or `--only=search,books`: those alone. */
const only = process.argv
  .find((each) => each.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
for (const [name, measure] of Object.entries(parts))
  if (only?.includes(name) ?? true) await measure(join(folder, `${name}.md`), say)
if ((only && !only.includes('books')) || process.argv.includes('--page')) process.exit()
if (!existsSync(join(peers, 'node_modules')))
  await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], peers)
const drawn = await pictures(isQuick ? 40 : 120, isQuick ? 20 : 40)

const sample = await inTurn(
  [{ name: 'sample', script: attache, args: ['build', 'sample', '-o', join(folder, 'sample.pdf')] }],
  rounds,
  folder,
)
say(`The sample's staff book, cold: ${figure(sample.get('sample') ?? [])}`)

const rows: string[] = []
const history: Record<string, unknown> = {}
for (const size of wanted) {
  const trip = await prepareTrip(size, drawn, folder)
  const book = join(trip.folder, 'book.json')
  await writeFile(book, JSON.stringify({ title: 'Synthetic trip', blocks: flatten(await composedSample(trip)) }))
  const ours: Runner = { name: 'Attaché', script: attache, args: ['build', trip.file, '-o', pdf(trip, 'attache')] }
  const peer = (name: string, script: string): Runner => ({
    name,
    script: join(peers, script),
    args: [book, pdf(trip, script.replace('.mjs', '')), fonts, join(trip.folder, 'media')],
    // It takes half a minute, and the ratio to it is far from close.
    ...(size === 'L' && name === 'pdfmake' && { rounds: 1 }),
  })
  const runners = [
    ours,
    peer('Typst', 'typst.mjs'),
    peer('pdfkit, naive', 'pdfkit-naive.mjs'),
    peer('pdfmake', 'pdfmake.mjs'),
  ]
  const cold = await inTurn(runners, size === 'L' ? Math.min(rounds, 3) : rounds, folder)
  const mine = cold.get('Attaché') ?? []
  for (const runner of runners) {
    const figures = cold.get(runner.name) ?? []
    const bytes = (await stat(runner.args[runner.name === 'Attaché' ? 3 : 1] ?? '')).size
    const ratio = runner === ours ? '' : pairedRatio(mine, figures).toFixed(2)
    rows.push(
      `| ${size}, cold | ${runner.name} | ${(median(figures.map((one) => one.milliseconds)) / 1000).toFixed(2)} s | ${ratio} | ${peakOf(figures)} MiB | ${(bytes / 1e6).toFixed(2)} MB |`,
    )
  }
  const edits = String(isQuick ? 5 : 9)
  const warm = JSON.parse(
    (await runOnce({ name: '', script: join(import.meta.dirname, 'warm.ts'), args: [trip.file, edits] }, folder))
      .output,
  )
  const typst = JSON.parse(
    (await runOnce({ ...peer('Typst', 'typst.mjs'), args: [...peer('Typst', 'typst.mjs').args, edits] }, folder))
      .output,
  )
  const editRatio = median(warm.edits) / median(typst)
  rows.push(`| ${size}, warm, whole book | Attaché | ${median(warm.full).toFixed(0)} ms | | | |`)
  rows.push(
    `| ${size}, one word to finished bytes | Attaché | ${median(warm.edits).toFixed(0)} ms | ${editRatio.toFixed(2)} of Typst's ${median(typst).toFixed(0)} ms | | |`,
  )
  history[size] = { pages: warm.pages, cold: Object.fromEntries(cold), warm, typstEdits: typst }
  say(`${size}: ${warm.pages} pages`)
}
const table = [
  '| what | engine | median | Attaché / it | peak memory | file |',
  '|---|---|---|---|---|---|',
  ...rows,
].join('\n')
say(`\n${table}\n`)
await writeFile(join(folder, 'bench.md'), `${table}\n`)
await writeFile(join(folder, `bench-${isQuick ? 'quick' : 'full'}.json`), `${JSON.stringify(history, null, 2)}\n`)

function pdf(trip: PreparedTrip, name: string): string {
  return join(trip.folder, `${name}.pdf`)
}

function peakOf(figures: readonly Figures[]): string {
  return Math.max(...figures.map((one) => one.peakMiB)).toFixed(0)
}

function figure(figures: readonly Figures[]): string {
  return `${median(figures.map((one) => one.milliseconds)).toFixed(0)} ms, peak ${peakOf(figures)} MiB`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
