import { describe, expect, it } from 'vitest'
import type { LaidBook } from '../../../../main/pdf/pages.ts'
import { outlineOf } from '../../../../main/services/outline.ts'

const page = (label: string) => ({ label, left: 0, furniture: [], slots: [] })
const laid: LaidBook = {
  title: 'Mexico City',
  language: 'en',
  width: 612,
  height: 792,
  accent: '#0b5b63',
  pages: ['', 'F-1', '1-1', '1-2', '2-1'].map(page),
  outline: [
    { title: 'Cover', level: 1, page: 0, y: 0 },
    { title: 'Contents', level: 1, page: 1, y: 72 },
    { title: 'Meeting briefs', level: 1, page: 2, y: 72 },
    { title: 'MX24-B01 Energy Regulatory Commission', level: 2, page: 2, y: 72 },
    { title: 'MX24-B02 Tax Service', level: 2, page: 3, y: 72 },
    { title: 'Agencies', level: 1, page: 4, y: 72 },
    { title: 'Customs', level: 2, page: 4, y: 72 },
    { title: 'Untold', level: 3, page: 4, y: 300 },
  ],
  destinations: [
    { name: 'section:cover', page: 0, y: 0 },
    { name: 'section:contents', page: 1, y: 72 },
    { name: 'section:briefs', page: 2, y: 72 },
    { name: 'brief:energy', page: 2, y: 72 },
    { name: 'brief:tax', page: 3, y: 72 },
    { name: 'section:agencies', page: 4, y: 72 },
    { name: 'agency:anam', page: 4, y: 72 },
  ],
  findings: [],
}

describe('the rows of the binder', () => {
  it('say number, title, page and record of every bookmark', () => {
    expect(outlineOf(laid).map((row) => [row.id, row.number, row.title, row.page, row.level, row.record])).toEqual([
      ['section:cover', '', 'Cover', '', 1, undefined],
      ['section:contents', 'F', 'Contents', 'F-1', 1, undefined],
      ['section:briefs', '1', 'Meeting briefs', '1-1', 1, undefined],
      ['brief:energy', 'MX24-B01', 'Energy Regulatory Commission', '1-1', 2, 'briefs/energy'],
      ['brief:tax', 'MX24-B02', 'Tax Service', '1-2', 2, 'briefs/tax'],
      ['section:agencies', '2', 'Agencies', '2-1', 1, undefined],
      ['agency:anam', '', 'Customs', '2-1', 2, 'agencies/anam'],
      ['Untold', '', 'Untold', '2-1', 3, undefined],
    ])
  })
})
