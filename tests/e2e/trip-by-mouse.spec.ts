import type { Locator, Page } from '@playwright/test'
import { expect, giveName, showView, test } from './attache.ts'
import { bare, exportedWords } from './exported-words.ts'
import { lima, limaWords } from './lima.ts'
import { savedRecords } from './saved-records.ts'
import { countsOf, limaCounts, walkHistory } from './trip-counts.ts'

/** Clicks where text goes, and writes it. What was just added comes with an empty field. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await expect(field).toHaveValue('')
  await field.click()
  await page.keyboard.type(text)
}

/** Beside a list that stays open for another choice: out of reach for screen readers only. */
const hidden = (page: Page, role: 'button' | 'list', name: string) =>
  page.getByRole(role, { name, exact: true, includeHidden: true })

/** A day is text too, part by part. */
async function writeDay(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click()
  for (const part of text.split(' ')) await page.keyboard.type(part.length < 2 ? `0${part}` : part)
}

async function beginTrip(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'New trip' })
  await write(page, dialog.getByRole('textbox', { name: 'Title' }), lima.title)
  await write(page, dialog.getByRole('textbox', { name: 'Code' }), lima.code)
  await writeDay(page, 'First day', lima.starts)
  await writeDay(page, 'Last day', lima.ends)
  await write(page, dialog.getByRole('textbox', { name: 'City' }), 'Lima')
  await write(page, dialog.getByRole('textbox', { name: 'Country' }), 'Peru')
  await write(page, dialog.getByRole('combobox', { name: 'Time zone' }), 'Lima')
  await page.getByRole('option', { name: /Lima/ }).first().click()
  await dialog.getByRole('button', { name: 'Make the trip' }).click()
  await giveName(page)
}

async function addAgencies(page: Page): Promise<void> {
  await showView(page, 'Agencies')
  const main = page.getByRole('main')
  for (const { name, officials } of lima.agencies) {
    await main
      .getByRole('button', { name: /^Add (the first )?agency/ })
      .first()
      .click()
    await write(page, page.getByRole('textbox', { name: 'Name', exact: true }), name)
    for (const official of officials) {
      await main.getByRole('button', { name: 'Add official' }).click()
      await write(page, page.getByRole('textbox', { name: 'Full name' }), official)
      await expect(main.getByRole('button', { name: official }).first()).toBeVisible()
    }
    await main.getByRole('button', { name: 'All agencies' }).click()
  }
}

async function addMeetings(page: Page): Promise<void> {
  await showView(page, 'Agenda')
  for (const { title, day, agency } of lima.meetings) {
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Add item/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Add agenda item' })
    await write(page, dialog.getByRole('textbox', { name: 'Title' }), title)
    await dialog.getByRole('button', { name: /Day$/ }).click()
    await page.getByRole('option', { name: lima.days[day] }).click()
    await dialog.getByRole('combobox', { name: 'Add to With' }).click()
    await page.getByRole('option', { name: lima.agencies[agency]?.name ?? '' }).click()
    await hidden(page, 'button', 'Add item').last().click()
    await expect(dialog).toBeHidden()
  }
}

async function addDelegates(page: Page): Promise<void> {
  await showView(page, 'Delegates')
  for (const name of lima.delegates) {
    await page.getByRole('main').getByRole('button', { name: 'Add delegate', exact: true }).click()
    await write(page, page.getByRole('textbox', { name: 'Full name' }), name)
    await expect(page.getByRole('grid').getByText(name)).toBeVisible()
  }
}

/** Two points in the brief of each meeting. */
async function writeBriefs(page: Page): Promise<void> {
  for (const [index, { title }] of lima.meetings.entries()) {
    await showView(page, 'Briefs')
    const main = page.getByRole('main')
    await main.getByRole('button', { name: `Write the brief of ${title}` }).click()
    await main.getByRole('button', { name: 'Add point', exact: true }).click()
    for (const [at, point] of lima.points.slice(index * 2, index * 2 + 2).entries()) {
      await write(page, main.getByRole('combobox', { name: 'Add point' }), point)
      await page.getByRole('option', { name: /^Write/ }).click()
      await expect(hidden(page, 'list', 'Points to make').locator('> li')).toHaveCount(at + 1)
    }
    await hidden(page, 'button', 'Done').click()
    await main.getByRole('button', { name: 'All briefs' }).click()
  }
}

test('a trip is made from nothing with the mouse, undone, redone, and printed', async ({ attache, folder }) => {
  test.setTimeout(300_000)
  await beginTrip(attache)
  const empty = await savedRecords(attache, folder)
  await addAgencies(attache)
  await addMeetings(attache)
  await addDelegates(attache)
  await writeBriefs(attache)
  expect(await countsOf(attache)).toEqual(limaCounts)
  const made = await savedRecords(attache, folder)

  const menu = async (item: RegExp) => {
    await attache
      .getByRole('menuitem', { name: 'Edit' })
      .or(attache.getByRole('button', { name: 'Edit', exact: true }))
      .click()
    const row = attache.getByRole('menuitem', { name: item })
    const isOff = (await row.getAttribute('aria-disabled')) === 'true'
    if (isOff) await attache.keyboard.press('Escape')
    else await row.click()
    return !isOff
  }
  const undone = await walkHistory(() => menu(/^Undo/))
  expect(undone).toBeGreaterThan(30)
  expect(await countsOf(attache)).toEqual({ agencies: 0, meetings: 0, delegates: 0, points: 0 })
  expect(await savedRecords(attache, folder)).toEqual(empty)
  const redone = await walkHistory(() => menu(/^Redo/))
  expect(redone).toBe(undone)
  expect(await countsOf(attache)).toEqual(limaCounts)
  expect(await savedRecords(attache, folder)).toEqual(made)

  await attache.getByRole('button', { name: 'Export the book…' }).click()
  await attache.getByRole('button', { name: 'Make the PDF' }).click()
  const words = await exportedWords(attache, folder)
  expect(limaWords.filter((each) => !words.includes(bare(each)))).toEqual([])
})
