import type { Locator, Page } from '@playwright/test'
import { expect, test } from './attache.ts'
import { bare, exportedWords } from './exported-words.ts'

const words = {
  title: 'Cape Town',
  meeting: 'Talk with the harbour master',
  agency: 'Harbour Authority of the Cape',
  official: 'Nomvula Daniels',
  delegates: ['Roderick Fenwick', 'Adaeze Lindqvist'],
  points: ['Our ships wait two days too long.', 'We ask for berths by the hour.'],
} as const

/** Goes on with one key until this has the focus, as somebody without a mouse does. */
async function stepTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowRight' = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press(key)
  }
  await expect(target.first()).toBeFocused()
}

/** The field that what was just done brought the caret to. */
async function writeIn(page: Page, field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await page.keyboard.type(text)
}

async function beginTrip(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New trip' })
  await writeIn(page, dialog.getByRole('textbox', { name: 'Title' }), words.title)
  await page.keyboard.press('Tab')
  await page.keyboard.type('CT27')
  await page.keyboard.press('Tab')
  await page.keyboard.type('05042027')
  await stepTo(page, dialog.getByRole('group', { name: 'Last day' }).getByRole('spinbutton'))
  await page.keyboard.type('06042027')
  await stepTo(page, dialog.getByRole('button', { name: 'Make the trip' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Your name' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Ruth Bellamy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
}

test('a trip is made with the keyboard alone, undone, redone, and printed', async ({ attache: page, folder }) => {
  await expect(page.getByRole('button', { name: /^New trip/ }).first()).toBeVisible()
  await beginTrip(page)

  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Agencies' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Enter')
  await writeIn(page, page.getByRole('textbox', { name: 'Name', exact: true }), words.agency)
  await stepTo(page, page.getByRole('main').getByRole('button', { name: 'Add official' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await writeIn(page, page.getByRole('textbox', { name: 'Full name' }), words.official)

  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Monday 5 April' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const adding = page.getByRole('dialog', { name: 'Add agenda item' })
  await writeIn(page, adding.getByRole('textbox', { name: 'Title' }), words.meeting)
  await page.keyboard.press('Enter')
  await expect(adding).toBeHidden()

  await page.keyboard.press('Control+Shift+b')
  const addPoint = page.getByRole('main').getByRole('button', { name: 'Add point', exact: true })
  await expect(addPoint).toBeVisible()
  await stepTo(page, addPoint)
  await page.keyboard.press('Enter')
  for (const point of words.points) {
    await writeIn(page, page.getByRole('combobox', { name: 'Add point' }), point)
    await expect(page.getByRole('option', { name: /^Write/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { level: 1, name: 'Delegates' })).toBeVisible()
  for (const name of words.delegates) {
    await page.keyboard.press('Control+Enter')
    await writeIn(page, page.getByRole('textbox', { name: 'Full name' }), name)
    // Out of the text, so that the keys of the view count again.
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
  }
  await expect(page.getByRole('main').getByText(/^2 people, in order/)).toBeVisible()

  const menu = page.getByRole('navigation', { name: 'Menu' })
  const walk = async (key: string, row: Locator) => {
    await stepTo(page, menu.getByRole('button'), 'Shift+Tab')
    await stepTo(page, menu.getByRole('button', { name: 'Edit' }), 'ArrowRight')
    for (;;) {
      await page.keyboard.press('Enter')
      const isOff = (await row.getAttribute('aria-disabled')) === 'true'
      await page.keyboard.press('Escape')
      await expect(row).toBeHidden()
      if (isOff) return
      // Each step is said; the same words twice differ in a space.
      const said = () => page.getByRole('status').first().textContent()
      const before = await said()
      await page.keyboard.press(key)
      await expect.poll(said).not.toBe(before)
    }
  }
  await walk('Control+z', page.getByRole('menuitem', { name: /^Undo/ }))
  await expect(page.getByRole('main').getByText(/^0 people, in order/)).toBeVisible()
  await walk('Control+y', page.getByRole('menuitem', { name: /^Redo/ }))
  await expect(page.getByRole('main').getByText(/^2 people, in order/)).toBeVisible()

  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('dialog', { name: 'Export the book' })).toBeVisible()
  await stepTo(page, page.getByRole('button', { name: 'Make the PDF' }))
  await page.keyboard.press('Enter')
  const text = await exportedWords(page, folder)
  const all = [words.title, words.meeting, words.agency, words.official, ...words.delegates, ...words.points]
  expect(all.filter((each) => !text.includes(bare(each)))).toEqual([])
})
