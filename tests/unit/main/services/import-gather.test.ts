import { describe, expect, it } from 'vitest'
import { gatherParts } from '../../../../main/services/import-gather.ts'
import type { UnderstandOutcome } from '../../../../main/workers/import-messages.ts'
import { partsOf } from '../../../../main/workers/import-parts.ts'

/** What an import of so many rows says, with more pieces left over than rows. */
function outcomeOf(count: number): UnderstandOutcome {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const draft = { fields: new Map(), confidence: 1, why: '', file: 'people.csv', at: '' }
  const row = { state: 'new' as const, title: '', others: [], isTicked: true, fields: [] }
  return {
    reconciled: {
      rows: numbers.map((index) => ({ ...draft, ...row, key: `row ${index}`, collection: 'officials', fields: [] })),
      drafts: new Map(
        numbers.map((index) => [`row ${index}`, { ...draft, key: `row ${index}`, collection: 'officials' }]),
      ),
      rowOf: new Map(numbers.map((index) => [`draft ${index}`, `row ${index}`])),
    },
    questions: [{ file: 'people.csv', at: 'row 1', message: 'Which side is it?' }],
    mappings: [],
    accounts: [{ name: 'people.csv', units: 400, placed: 10, structure: 1 }],
    leftOver: Array.from({ length: 2 * count }, (_, index) => ({
      key: `people.csv#${index}`,
      file: 'people.csv',
      at: `row ${index}`,
      kind: 'cell' as const,
      words: 'x',
    })),
  }
}

describe('what an import says, sent a little at a time', () => {
  it.each([0, 1, 250])('is the same when it has %i rows', (count) => {
    const outcome = outcomeOf(count)
    const parts = [...partsOf(outcome)]
    const gathered = gatherParts()
    for (const part of parts) gathered.add(part)
    const { questions, mappings, accounts } = outcome
    expect(gathered.whole({ questions, mappings, accounts })).toEqual(outcome)
    for (const { rows, leftOver } of parts) expect(Math.max(rows.length, leftOver.length)).toBeLessThanOrEqual(100)
  })
})
