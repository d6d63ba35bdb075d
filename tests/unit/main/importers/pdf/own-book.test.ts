import { beforeAll, describe, expect, it } from 'vitest'
import { parsePdf } from '../../../../../main/importers/pdf/parse-pdf.ts'
import type { SourceDocument, SourceTable } from '../../../../../main/importers/source-document.ts'
import { sourceWords } from '../../../../../main/importers/source-document.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { openTrip } from '../../../../../main/storage/open-trip.ts'
import { makeBook, sampleFolder } from '../../../../fixtures/books.ts'
import { outline, parseAs } from '../outline.ts'

describe('our own book', () => {
  let document: SourceDocument
  const tableUnder = (heading: string): SourceTable => {
    const start = document.blocks.findIndex((block) => block.kind === 'heading' && sourceWords(block.text) === heading)
    const table = document.blocks.slice(start).find((block) => block.kind === 'table')
    if (table === undefined) throw new Error(`no table under ${heading}`)
    return table
  }

  beforeAll(async () => {
    const { trip, media } = await openTrip(sampleFolder('mexico-2024'))
    const { bytes } = await makeBook(trip, { reader: { edition: 'staff' } }, media)
    document = await parseAs(parsePdf, bytes, 'pdf')
  }, 60_000)

  it('gives each day of the schedule as a table of times', () => {
    expect(outline([tableUnder('Monday 22 January 2024')])[0]).toBe(
      '# 0: ! Time | 1: ! What and where | 2: ! Lead | 3: ! Transport | 4: ! Page',
    )
    expect(outline([tableUnder('Monday 22 January 2024')])).toContain(
      '| 0: 14:00–15:10 | 1: ! Opening briefing / Hotel Paseo Fresno, Salón Encino. Messages. | 2: Ellery',
    )
  })

  it('gives people as rows', () => {
    expect(outline([tableUnder('The delegation')])).toContain(
      '| 0: 1 | 1: ! Ms Margaret Sorensen | 2: Chair and CEO | 3: Alderline Motors | 4: Head of delegation',
    )
  })

  it('gives points as items of a list, and no unit twice', () => {
    const units = unitsOf(document)
    expect(new Set(units.map((unit) => unit.key)).size).toBe(units.length)
    expect(outline(document.blocks).some((line) => line.startsWith('1 Prepare 2026 now.'))).toBe(true)
  })
})
