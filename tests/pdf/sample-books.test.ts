import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenedTrip, openTrip } from '../../main/storage/open-trip.ts'
import type { Reader } from '../../shared/editions/reader.ts'
import { list } from '../../shared/model/trip.ts'
import { accessibilityFaults } from '../fixtures/accessibility.ts'
import { type MadeBook, makeBook, sampleFolder } from '../fixtures/books.ts'
import {
  documentInfo,
  faults,
  fontLines,
  hasPdfTools,
  pageTexts,
  plainWords,
  structureText,
} from '../fixtures/read-pdf.ts'

let opened: OpenedTrip
let staff: MadeBook
let delegate: MadeBook
let leaveBehind: MadeBook
const make = (reader: Reader) => makeBook(opened.trip, { reader }, opened.media)

beforeAll(async () => {
  opened = await openTrip(sampleFolder('mexico-2024'))
  const member = list(opened.trip, 'delegates').find((one) => one.kind === 'member')
  staff = await make({ edition: 'staff' })
  delegate = await make({ edition: 'delegate', delegate: member?.id ?? '' })
  leaveBehind = await make({ edition: 'leave-behind' })
})

/** Page labels stand at the foot of each page, alone on a line. */
const labelOf = (page: string) =>
  page
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => /^(F|\d+)-\d+N?$/.test(line))

describe('the books of the sample trip', () => {
  it('keep to their length: 170 pages for staff, 100 for a delegate', () => {
    expect(staff.report.pages).toBeLessThanOrEqual(170)
    expect(delegate.report.pages).toBeLessThanOrEqual(100)
    expect(leaveBehind.report.pages).toBeGreaterThan(3)
  })

  it('account for every record: none is dropped', () => {
    for (const book of [staff, delegate, leaveBehind]) expect(book.report.account).toMatch(/, 0 dropped$/)
  })

  it('find the deliberate faults of the trip, and no fault of the program', () => {
    const codes = new Set(staff.report.findings.map((finding) => finding.code))
    expect([...codes]).toEqual(expect.arrayContaining(['person-in-two-places', 'impossible-hop', 'facts-disagree']))
    expect(
      [...codes].filter((code) => ['glyph-missing', 'block-too-tall', 'record-dropped', 'overflow-box'].includes(code)),
    ).toEqual([])
  })

  it('say that they are accessible, and are: no fault against PDF/UA is found', () => {
    for (const { bytes } of [staff, delegate, leaveBehind]) expect(accessibilityFaults(bytes)).toEqual([])
  })

  it('are the same bytes each time they are made', async () => {
    const again = await make({ edition: 'staff' })
    expect(Buffer.compare(again.bytes, staff.bytes)).toBe(0)
  })

  describe.skipIf(!hasPdfTools)('read back', () => {
    it('are sound files with every font embedded', () => {
      for (const book of [staff, delegate, leaveBehind]) {
        expect(faults(book.bytes)).toBe('')
        for (const line of fontLines(book.bytes)) expect(line).toMatch(/ yes yes yes /)
      }
    })

    it('name their title and language, and neither author nor program user', () => {
      const info = documentInfo(staff.bytes)
      expect(info).toContain('Mexico City')
      expect(info).toMatch(/Tagged: +yes/)
      expect(info).not.toMatch(/Author|Creator: +PDFKit/)
    })

    it('put on the contents page the number of the page where each heading stands', () => {
      for (const book of [staff, delegate]) {
        const pages = pageTexts(book.bytes)
        const byLabel = new Map(pages.map((page) => [labelOf(page) ?? '', plainWords(page)]))
        const contents = pages.find((page) => labelOf(page)?.startsWith('F-') && page.includes('Contents')) ?? ''
        const numbers = contents
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => /^(F|\d+)-\d+$/.test(line))
        expect(numbers.length).toBeGreaterThan(15)
        for (const number of numbers) expect(byLabel.has(number), `page ${number} of the contents`).toBe(true)
      }
    })

    it('hold every delegate, official, agency, agenda item and talking point of the trip, accents intact', () => {
      const text = plainWords(pageTexts(staff.bytes).join('\n'))
      const { trip } = opened
      const expected = [
        ...list(trip, 'delegates').map((one) => one.fullName),
        ...list(trip, 'officials').map((one) => one.fullName),
        ...list(trip, 'agencies').map((one) => one.name['en'] ?? ''),
        ...list(trip, 'agendaItems').map((one) => one.title['en'] ?? ''),
        ...list(trip, 'talkingPoints').map((one) => one.title['en'] || (one.text['en'] ?? '')),
      ].map(plainWords)
      expect(expected.filter((words) => !text.includes(words))).toEqual([])
    })

    it('can be heard in order: the structure has the words of the pages', () => {
      const heard = plainWords(structureText(staff.bytes))
      for (const official of list(opened.trip, 'officials')) expect(heard).toContain(official.fullName)
    })
  })
})
