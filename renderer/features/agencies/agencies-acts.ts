import { officialsOf } from '../../../shared/agenda/precedence.ts'
import { find } from '../../../shared/model/trip.ts'
import { addRecord, setFields } from '../../state/changes.ts'
import type { Command } from '../../state/command.ts'
import { addMedia } from '../../state/media.ts'
import type { Page } from '../../state/page.ts'
import type { Place } from '../../state/place.ts'
import { nameOf } from '../../state/record-names.ts'
import { actsOf } from '../../state/use-trip.ts'
import { canEdit, doEdit, tripOf } from '../tables/do-edit.ts'
import { rankChanges, stepped } from '../tables/rank.ts'
import { agencyOfPlace, verifyChanges } from './agency-facts.ts'

const selected = (page: Page): Place | undefined => page.view.store.getState().selected.agencies
export const shownAgency = (page: Page) => agencyOfPlace(tripOf(page), selected(page))

export function addAgency(page: Page): void {
  if (!canEdit(page)) return
  const id = actsOf(page).add('Add agency', 'agencies')
  page.view.goTo({ collection: 'agencies', id }, 'name')
}

/** A new official behind the others of the agency, ready to be named. */
export function addOfficial(page: Page, agency: string): void {
  if (!canEdit(page)) return
  const last = officialsOf(tripOf(page), agency).at(-1)?.precedence
  const precedence = (last ?? officialsOf(tripOf(page), agency).length) + 1
  const id = actsOf(page).add('Add official', 'officials', { agency, precedence })
  page.view.goTo({ collection: 'officials', id }, 'fullName')
}

export function addPromise(page: Page, agency: string): void {
  if (!canEdit(page)) return
  const id = actsOf(page).add('Add commitment', 'commitments', { agency })
  page.view.goTo({ collection: 'commitments', id }, 'wording')
}

/** To this place among the officials of the agency, 0 the first. */
export function placeOfficial(page: Page, agency: string, id: string, to: number): void {
  const label = `Move “${nameOf(tripOf(page), { collection: 'officials', id })}”`
  doEdit(
    page,
    (trip) => {
      const now = officialsOf(trip, agency)
      const moved = now.find((official) => official.id === id)
      const wanted = moved ? now.filter((official) => official.id !== id).toSpliced(to, 0, moved) : now
      return { label, changes: rankChanges('officials', now, wanted) }
    },
    `${label.replace('Move', 'Moved')} to place ${to + 1}`,
  )
}

export function verifyToday(page: Page, place: Place): void {
  const today = page.outside.now().toISOString().slice(0, 10)
  const { author } = page.settings.store.getState()
  const name = nameOf(tripOf(page), place)
  doEdit(
    page,
    (trip) => ({ label: `Verify “${name}”`, changes: verifyChanges(trip, place, today, author) }),
    `${name} verified today`,
  )
}

/** The picture of an official, from a file: kept beside the trip, named in one edit. */
export async function takePhoto(page: Page, official: string, files: readonly File[]): Promise<void> {
  const [file] = files
  if (!file || !canEdit(page)) return
  const answer = await addMedia(page, file)
  if (!answer.ok) return page.toasts.show(answer.error.message)
  doEdit(
    page,
    (trip) => {
      const record = find(trip, 'officials', official)
      if (!record) return { label: 'Add photo', changes: [] }
      const id = page.outside.newId()
      const alt = record.fullName === '' ? {} : { en: `Portrait of ${record.fullName}` }
      return {
        label: `Add photo of “${nameOf(trip, { collection: 'officials', id: official })}”`,
        changes: [
          ...addRecord(trip, 'mediaItems', { ...answer.value, id, alt }).changes,
          ...setFields(record, 'officials', { photo: id }),
        ],
      }
    },
    'Photo added',
  )
}

function stepOfficial(page: Page, way: 1 | -1): void {
  const [place, agency] = [selected(page), shownAgency(page)]
  if (place?.collection !== 'officials' || agency === undefined) return
  const now = officialsOf(tripOf(page), agency)
  const to = stepped(now, [place.id], way).findIndex(({ id }) => id === place.id)
  placeOfficial(page, agency, place.id, to)
}

const hasAgency = (page: Page) => canEdit(page) && shownAgency(page) !== undefined
const hasOfficial = (page: Page) => hasAgency(page) && selected(page)?.collection === 'officials'

/** What can be done with agencies and officials, a row each. */
export const agenciesCommands: readonly Command[] = [
  {
    id: 'agencies.add',
    label: 'Add agency',
    keys: ['Mod+Shift+Enter'],
    context: 'agencies',
    menu: 'insert',
    inText: true,
    when: canEdit,
    run: addAgency,
  },
  {
    id: 'agencies.addOfficial',
    label: 'Add official',
    keys: ['Mod+Enter'],
    context: 'agencies',
    menu: 'insert',
    inText: true,
    when: hasAgency,
    run: (page) => addOfficial(page, shownAgency(page) ?? ''),
  },
  {
    id: 'agencies.addPromise',
    label: 'Add prior commitment',
    context: 'agencies',
    menu: 'insert',
    when: hasAgency,
    run: (page) => addPromise(page, shownAgency(page) ?? ''),
  },
  {
    id: 'agencies.verify',
    label: (page) =>
      selected(page)?.collection === 'officials' ? 'Verify the official today' : 'Verify the agency today',
    context: 'agencies',
    menu: 'edit',
    when: hasAgency,
    run: (page) => {
      const place = selected(page)
      if (place) verifyToday(page, place)
    },
  },
  {
    id: 'agencies.officialUp',
    label: 'Move official up',
    keys: ['Alt+Shift+ArrowUp'],
    context: 'agencies',
    menu: 'edit',
    when: hasOfficial,
    run: (page) => stepOfficial(page, -1),
  },
  {
    id: 'agencies.officialDown',
    label: 'Move official down',
    keys: ['Alt+Shift+ArrowDown'],
    context: 'agencies',
    menu: 'edit',
    when: hasOfficial,
    run: (page) => stepOfficial(page, 1),
  },
  {
    id: 'agencies.all',
    label: 'Show all agencies',
    keys: ['Alt+PageUp'],
    context: 'agencies',
    menu: 'view',
    when: (page) => shownAgency(page) !== undefined,
    run: ({ view }) => view.select(undefined),
  },
]
