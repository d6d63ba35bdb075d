import { describe, expect, it } from 'vitest'
import { broughtIn } from '../../../../renderer/features/import/done-step.tsx'
import type { Change } from '../../../../shared/edit/edit.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../shared/model/record.ts'

const added = (id: string): Change => ({
  kind: 'add',
  collection: 'delegates',
  record: makeRecord(definitionOf('delegates'), { id, fullName: id }),
})
const set = (id: string, field: string): Change => ({ kind: 'set', collection: 'agencies', id, field, after: 'x' })

describe('what came in', () => {
  it('is counted by kind, each record once', () => {
    expect(
      broughtIn({ changes: [added('anna'), added('ben'), set('anam', 'acronym'), set('anam', 'website')] }),
    ).toEqual([
      { collection: 'delegates', fresh: 2, changed: 0, id: 'anna' },
      { collection: 'agencies', fresh: 0, changed: 1, id: 'anam' },
    ])
  })
})
