import { describe, expect, it } from 'vitest'
import { setField } from '../../../../renderer/state/changes.ts'
import { createTripStore, type TripStore } from '../../../../renderer/state/trip-store.ts'
import { present } from '../../../../shared/assert.ts'
import { find, withCollection } from '../../../../shared/model/trip.ts'
import { type PageHost, pageHost } from '../../../fixtures/page-host.ts'
import { type PageOutside, pageOutside } from '../../../fixtures/page-outside.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

type Setting = Readonly<{ host: PageHost; outside: PageOutside; store: TripStore; told: string[] }>

async function opened(): Promise<Setting> {
  const host = pageHost(tripOf({ delegates: { anna: { fullName: 'Anna Lind' }, ben: { fullName: 'Ben Okoro' } } }))
  const outside = pageOutside()
  const told: string[] = []
  const store = createTripStore({
    client: host,
    outside,
    author: () => 'Ruth Bellamy',
    tell: (text) => told.push(text),
  })
  await store.open('t1')
  return { host, outside, store, told }
}

const place = (id: string, field = 'fullName') => ({ collection: 'delegates', id, field }) as const
const nameIn = ({ store }: Setting, id: string) => find(store.store.getState().trip, 'delegates', id)?.fullName
const typed = (setting: Setting, id: string, text: string) => setting.store.type('Change the name', place(id), text)
const changes = (setting: Setting, id: string, name: string) =>
  setField(present(find(setting.store.store.getState().trip, 'delegates', id), id), 'delegates', 'fullName', name)

describe('an edit', () => {
  it('is in the page at once and then at the host, signed and named', async () => {
    const setting = await opened()
    setting.store.dispatch('Rename Anna', changes(setting, 'anna', 'Anna Lindqvist'))
    expect(nameIn(setting, 'anna')).toBe('Anna Lindqvist')
    await setting.store.settled()
    expect(setting.host.edits().map(({ label, by }) => ({ label, by }))).toEqual([
      { label: 'Rename Anna', by: 'Ruth Bellamy' },
    ])
    expect(setting.store.store.getState().save).toEqual({ state: 'saved', at: '2024-01-21T20:00:00.000Z' })
    expect(setting.store.store.getState().underWay).toBe(0)
  })

  it('that does not fit what stands at the host brings the host’s trip back and says so', async () => {
    const setting = await opened()
    setting.host.change((trip) =>
      withCollection(trip, 'delegates', {
        ...trip.delegates,
        anna: { ...present(trip.delegates['anna'], 'anna'), fullName: 'Anna Berg' },
      }),
    )
    setting.store.dispatch('Rename Anna', changes(setting, 'anna', 'Anna Lindqvist'))
    await setting.store.settled()
    await Promise.resolve()
    await setting.store.settled()
    expect(nameIn(setting, 'anna')).toBe('Anna Berg')
    expect(setting.told).toEqual([
      'The field fullName of delegates/anna was changed in the meantime; nothing was changed by this edit.',
    ])
  })

  it('made while the connection is gone is held, and sent when it is back', async () => {
    const setting = await opened()
    setting.host.cut()
    setting.store.dispatch('Rename Anna', changes(setting, 'anna', 'Anna Lindqvist'))
    setting.store.dispatch('Rename Ben', changes(setting, 'ben', 'Ben Okoro Diaz'))
    expect(setting.store.store.getState().underWay).toBe(2)
    setting.host.restore()
    await setting.store.retry()
    await setting.store.settled()
    expect(setting.host.edits().map(({ label }) => label)).toEqual(['Rename Anna', 'Rename Ben'])
    expect(setting.store.store.getState().underWay).toBe(0)
  })
})

