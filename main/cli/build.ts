import { join } from 'node:path'
import { findDelegate } from '../../shared/editions/find-delegate.ts'
import type { Reader } from '../../shared/editions/reader.ts'
import { UserError } from '../../shared/errors.ts'
import { type SectionCode, sectionCodes } from '../../shared/model/records/book-setup.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { loadFonts } from '../pdf/fonts/load-fonts.ts'
import { type BookPhase, type BookReport, type BookRequest, buildBook } from '../services/build-book.ts'
import { durableWrite } from '../storage/durable-write.ts'
import { openTrip } from '../storage/open-trip.ts'
import { assetsFolder, findTrip } from './find-trip.ts'
import { readAnnexApart } from './read-annex-apart.ts'

/** Options of `attache build` as the user gave them. */
export type BuildArguments = Readonly<{
  trip: string
  output: string
  edition: 'staff' | 'delegate' | 'leave-behind'
  for?: string
  paper?: 'letter' | 'a4'
  duplex?: true
  simplex?: true
  theme?: 'serif' | 'sans'
  language?: 'en' | 'es'
  sections?: string
  at?: string
  report?: string
  strict?: true
}>

/** Builds one book and its report. Answers 1 when `--strict` met an error, else 0; the file is complete either way. */
export async function build(options: BuildArguments): Promise<number> {
  const started = performance.now()
  const [opened, fonts] = await Promise.all([
    openTrip(findTrip(options.trip)),
    loadFonts(join(assetsFolder(), 'fonts')),
  ])
  const open = Math.round(performance.now() - started)
  const book = await buildBook(opened.trip, requestOf(opened.trip, options), {
    fonts,
    media: opened.media,
    once: true,
    readAnnex: readAnnexApart,
    now: () => performance.now(),
    progress: (phase) => sayWhenSlow(phase, performance.now() - started),
  })
  await durableWrite(options.output, book.chunks, { mode: 'export' })
  const made = book.report()
  const report: BookReport = {
    ...made,
    findings: [...opened.findings, ...made.findings],
    milliseconds: { open, ...made.milliseconds, total: Math.round(performance.now() - started) },
  }
  if (options.report) {
    await durableWrite(options.report, new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`), {
      mode: 'export',
    })
  }
  process.stderr.write(`${summary(options.output, report)}\n`)
  return options.strict && report.findings.some((finding) => finding.level === 'error') ? 1 : 0
}

function requestOf(trip: Trip, options: BuildArguments): BookRequest {
  const sections = options.sections === undefined ? undefined : sectionList(options.sections)
  const at = options.at === undefined ? undefined : moment(options.at)
  if (options.duplex && options.simplex) throw new UserError('usage', 'A book is duplex or simplex, not both.')
  return {
    reader: readerOf(trip, options),
    ...(options.paper ? { paper: options.paper } : {}),
    ...(options.duplex ? { duplex: true } : options.simplex ? { duplex: false } : {}),
    ...(options.theme ? { theme: options.theme } : {}),
    ...(options.language ? { language: options.language } : {}),
    ...(sections ? { sections } : {}),
    ...(at ? { at } : {}),
  }
}

function readerOf(trip: Trip, { edition, for: name }: BuildArguments): Reader {
  if (edition !== 'delegate') {
    if (name !== undefined) throw new UserError('usage', `--for goes with --edition delegate, not with ${edition}.`)
    return { edition }
  }
  if (name === undefined) throw new UserError('usage', 'A delegate edition is for somebody: add --for NAME.')
  const found = findDelegate(trip, name)
  if (!found.ok) throw new UserError('unknown-person', found.error)
  return { edition, delegate: found.value.id }
}

function sectionList(list: string): readonly SectionCode[] {
  const wanted = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  const unknown = wanted.find((word) => !sectionCodes.some((code) => code === word))
  if (unknown !== undefined || wanted.length === 0) {
    throw new UserError('usage', `There is no section "${unknown ?? ''}". The sections are ${sectionCodes.join(', ')}.`)
  }
  return sectionCodes.filter((code) => wanted.includes(code))
}

/** A moment as ISO 8601 writes it; a day alone is its midnight in universal time. */
function moment(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text) ? new Date(text) : undefined
  if (!time || Number.isNaN(time.getTime())) {
    throw new UserError('usage', `--at needs a time such as 2024-01-21T18:00:00Z, not "${text}".`)
  }
  return time.toISOString().replace('.000Z', 'Z')
}

const phaseWords: Readonly<Record<BookPhase, string>> = {
  project: 'Choosing what this reader may see',
  compose: 'Composing the sections',
  layout: 'Setting the pages',
  write: 'Writing the file',
}

function sayWhenSlow(phase: BookPhase, elapsed: number): void {
  if (elapsed > 1000) process.stderr.write(`${phaseWords[phase]} ... (${(elapsed / 1000).toFixed(1)} s)\n`)
}

function summary(output: string, report: BookReport): string {
  const errors = report.findings.filter((finding) => finding.level === 'error').length
  const warnings = report.findings.filter((finding) => finding.level === 'warning').length
  const found = [count(errors, 'error'), count(warnings, 'warning')].join(', ')
  return `${output}: ${count(report.pages, 'page')}. ${report.account}. ${found}.`
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
