import { enter, expect, giveName, openSample, showView, test } from './attache.ts'

test('of what is typed while the program dies, at most the last two seconds are missing', async ({ page, start }) => {
  const host = await start()
  await enter(page, host)
  await openSample(page)
  await showView(page, 'Delegates')
  await page.getByRole('main').getByRole('button', { name: 'Add delegate', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Full name' })
  await expect(field).toBeFocused()
  // A letter every tenth of a second, numbered by its place, until the host is killed in the middle of it.
  const typed = Array.from({ length: 60 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('')
  const times: number[] = []
  for (const letter of typed) {
    await page.keyboard.type(letter, { delay: 100 })
    times.push(performance.now())
  }
  await host.kill()
  const killed = performance.now()

  const again = await start()
  await page.goto('about:blank')
  await page.goto(again.address)
  await page.getByRole('button', { name: 'Open trip' }).click()
  await showView(page, 'Delegates')
  // Behind the others of the delegation, out of sight.
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('abcdefghij')
  const kept = await page
    .getByRole('grid')
    .getByText(/^abcdefghij/)
    .first()
    .textContent()
  expect(typed.startsWith(kept ?? 'nothing')).toBe(true)
  const old = times.filter((time) => time < killed - 2000).length
  expect(kept?.length).toBeGreaterThanOrEqual(old)
})

test('a trip that was just made is there after the program was killed, with its history', async ({ page, start }) => {
  const host = await start()
  await enter(page, host)
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Oslo')
  await page.getByRole('button', { name: 'Make the trip' }).click()
  await giveName(page)
  await showView(page, 'Agencies')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Add (the first )?agency/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Coast Guard of Norway')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toHaveCount(1)
  await host.kill()

  const again = await start()
  await page.goto('about:blank')
  await page.goto(again.address)
  await page.getByRole('button', { name: 'Open trip' }).click()
  await showView(page, 'Agencies')
  await expect(page.getByRole('main').getByRole('button', { name: 'Coast Guard of Norway' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').getByRole('button', { name: 'Coast Guard of Norway' })).toBeHidden()
})
