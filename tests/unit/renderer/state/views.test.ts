import { describe, expect, it } from 'vitest'
import { createViewStore } from '../../../../renderer/state/view-store.ts'
import { furtherKinds, kindInSight, viewOfCollection } from '../../../../renderer/state/views.ts'

const shownBy = (view: ReturnType<typeof createViewStore>) => {
  const state = view.store.getState()
  return [state.view, kindInSight(state.view, state.modes)]
}

describe('the further kinds of a view', () => {
  it('belong to the view their records lead to', () => {
    for (const [view, kinds] of Object.entries(furtherKinds))
      for (const kind of kinds) expect([kind, viewOfCollection[kind]]).toEqual([kind, view])
  })

  it('come into sight with a record of theirs and leave it with one that has a page', () => {
    const view = createViewStore()
    view.goTo({ collection: 'venues', id: 'palace' })
    expect(shownBy(view)).toEqual(['agenda', 'venues'])
    view.goTo({ collection: 'agendaItems', id: 'anam' })
    expect(shownBy(view)).toEqual(['agenda', undefined])
  })

  it('stay in sight when nothing is selected any more', () => {
    const view = createViewStore()
    view.goTo({ collection: 'risks', id: 'storm' })
    view.select(undefined)
    expect(shownBy(view)).toEqual(['overview', 'risks'])
  })

  it('leave a commitment on the page of its agency, except in the ledger', () => {
    const view = createViewStore()
    view.goTo({ collection: 'commitments', id: 'calendar' })
    expect(shownBy(view)).toEqual(['agencies', undefined])
    view.setMode('agencies/kind', 'commitments')
    view.select({ collection: 'commitments', id: 'window' })
    expect(shownBy(view)).toEqual(['agencies', 'commitments'])
  })

  it('are what logistics is made of', () => {
    expect(kindInSight('logistics', {})).toBe('flights')
  })
})