describe('typing', () => {
  it('is seen at once and becomes one edit after half a second of rest', async () => {
    const setting = await opened()
    for (const text of ['Anna Lindq', 'Anna Lindqv', 'Anna Lindqvist']) {
      typed(setting, 'anna', text)
      setting.outside.pass(200)
    }
    expect(nameIn(setting, 'anna')).toBe('Anna Lindqvist')
    expect(setting.host.edits()).toEqual([])
    setting.outside.pass(300)
    await setting.store.settled()
    expect(setting.host.edits().map((edit) => edit.changes)).toEqual([
      [
        {
          kind: 'set',
          collection: 'delegates',
          id: 'anna',
          field: 'fullName',
          before: 'Anna Lind',
          after: 'Anna Lindqvist',
        },
      ],
    ])
  })

  it('without a rest is sent every two seconds', async () => {
    const setting = await opened()
    for (let key = 0; key < 10; key += 1) {
      typed(setting, 'anna', `Anna ${key}`)
      setting.outside.pass(400)
    }
    await setting.store.settled()
    expect(setting.host.edits()).toHaveLength(2)
  })

  it('in another field ends the first one’s edit', async () => {
    const setting = await opened()
    typed(setting, 'anna', 'Anna L')
    typed(setting, 'ben', 'Ben O')
    await setting.store.settled()
    expect(setting.host.edits().map((edit) => edit.changes.length)).toEqual([1, 1])
  })

  it('that comes back to what was there is no edit', async () => {
    const setting = await opened()
    typed(setting, 'anna', 'Anna')
    typed(setting, 'anna', 'Anna Lind')
    await setting.store.settled()
    expect(setting.host.edits()).toEqual([])
    expect(setting.store.store.getState().history.undo).toEqual([])
  })
})

describe('undo and redo', () => {
  it('walk through what was done, by name, typing included', async () => {
    const setting = await opened()
    setting.store.dispatch('Rename Ben', changes(setting, 'ben', 'Ben Diaz'))
    typed(setting, 'anna', 'Anna Berg')
    expect(await setting.store.undo()).toBe('Change the name')
    expect(nameIn(setting, 'anna')).toBe('Anna Lind')
    expect(await setting.store.undo()).toBe('Rename Ben')
    expect(nameIn(setting, 'ben')).toBe('Ben Okoro')
    expect(await setting.store.undo()).toBeUndefined()
    expect(setting.store.store.getState().history.redo).toEqual(['Change the name', 'Rename Ben'])
    await setting.store.redo()
    await setting.store.redo()
    expect([nameIn(setting, 'anna'), nameIn(setting, 'ben')]).toEqual(['Anna Berg', 'Ben Diaz'])
    expect(setting.host.trip().delegates['anna']?.fullName).toBe('Anna Berg')
  })
})

describe('undo pressed again before the host answered', () => {
  it('is about the step before, and about none when there is none left', async () => {
    const setting = await opened()
    const labels = () => setting.store.store.getState().history
    setting.store.dispatch('Rename Ben', changes(setting, 'ben', 'Ben Diaz'))
    setting.store.dispatch('Rename Anna', changes(setting, 'anna', 'Anna Berg'))
    await setting.store.settled()
    const seen: number[] = []
    setting.store.store.subscribe(({ history }) => seen.push(history.undo.length))
    const pressed = [setting.store.undo(), setting.store.undo(), setting.store.undo()]
    expect(await Promise.all(pressed)).toEqual(['Rename Anna', 'Rename Ben', undefined])
    expect(labels()).toEqual({ undo: [], redo: ['Rename Anna', 'Rename Ben'] })
    // What was taken back is never offered again on the way.
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect([nameIn(setting, 'anna'), nameIn(setting, 'ben')]).toEqual(['Anna Lind', 'Ben Okoro'])
    expect(setting.told).toEqual([])
  })

  it('that the host refuses leaves the step where it was', async () => {
    const setting = await opened()
    setting.store.dispatch('Rename Ben', changes(setting, 'ben', 'Ben Diaz'))
    await setting.store.settled()
    setting.host.cut()
    expect(await setting.store.undo()).toBeUndefined()
    expect(setting.store.store.getState().history).toEqual({ undo: ['Rename Ben'], redo: [] })
    expect(setting.told).toEqual(['Attaché does not answer.'])
  })
})

describe('saving', () => {
  it('shows what the host says of the disk', async () => {
    const setting = await opened()
    setting.host.tell('saveState', { trip: 't1', save: { state: 'notSaved', reason: 'The disk is full.' } })
    expect(setting.store.store.getState().save).toEqual({ state: 'notSaved', reason: 'The disk is full.' })
    setting.host.tell('saveState', { trip: 'another', save: { state: 'saved' } })
    expect(setting.store.store.getState().save.state).toBe('notSaved')
    await setting.store.retry()
    expect(setting.store.store.getState().save).toEqual({ state: 'saved' })
  })
})
