// @vitest-environment happy-dom
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../../../renderer/api.ts'
import { useScreen } from '../../../../renderer/app/screens.ts'
import { createPage, type Page, PageContext, useView } from '../../../../renderer/state/page.ts'
import { furtherKinds, viewOfCollection } from '../../../../renderer/state/views.ts'
import { type CollectionName, collectionNames } from '../../../../shared/model/collections.ts'
import { list } from '../../../../shared/model/trip.ts'
import { fieldsOf } from '../../../../shared/model/walk.ts'
import { canaryTrip } from '../../../fixtures/canary-trip.ts'
import { pageHost } from '../../../fixtures/page-host.ts'
import { pageOutside } from '../../../fixtures/page-outside.ts'

/** What nobody writes into a field, because an act sets it once and for all, and where that act is. */
const setByActs: Readonly<Record<string, string>> = {
  'editions.audience': 'the list of editions has one of each',
  'briefs.agendaItem': 'a brief is written from its item of the agenda',
  'comments.collection': 'a comment is made at a field',
  'comments.record': 'a comment is made at a field',
  'comments.field': 'a comment is made at a field',
  'comments.author': 'a comment says who made it',
  'comments.at': 'a comment says when it was made',
  'comments.text': 'the line of a comment, with Change comment',
  'comments.resolved': 'the line of a comment, with Resolve and Reopen',
}

const { trip, canaries } = canaryTrip()
let page: Page

function Window() {
  const view = useView((state) => state.view)
  const screen = useScreen(view)
  if (!screen) return null
  const { Main, Inspector } = screen
  return createElement('div', { 'data-view': view }, createElement(Main), Inspector ? createElement(Inspector) : null)
}

/**
 * Sends somebody to the first record of a kind, and on to a field that is out of sight there; says which cannot be written and
 * commented on there. */
async function unwritten(collection: CollectionName): Promise<readonly string[]> {
  const [record] = list(trip, collection)
  if (!record) return ['there is no such record']
  const place = { collection, id: record.id }
  const names = fieldsOf(collection).flatMap(({ name }) => (`${collection}.${name}` in setByActs ? [] : [name]))
  const isThere = (name: string) =>
    document.querySelector(`[data-field="${collection}/${record.id}/${name}"] [data-comments]`) !== null
  page.view.goTo(place)
  await vi.waitFor(() => expect(names.length === 0 || names.some(isThere)).toBe(true), soon)
  const missing: string[] = []
  for (const name of names) {
    if (isThere(name)) continue
    page.view.goTo(place, name)
    await vi.waitFor(() => expect(isThere(name)).toBe(true), soon).catch(() => missing.push(name))
  }
  return missing
}

const soon = { timeout: 3000, interval: 5 }

describe('every record of the model', () => {
  beforeAll(async () => {
    // What the page asks its host beyond the trip is not asked here.
    page = createPage(pageHost(trip) as unknown as Host, pageOutside())
    await page.trip.open('canary')
    createRoot(document.body.appendChild(document.createElement('div'))).render(
      createElement(PageContext, { value: page }, createElement(Window)),
    )
    // Each screen is read when it is first shown.
    for (const view of new Set(Object.values(viewOfCollection))) {
      for (const kind of [...(furtherKinds[view] ?? []), undefined]) {
        page.view.show(view)
        page.view.setMode(`${view}/kind`, kind ?? '')
        await vi.waitFor(() => expect(document.querySelector(`[data-view="${view}"]`)).not.toBeNull(), 60_000)
      }
    }
  }, 120_000)

  it.each(collectionNames)(
    'has an editor and a place for comments for each of its fields on the screen it leads to: %s',
    async (collection) => {
      expect(await unwritten(collection)).toEqual([])
    },
    60_000,
  )

  it('shows what a comment says', async () => {
    page.view.show('book')
    page.view.setMode('book/kind', 'comments')
    page.view.setMode('book/comments', 'all')
    const words = canaries.filter(({ collection, field }) => collection === 'comments' && field === 'text')
    expect(words).not.toEqual([])
    await vi.waitFor(() => {
      for (const { word } of words) expect(document.body.textContent).toContain(word)
    })
  })
})
