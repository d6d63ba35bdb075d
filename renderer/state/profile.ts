import { useEffect, useState } from 'react'
import type { Failure, Output } from '../../shared/ipc/contract.ts'
import { parseTrip } from '../../shared/model/parse.ts'
import { type Profile, profileChanges } from '../../shared/profile/profile.ts'
import type { Result } from '../../shared/result.ts'
import { type Page, usePage } from './page.ts'

/** The organisation's profile as the library keeps it, and again when it changed; undefined while there is none. */
export function useProfile(): Profile | undefined {
  const page = usePage()
  const [profile, setProfile] = useState<Profile>()
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const found = await readProfile(page)
      if (isWanted) setProfile(found)
    }
    void load()
    const stop = page.client.subscribe('libraryChanged', () => void load())
    return () => {
      isWanted = false
      stop()
    }
  }, [page])
  return profile
}

/** Undefined when there is none, or it cannot be had: that is said. */
export const readProfile = async (page: Page): Promise<Profile | undefined> =>
  profileIn(page, await page.client.request('profile.get', {}))

/** Makes the open trip say and show what the profile does now, in one edit. */
export async function takeProfile(page: Page): Promise<void> {
  const profile = await readProfile(page)
  if (!profile) return page.toasts.show('No profile of the organisation is kept yet.')
  page.trip.flush()
  const { id } = page.trip.store.getState()
  const planned = () => profileChanges(page.trip.store.getState().trip, profile, page.outside.newId)
  if (planned().media.length > 0) {
    const answer = await page.client.request('profile.keepMedia', { trip: id })
    if (!answer.ok) return page.toasts.show(answer.error.message)
  }
  // The trip may have changed while the pictures came; it may be another one.
  if (page.trip.store.getState().id !== id) return
  const { changes } = planned()
  if (changes.length === 0) return page.toasts.show('The trip says what the profile of the organisation says.')
  page.trip.dispatch('Use the organisation’s profile', changes)
  page.toasts.show('The trip uses the profile of the organisation as it is now', { canUndo: true })
}

/** What the organisation of the open trip says and shows becomes the profile. */
export async function keepAsProfile(page: Page): Promise<void> {
  await page.trip.settled()
  const profile = profileIn(
    page,
    await page.client.request('profile.takeFrom', { trip: page.trip.store.getState().id }),
  )
  if (profile) page.toasts.show('Kept as the organisation’s profile; new trips begin with it')
}

function profileIn(page: Page, answer: Result<Output<'profile.get'>, Failure>): Profile | undefined {
  if (!answer.ok) {
    page.toasts.show(answer.error.message)
    return undefined
  }
  if (answer.value.profile === undefined) return undefined
  const parsed = parseTrip(JSON.parse(answer.value.profile))
  if (parsed.ok) return parsed.value.trip
  page.toasts.show(parsed.error.message)
  return undefined
}
