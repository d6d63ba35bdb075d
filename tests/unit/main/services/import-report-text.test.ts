import { describe, expect, it } from 'vitest'
import { importReport } from '../../../../main/services/import-report.ts'
import { leftOverText, reportText } from '../../../../main/services/import-report-text.ts'
import { conflict, reviewOf, row } from '../../../fixtures/review-of.ts'

const unit = {
  key: 'u',
  file: 'Delegates.xlsx',
  at: 'List, row 9',
  words: 'vegetarian\nno fish',
  kind: 'cell',
} as const
const report = importReport(reviewOf([row('a'), conflict('b')]), {
  leftOver: [unit],
  edit: { changes: [] },
  notices: [],
})

describe('the report of an import as text', () => {
  it('tells the account, each file, each record with what differs and from where, and what is left over', () => {
    expect(reportText(report)).toBe(`Report of an import
1204 pieces of 1 files: 1100 placed in records, 60 understood as structure, 44 left over.

Nothing of it is in the trip yet.

FILES
Delegates.xlsx
  1204 pieces = 1100 in records + 60 headings + 44 left over

DELEGATES (2)
- Anna Lind: new (Delegates.xlsx, List, row 2)
    full name: Anna Lind [Delegates.xlsx, List, row 2]
- Ben Okoro: to be decided (Delegates.xlsx, List, row 2)
    post: Director -> Deputy director (to be decided) [Delegates.xlsx, List, row 2]
    email: ben@example.org [Delegates.xlsx, List, row 2]

LEFT OVER (1)
Delegates.xlsx, List, row 9: vegetarian / no fish
`)
  })

  it('lists what is left over alone, a line each', () => {
    expect(leftOverText([unit])).toBe('Delegates.xlsx, List, row 9: vegetarian / no fish\n')
  })
})
