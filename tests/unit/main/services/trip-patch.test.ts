import { describe, expect, it } from 'vitest'
import { patchBetween, patched } from '../../../../main/services/trip-patch.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import type { Change } from '../../../../shared/edit/edit.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'

const topic = (id: string) => makeRecord(definitionOf('topics'), { id, name: { en: id } })
const add = (id: string): Change => ({ kind: 'add', collection: 'topics', record: topic(id) })

function edited(trip: Trip, ...changes: readonly Change[]): Trip {
  const applied = applyChanges(trip, changes)
  if (!applied.ok) throw new Error(applied.error.message)
  return applied.value
}

describe('what changed in a trip', () => {
  const before = edited(emptyTrip(), add('customs'), add('ports'))
  const [customs, name] = ['customs', 'name']
  const set = { kind: 'set', collection: 'topics', id: customs, field: name } as const
  const now = edited(
    before,
    { ...set, before: { en: 'customs' }, after: { en: 'Borders' } },
    { kind: 'remove', collection: 'topics', record: topic('ports') },
    add('rail'),
  )

  it('is the records that are new, other or gone, and nothing else', () => {
    expect(patchBetween(before, now)).toEqual([
      {
        collection: 'topics',
        records: [
          ['customs', now.topics['customs']],
          ['rail', topic('rail')],
          ['ports', undefined],
        ],
      },
    ])
    expect(patchBetween(now, now)).toEqual([])
  })

  it('makes of the trip before the trip after, with the same objects where nothing changed', () => {
    const made = patched(before, patchBetween(before, now))
    expect(made).toEqual(now)
    expect(made.agencies).toBe(before.agencies)
  })
})
