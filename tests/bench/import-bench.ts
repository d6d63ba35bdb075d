import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { weightOf } from '../../main/services/import-reading.ts'
import { tripText } from '../../main/services/trip-text.ts'
import { commandLineFolder } from '../../main/tasks/build.ts'
import { importProcesses } from '../../main/workers/start-child.ts'
import { emptyTrip } from '../../shared/model/trip.ts'
import { startImportParts } from '../fixtures/import-parts.ts'
import { buildZip } from '../fixtures/zip-builder.ts'
import { paragraph, wordFile } from '../unit/main/importers/docx/word-file.ts'

const rows = 20_000
const pages = 900
const linesOfPage = 40
/** Milliseconds. */
const resolution = 5

/** What importing large files takes, from the first byte to the proposals, cold; and how long it holds up its host. */
export async function benchImport(output: string, say: (line: string) => void): Promise<void> {
  const table: string[] = []
  const files = [
    { name: 'people.csv', bytes: new TextEncoder().encode(csv()), limit: 3 },
    { name: 'people.xlsx', bytes: xlsx(), limit: 3 },
    { name: 'book.docx', bytes: docx(), limit: 20 },
  ]
  for (const { name, bytes, limit } of files) {
    const parts = await startImportParts(importProcesses(join(commandLineFolder, 'import-child.js')))
    const path = join(parts.folder, name)
    await writeFile(path, bytes)
    const delay = monitorEventLoopDelay({ resolution })
    delay.enable()
    const started = performance.now()
    const read = await parts.read([{ name, path }])
    const readIn = performance.now() - started
    const spooled = read.flatMap((file) => (file.spool === undefined ? [] : [{ name: file.name, spool: file.spool }]))
    const units = read.reduce((sum, file) => sum + file.units, 0)
    const context = { languages: ['en'], ourSide: [], mappings: [] }
    const { signal } = new AbortController()
    const task = { files: spooled, trip: tripText(emptyTrip()), context }
    const outcome = await parts.apart.understand(task, weightOf(read), { signal }).catch((error: unknown) => {
      say(`Import of ${name}: ${String(error)}`)
    })
    const seconds = (performance.now() - started) / 1000
    // What held up the host last is seen only when its turn comes.
    await wait(2 * resolution)
    delay.disable()
    await parts.close()
    const longest = Math.round(delay.max / 1e6)
    table.push(
      `| ${name} | ${(bytes.length / 1e6).toFixed(1)} MB | ${units} | ${outcome?.reconciled.rows.length ?? 'stopped'} | ${(readIn / 1000).toFixed(2)} s | ${seconds.toFixed(2)} s | ${limit} s | ${longest} ms |`,
    )
    say(`Import of ${name}: ${units} pieces in ${seconds.toFixed(2)} s, host held up ${longest} ms at most`)
  }
  const head =
    '| File | Size | Pieces | Proposals | Read | Proposed | Goal | Host held up |\n|---|---|---|---|---|---|---|---|'
  await writeFile(output, `# Importing\n\n${head}\n${table.join('\n')}\n`)
}

const given = ['Ana', 'Rui', 'Marta', 'Tomás', 'Inés', 'Paulo', 'Lucía', 'Jorge']
const family = ['Silva', 'Costa', 'Ferreira', 'Núñez', 'Santos', 'Almeida', 'Rojas']

const person = (index: number): readonly string[] => [
  `${given[index % given.length]} ${family[index % family.length]} ${index}`,
  `Port of ${family[(index * 3) % family.length]}`,
  index % 2 === 0 ? 'Director' : 'Engineer',
  `person${index}@example.org`,
]
const heads = ['Name', 'Organisation', 'Role', 'Email']
const people = () => [heads, ...Array.from({ length: rows }, (_, index) => person(index))]

const csv = () =>
  people()
    .map((row) => row.join(','))
    .join('\n')

function xlsx(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const lines = people().map((row, index) => {
    const cells = row.map((words, column) => {
      const place = `${'ABCD'[column]}${index + 1}`
      return `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
    })
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return buildZip([
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: relation(links, `${office}/officeDocument`, 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relation(links, `${office}/worksheet`, 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
      deflate: true,
    },
  ])
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'

const relation = (namespace: string, type: string, target: string) =>
  `<Relationships xmlns="${namespace}"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`

/** Headings, items with their times, and prose, page after page. */
function docx(): Uint8Array {
  const body = Array.from({ length: pages * linesOfPage }, (_, index) => {
    const line = index % linesOfPage
    if (line === 0)
      return paragraph(`Meeting ${index / linesOfPage + 1} with ${family[index % family.length]}`, heading)
    if (line % 5 === 1) return paragraph(`${9 + (line % 8)}:00 Opening of part ${index}`)
    return paragraph(`The two sides spoke of quotas, ports and customs in ${index} cases and agreed to go on.`)
  })
  return wordFile({ body: body.join('') })
}

const heading = '<w:outlineLvl w:val="0"/>'
