import { describe, expect, it } from 'vitest'
import { tripText } from '../../../../main/services/trip-text.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { parseTrip } from '../../../../shared/model/parse.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { smallTrip } from '../../../fixtures/small-trip.ts'

describe('the text of a trip for a worker', () => {
  it('reads as the trip, without what a newer version wrote', async () => {
    const { unknown: _, ...trip } = (await smallTrip()).trip
    expect(parseTrip(JSON.parse(tripText(trip)))).toMatchObject({ ok: true, value: { trip } })
  })

  it('follows an edit', async () => {
    const { unknown: _, ...trip } = (await smallTrip()).trip
    tripText(trip)
    const record = makeRecord(definitionOf('delegates'), { id: 'cy', fullName: 'Cy' })
    const after = applyChanges(trip, [{ kind: 'add', collection: 'delegates', record }])
    const parsed = parseTrip(JSON.parse(tripText(after.ok ? after.value : trip)))
    expect(parsed.ok && Object.keys(parsed.value.trip.delegates).sort()).toEqual(['ana', 'bo', 'cy'])
  })
})
