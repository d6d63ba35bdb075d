import { expect, openSample, showView, test } from './attache.ts'
import { objectionsInAll } from './objections.ts'

test('a section of a brief is commented on by the keyboard, found in the list and resolved', async ({
  attache: page,
}) => {
  await openSample(page)
  await showView(page, 'Briefs')
  await page.getByRole('main').getByRole('rowheader').getByRole('button').first().press('Enter')
  const why = page.getByRole('textbox', { name: 'Why this meeting' })
  await why.focus()
  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog', { name: 'Comments on Why this meeting' })
  await expect(dialog.getByRole('textbox', { name: 'Comment on why this meeting' })).toBeFocused()
  expect.soft(await objectionsInAll(page), 'nothing said yet').toEqual([])
  await page.keyboard.type('Say what changed since 2023.')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Say what changed since 2023.')).toBeVisible()
  expect.soft(await objectionsInAll(page), 'one comment').toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Comments on Why this meeting: 1 open' })).toBeVisible()

  await page.keyboard.press('Control+Alt+Shift+m')
  const whole = page.getByRole('dialog', { name: /^Comments on / })
  await expect(whole.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Ready for clearance?')
  await page.keyboard.press('Enter')
  await expect(whole.getByText('Ready for clearance?')).toBeVisible()
  expect.soft(await objectionsInAll(page), 'on the whole brief').toEqual([])
  await page.keyboard.press('Escape')

  await showView(page, 'Book')
  await page
    .getByRole('navigation', { name: 'Kinds of record' })
    .getByRole('button', { name: /^Comments/ })
    .click()
  const thread = page.getByRole('region', { name: /^Comments on .*: Why this meeting$/ })
  await thread.getByRole('button', { name: 'Go to field' }).press('Enter')
  await expect(why).toBeFocused()
  await showView(page, 'Book')
  await thread.getByRole('button', { name: 'Resolve' }).press('Enter')
  await expect(thread).toHaveCount(0)
  await expect(page.getByText('Ready for clearance?')).toBeVisible()
})
