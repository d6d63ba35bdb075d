import type { Locator, Page } from '@playwright/test'
import { expect, test } from './attache.ts'
import { bare, exportedWords } from './exported-words.ts'
import { lima, limaWords } from './lima.ts'
import { savedRecords } from './saved-records.ts'

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
  await writeIn(page, dialog.getByRole('textbox', { name: 'Title' }), lima.title)
  await page.keyboard.press('Tab')
  await page.keyboard.type(lima.code)
  await page.keyboard.press('Tab')
  await page.keyboard.type('09032026')
  await stepTo(page, dialog.getByRole('group', { name: 'Last day' }).getByRole('spinbutton'))
  await page.keyboard.type('11032026')
  await stepTo(page, dialog.getByRole('button', { name: 'Make the trip' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Your name' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Ruth Bellamy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
}

/** One key for the next agency, one for the next official, from whatever field the caret is in. */
async function addAgencies(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Agencies' })).toBeVisible()
  for (const { name, officials } of lima.agencies) {
    await page.keyboard.press('Control+Shift+Enter')
    await writeIn(page, page.getByRole('textbox', { name: 'Name', exact: true }), name)
    for (const official of officials) {
      await page.keyboard.press('Control+Enter')
      await writeIn(page, page.getByRole('textbox', { name: 'Full name' }), official)
    }
  }
}

async function addDelegates(page: Page): Promise<void> {
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { level: 1, name: 'Delegates' })).toBeVisible()
  for (const name of lima.delegates) {
    await page.keyboard.press('Control+Enter')
    await writeIn(page, page.getByRole('textbox', { name: 'Full name' }), name)
  }
  await expect(page.getByRole('main').getByText(/^10 people, in order/)).toBeVisible()
}

/** Each meeting on its day with its agency, then its brief with two points. */
async function addMeetings(page: Page): Promise<void> {
  let day = 0
  for (const [index, meeting] of lima.meetings.entries()) {
    await page.keyboard.press('Control+2')
    await expect(page.getByRole('heading', { level: 1, name: lima.days[day] })).toBeVisible()
    for (; day < meeting.day; day += 1) await page.keyboard.press('Alt+PageDown')
    await expect(page.getByRole('heading', { level: 1, name: lima.days[meeting.day] })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const adding = page.getByRole('dialog', { name: 'Add agenda item' })
    await writeIn(page, adding.getByRole('textbox', { name: 'Title' }), meeting.title)
    await stepTo(page, adding.getByRole('combobox', { name: 'Add to With' }))
    const agency = lima.agencies[meeting.agency]?.name ?? ''
    await page.keyboard.type(agency)
    await page.keyboard.press('Enter')
    await expect(adding.getByRole('row', { name: agency })).toBeVisible()
    await stepTo(page, adding.getByRole('button', { name: 'Add item' }))
    await page.keyboard.press('Enter')
    await expect(adding).toBeHidden()

    await page.keyboard.press('Control+Shift+b')
    const addPoint = page.getByRole('main').getByRole('button', { name: 'Add point', exact: true })
    await expect(addPoint).toBeVisible()
    await stepTo(page, addPoint)
    await page.keyboard.press('Enter')
    for (const [at, point] of lima.points.slice(index * 2, index * 2 + 2).entries()) {
      await writeIn(page, page.getByRole('combobox', { name: 'Add point' }), point)
      await expect(page.getByRole('option', { name: /^Write/ })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('list', { name: 'Points to make' }).locator('> li')).toHaveCount(at + 1)
    }
  }
}

/** Undoes or redoes until the menu says that there is nothing left; answers how many steps there were. */
async function walk(page: Page, key: string, row: Locator): Promise<number> {
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await stepTo(page, menu.getByRole('button'), 'Shift+Tab')
  await stepTo(page, menu.getByRole('button', { name: 'Edit' }), 'ArrowRight')
  for (let steps = 0; ; steps += 1) {
    await page.keyboard.press('Enter')
    const isOff = (await row.getAttribute('aria-disabled')) === 'true'
    await page.keyboard.press('Escape')
    await expect(row).toBeHidden()
    if (isOff) return steps
    // Each step is said; the same words twice differ in a space.
    const said = () => page.getByRole('status').first().textContent()
    const before = await said()
    await page.keyboard.press(key)
    await expect.poll(said).not.toBe(before)
  }
}

test('a trip is made with the keyboard alone, undone, redone, and printed', async ({ attache: page, folder }) => {
  test.setTimeout(300_000)
  await expect(page.getByRole('button', { name: /^New trip/ }).first()).toBeVisible()
  await beginTrip(page)
  const empty = await savedRecords(page, folder)

  await addAgencies(page)
  await addDelegates(page)
  await addMeetings(page)

  await page.keyboard.press('F6')
  const undo = page.getByRole('menuitem', { name: /^Undo/ })
  await stepTo(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('button'), 'Shift+Tab')
  const made = await savedRecords(page, folder)
  expect(made).not.toEqual(empty)
  const undone = await walk(page, 'Control+z', undo)
  expect(undone).toBeGreaterThan(30)
  expect(await savedRecords(page, folder)).toEqual(empty)
  expect(await walk(page, 'Control+y', page.getByRole('menuitem', { name: /^Redo/ }))).toBe(undone)
  expect(await savedRecords(page, folder)).toEqual(made)

  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('dialog', { name: 'Export the book' })).toBeVisible()
  await stepTo(page, page.getByRole('button', { name: 'Make the PDF' }))
  await page.keyboard.press('Enter')
  const text = await exportedWords(page, folder)
  expect(limaWords.filter((each) => !text.includes(bare(each)))).toEqual([])
})
