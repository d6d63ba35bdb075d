import { expect, type Page } from '@playwright/test'
import { showView } from './attache.ts'
import { lima } from './lima.ts'

export type TripCounts = Readonly<{ agencies: number; meetings: number; delegates: number; points: number }>

export const limaCounts: TripCounts = {
  agencies: lima.agencies.length,
  meetings: lima.meetings.length,
  delegates: lima.delegates.length,
  points: lima.points.length,
}

/** How many of each there are, as the facts under the titles of the views say. */
export async function countsOf(page: Page): Promise<TripCounts> {
  const first = async (view: 'Agencies' | 'Delegates' | 'Points', pattern: RegExp) => {
    await showView(page, view)
    const facts = page.getByRole('main').getByText(pattern).first()
    await expect(facts).toBeVisible()
    return Number(/\d+/.exec((await facts.textContent()) ?? '')?.[0] ?? Number.NaN)
  }
  const agencies = await first('Agencies', /^\d+ agenc(y|ies),/)
  const delegates = await first('Delegates', /^\d+ (person|people)/)
  const points = await first('Points', /^\d+ points?/)
  await showView(page, 'Agenda')
  await page.getByRole('radio', { name: 'Table', exact: true }).click()
  const items = page
    .getByRole('main')
    .getByText(/\d+ items?$/)
    .first()
  const meetings = Number(/(\d+) items?$/.exec((await items.textContent()) ?? '')?.[1] ?? Number.NaN)
  await page.getByRole('radio', { name: 'Day', exact: true }).click()
  return { agencies, meetings, delegates, points }
}

/** Steps until there is none; answers how many there were. */
export async function walkHistory(step: () => Promise<boolean>): Promise<number> {
  let steps = 0
  while (await step()) steps += 1
  return steps
}
