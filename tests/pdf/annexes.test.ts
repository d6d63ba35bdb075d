import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { preparePdf } from '../../main/media/prepare-pdf.ts'
import { pageNumbers } from '../../main/services/bind-annexes.ts'
import { noMedia, withMedia } from '../../main/storage/media-store.ts'
import { type MadeBook, makeBook } from '../fixtures/books.ts'
import { faults, hasPdfTools, outlineAndLabels, pageTexts, unpacked } from '../fixtures/read-pdf.ts'
import { tripOf } from '../fixtures/trip-of.ts'

const staff = { reader: { edition: 'staff' } } as const
const about = { trip: { title: { en: 'Annexed' }, code: 'AN24', starts: '2024-01-22', ends: '2024-01-23' } }

/** A document of four pages, made by ourselves: each topic paper is a page that says its number. */
async function document(): Promise<Uint8Array> {
  const papers = [1, 2, 3, 4].map((n) => [`p${n}`, { title: { en: `Paper number ${n}` }, order: `a${n}` }] as const)
  const trip = tripOf({ trips: about, topicPapers: Object.fromEntries(papers) })
  return (await makeBook(trip, { ...staff, sections: ['topics'] })).bytes
}

function locked(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'attache-lock-'))
  try {
    writeFileSync(join(folder, 'open.pdf'), bytes)
    execFileSync('qpdf', [
      '--encrypt',
      'user',
      'owner',
      '256',
      '--',
      join(folder, 'open.pdf'),
      join(folder, 'locked.pdf'),
    ])
    return readFileSync(join(folder, 'locked.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasPdfTools)('attached documents', () => {
  let book: MadeBook
  beforeAll(async () => {
    const whole = preparePdf(await document())
    const lockedUp = preparePdf(locked(whole.bytes))
    const torn = preparePdf(Uint8Array.from(whole.bytes).fill(32, 200, whole.bytes.length - 20))
    const trip = tripOf({
      trips: about,
      mediaItems: {
        whole: { sha256: whole.sha256, kind: 'pdf' },
        locked: { sha256: lockedUp.sha256, kind: 'pdf' },
        torn: { sha256: torn.sha256, kind: 'pdf' },
      },
      attachments: {
        all: { title: { en: 'Four papers' }, media: 'whole', order: 'a1' },
        some: { title: { en: 'Two of them' }, media: 'whole', pages: '4, 2', order: 'a2' },
        locked: { title: { en: 'Locked' }, media: 'locked', order: 'a3' },
        torn: { title: { en: 'Torn' }, media: 'torn', order: 'a4' },
        beyond: { title: { en: 'Too far' }, media: 'whole', pages: '3-9', order: 'a5' },
      },
    })
    book = await makeBook(trip, staff, withMedia(noMedia, [whole, lockedUp, torn]))
  })

  it('are bound in page by page under our own head, called A1 and A2, in the order of their list', () => {
    const annexed = pageTexts(book.bytes).filter((page) => /^A\d-\d$/m.test(page))
    expect(annexed.map((page) => [/^A\d-\d$/m.exec(page)?.[0], /Paper number \d/.exec(page)?.[0]])).toEqual([
      ['A1-1', 'Paper number 1'],
      ['A1-2', 'Paper number 2'],
      ['A1-3', 'Paper number 3'],
      ['A1-4', 'Paper number 4'],
      ['A2-1', 'Paper number 4'],
      ['A2-2', 'Paper number 2'],
    ])
  })

  it('leave a sound file, with a bookmark for each and a description for each page', () => {
    expect(faults(book.bytes)).toBe('')
    expect(JSON.stringify(outlineAndLabels(book.bytes))).toContain('A1  Four papers')
    expect(unpacked(book.bytes).toString('latin1')).toContain('/Alt (Annex A1, Four papers, page 2 of 4)')
  })

  it('that are locked, torn or have no such page are told, and the others are bound all the same', () => {
    const told = book.report.findings.filter((finding) => finding.code === 'annex-not-bound')
    expect(told.map(({ record, message }) => [record, message])).toEqual([
      ['attachments/locked', expect.stringContaining('locked with a password')],
      ['attachments/torn', expect.stringContaining('damaged')],
      ['attachments/beyond', expect.stringContaining('none numbered 5')],
    ])
  })

  it('name their pages as people do', () => {
    expect(pageNumbers({ pages: '' })).toBeUndefined()
    expect(pageNumbers({ pages: '1-3, 7' })).toEqual([1, 2, 3, 7])
    expect(() => pageNumbers({ pages: 'the first' })).toThrow('the first')
  })
})
