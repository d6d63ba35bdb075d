// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { caretPlaces } from '../../../../renderer/features/preview/caret-places.ts'
import { emptyTrip } from '../../../../shared/model/trip.ts'

function focusIn(html: readonly (readonly [name: string, value: string])[]): Element {
  let inner: Element = document.createElement('input')
  for (const [name, value] of html) {
    const around = document.createElement('div')
    around.setAttribute(name, value)
    around.append(inner)
    inner = around
  }
  document.body.replaceChildren(inner)
  return document.querySelector('input') ?? inner
}
const selected = { collection: 'briefs', id: 'anam' } as const

describe('what the caret is about', () => {
  it('is the field it stands in, then its record, then what the screen shows', () => {
    const focus = focusIn([
      ['data-field', 'officials/perez/title'],
      ['data-pane', 'main'],
    ])
    expect(caretPlaces(emptyTrip(), focus, selected)).toEqual([
      { collection: 'officials', id: 'perez', field: 'title' },
      { collection: 'officials', id: 'perez' },
      selected,
    ])
  })

  it('is the fields of the part of a screen it stands in', () => {
    const focus = focusIn([
      ['data-fields', 'why ask'],
      ['data-pane', 'main'],
    ])
    expect(caretPlaces(emptyTrip(), focus, selected)).toEqual([
      { ...selected, field: 'why' },
      { ...selected, field: 'ask' },
      selected,
    ])
  })

  it('is the record a part is about before the words it borrows', () => {
    const focus = focusIn([
      ['data-field', 'agendaItems/anam/title'],
      ['data-place', 'briefs/anam'],
      ['data-pane', 'main'],
    ])
    expect(caretPlaces(emptyTrip(), focus, undefined)[0]).toEqual({ collection: 'briefs', id: 'anam' })
  })

  it('is only what the screen shows when nothing is written in', () => {
    expect(caretPlaces(emptyTrip(), focusIn([['data-pane', 'binder']]), selected)).toEqual([selected])
    expect(caretPlaces(emptyTrip(), null, undefined)).toEqual([])
  })
})
