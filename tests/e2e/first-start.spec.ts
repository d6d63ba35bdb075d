import { enter, expect, giveName, test } from './attache.ts'

test('the very first start opens a copy of the sample, later ones the start page', async ({ page, start, faults }) => {
  expect(faults).toEqual([])
  const first = await start({ args: ['--first-sample'] })
  await page.goto(first.address)
  await giveName(page)
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('MX24')
  await first.stop()

  const second = await start({ args: ['--first-sample'] })
  await page.goto('about:blank')
  await enter(page, second)
  await expect(page.getByRole('button', { name: 'Open trip' })).toBeVisible()
})
