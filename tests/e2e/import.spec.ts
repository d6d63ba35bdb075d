import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { enter, expect, giveName, openSample, showView, test } from './attache.ts'
import { bare, exportedWords } from './exported-words.ts'
import { dropFolder, lastYearsFolder } from './import-folder.ts'
import { objectionsInAll } from './objections.ts'
import { finishReading, playedReview, playImport } from './played-import.ts'

/** Drops files on the middle of the window, as from the desktop. */
async function drop(page: Page, files: readonly Readonly<{ name: string; text: string }>[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  const main = page.getByRole('main')
  await main.dispatchEvent('dragover', { dataTransfer: data })
  await main.dispatchEvent('drop', { dataTransfer: data })
}

/** A trip of its own, with nothing in it. */
async function newTrip(page: Page, title: string, zone: string): Promise<void> {
  await page
    .getByRole('button', { name: /^New trip/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'New trip' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill(zone)
  await page
    .getByRole('option', { name: new RegExp(zone) })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Make the trip' }).click()
  await giveName(page)
}

/** Chooses a form of the report and reads what is downloaded. */
async function savedReport(page: Page, form: RegExp, folder: string): Promise<string> {
  await page.getByRole('button', { name: 'Save the report' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: form }).click(),
  ])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return readFile(file, 'utf8')
}

const step = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]', { hasText: name })
const records = (page: Page): Locator => page.getByRole('treegrid', { name: 'Records of the import' })

test.describe('an import of three thousand records', () => {
  test.beforeEach(async ({ page, start }) => {
    await playImport(page, playedReview(3000))
    await enter(page, await start())
    await openSample(page)
    await drop(page, [{ name: 'Agenda 2024.ics', text: 'BEGIN:VCALENDAR' }])
    await expect(step(page, 'Reading')).toBeVisible()
  })

  test('is clean for axe on every step', async ({ page, faults }) => {
    await expect(page.getByRole('progressbar', { name: 'Reading' })).toBeVisible()
    expect.soft(await objectionsInAll(page), 'reading').toEqual([])
    await finishReading(page)
    await expect(step(page, 'Columns')).toBeVisible()
    expect.soft(await objectionsInAll(page), 'columns').toEqual([])
    await page.getByRole('button', { name: 'Go to the review' }).click()
    await page.getByRole('gridcell', { name: 'Health risks (COFEPRIS)' }).click()
    await expect(page.getByRole('heading', { level: 3, name: 'Health risks (COFEPRIS)' })).toBeVisible()
    expect.soft(await objectionsInAll(page), 'review').toEqual([])
    for (const part of [/^Questions/, /^Left over/, /^Files/]) {
      await page.getByRole('radio', { name: part }).click()
      expect.soft(await objectionsInAll(page), String(part)).toEqual([])
    }
    await page.getByRole('button', { name: /^Take in/ }).click()
    await expect(step(page, 'Done')).toBeVisible()
    expect.soft(await objectionsInAll(page), 'done').toEqual([])
    expect(faults).toEqual([])
  })

  test('is reviewed by keyboard, taken in, undone and taken in again', async ({ page }) => {
    await finishReading(page)
    await page.getByRole('button', { name: 'Go to the review' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '3,022 records found' })).toBeVisible()
    await expect(page.getByText('9,964 pieces in = 9,711 in records + 9 headings + 244 left over')).toBeVisible()
    await expect(page.getByText('1 field to decide')).toBeVisible()

    // The list: heads of kinds fold, rows are ticked with Space.
    await records(page).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('heading', { level: 3, name: 'Health risks (COFEPRIS)' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText('1 field to decide')).toBeHidden()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Take in 2,702 records' })).toBeVisible()
    await page.keyboard.press('Alt+2')
    await expect(page.getByText('1 field to decide')).toBeHidden()
    await page.keyboard.press('End')

    // Everything of a state at once, and back.
    await page.getByRole('button', { name: 'Tick', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Everything' }).click()
    await expect(page.getByRole('button', { name: 'Take in 3,002 records' })).toBeVisible()

    await page.getByRole('button', { name: /^Take in/ }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '3,000 records came in' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo the whole import' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'The import is taken back' })).toBeVisible()
    await showView(page, 'Delegates')
    await expect(page.getByRole('gridcell', { name: 'Delegate 1', exact: true })).toBeHidden()

    await page.keyboard.press('Control+Shift+I')
    await page.getByRole('button', { name: 'Back to the review' }).press('Enter')
    await page.getByRole('button', { name: /^Take in/ }).press('Enter')
    await page.getByRole('button', { name: /^Go to Delegates/ }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Delegates' })).toBeVisible()
    await expect(page.getByText(/3,?\d{3} delegates|3\d{3}/).first()).toBeVisible()
  })

  test('shows for each record what it is taken for, and lets another be chosen', async ({ page }) => {
    await finishReading(page)
    await page.getByRole('button', { name: 'Go to the review' }).click()
    await page.getByRole('gridcell', { name: 'Secretaria de Economia' }).click()
    const details = page.getByRole('region', { name: 'Details' })
    await expect(details.getByText('The same name but for accents, 98 % alike')).toBeVisible()
    await expect(details.getByRole('radio', { name: /Secretaría de Economía/ })).toBeChecked()
    await details.getByRole('radio', { name: /A new record/ }).check()
    await expect(page.getByText('2,701 new, 1 changed')).toBeVisible()

    // Rows that change nothing are there when they are asked for.
    await expect(page.getByRole('button', { name: /^Same/ })).toHaveAttribute('aria-pressed', 'false')
    await page.getByRole('button', { name: /^Same/ }).click()
    await page.getByRole('searchbox', { name: 'Find a record' }).fill('known 7')
    await expect(page.getByRole('gridcell', { name: 'Known 7', exact: true })).toBeVisible()
  })

  test('lists what is left over in pages, and what failed with its reason', async ({ page }) => {
    await finishReading(page)
    await page.getByRole('button', { name: 'Go to the review' }).click()
    await page.getByRole('radio', { name: 'Left over 244' }).click()
    await expect(page.getByText('Favor de confirmar el menú, 1.')).toBeVisible()
    await page.getByRole('button', { name: 'After' }).click()
    await expect(page.getByText('101 to 200 of 244')).toBeVisible()
    await page.getByRole('switch', { name: 'Keep as notes with the trip' }).press('Space')
    await expect(page.getByText('All of it comes in as notes')).toBeVisible()
    await page.getByRole('radio', { name: 'Files 4' }).click()
    await expect(page.getByText('Scan.pdf holds only pictures of pages')).toBeVisible()
  })
})

test('a folder of last year is dropped, mapped, reviewed, taken in, undone, taken in again, and printed', async ({
  attache,
  folder,
}) => {
  const lastYear = await lastYearsFolder(folder)
  await newTrip(attache, 'Quito 2023', 'Guayaquil')
  await dropFolder(attache, lastYear)
  await expect(step(attache, 'Columns')).toBeVisible({ timeout: 60_000 })
  expect.soft(await objectionsInAll(attache), 'columns').toEqual([])
  const columns = attache.getByRole('region', { name: /Delegates\.xlsx/ })
  await expect(columns.getByRole('button', { name: /Delegates It holds/ })).toBeVisible()
  await expect(columns.getByRole('button', { name: /Full name/ })).toBeVisible()
  await attache.getByRole('button', { name: 'Go to the review' }).click()

  await expect(step(attache, 'Review')).toBeVisible()
  await expect(attache.getByText(/pieces in = .* in records/)).toBeVisible()
  await expect(attache.getByRole('gridcell', { name: 'Ines Arboleda Paz' }).first()).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'review').toEqual([])
  await attache.getByRole('radio', { name: /^Files/ }).click()
  await expect(attache.getByText(/Quito 2023\/Photos\/Ines Arboleda Paz\.png/)).toBeVisible()
  await expect(attache.getByText(/\.DS_Store/)).toBeVisible()
  await attache.getByRole('radio', { name: /^Records/ }).click()
  await attache.getByRole('button', { name: 'Tick', exact: true }).click()
  await attache.getByRole('menuitem', { name: 'Everything' }).click()

  const takeIn = attache.getByRole('button', { name: /^Take in/ })
  await takeIn.click()
  await expect(step(attache, 'Done')).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'done').toEqual([])
  await attache.getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(attache.getByRole('heading', { level: 1, name: 'The import is taken back' })).toBeVisible()
  await attache.getByRole('button', { name: 'Back to the review' }).click()
  await takeIn.click()
  await expect(step(attache, 'Done')).toBeVisible()

  await attache.keyboard.press('Control+Shift+E')
  await attache.getByRole('button', { name: 'Make the PDF' }).click()
  const words = await exportedWords(attache, folder)
  const expected = [
    'Ines Arboleda Paz',
    'Tomas Birchwood',
    'Oyelaran Adeyemi',
    'National Customs Service',
    'Chamber of Commerce of Quito',
    'Port Authority of Guayas',
    'Dinner with the Exporters Federation',
  ]
  expect(expected.filter((each) => !words.includes(bare(each)))).toEqual([])

  // The same folder once more brings nothing.
  await attache.keyboard.press('Escape')
  await attache.getByRole('button', { name: 'Close', exact: true }).first().click()
  await dropFolder(attache, lastYear)
  await expect(step(attache, 'Review').or(step(attache, 'Columns'))).toBeVisible({ timeout: 60_000 })
  if (await step(attache, 'Columns').isVisible())
    await attache.getByRole('button', { name: 'Go to the review' }).click()
  await expect(attache.getByRole('button', { name: /^New 0/ })).toBeVisible()
  await expect(attache.getByRole('button', { name: /^Changed 0/ })).toBeVisible()
  await expect(attache.getByRole('button', { name: /^You decide 0/ })).toBeVisible()
})

test('a review goes on after the page was loaded anew, and its report can be saved', async ({ attache, folder }) => {
  await newTrip(attache, 'Lisbon 2024', 'Lisbon')
  const people =
    'Full name,Organisation,Role,Remark\nAna Silva,Port of Lisbon,Director,vegetarian\nRui Costa,Port of Lisbon,Engineer,'
  await drop(attache, [{ name: 'people.csv', text: people }])
  await expect(step(attache, 'Columns')).toBeVisible({ timeout: 60_000 })
  const sheet = attache.getByRole('region', { name: /people\.csv/ })
  await sheet.getByRole('button', { name: /Remark/ }).click()
  await attache.getByRole('option', { name: 'Leave it over' }).click()

  // The columns as they were changed.
  await attache.reload()
  const bar = attache.getByText('An import is waiting for your review.')
  await expect(bar.or(step(attache, 'Columns'))).toBeVisible()
  if (await bar.isVisible()) await attache.getByRole('button', { name: 'Go on' }).click()
  await expect(sheet.getByRole('button', { name: /Remark/ })).toHaveText(/Leave it over/)
  await attache.getByRole('button', { name: 'Go to the review' }).click()

  // The ticks as they were set, from another view.
  const rui = attache.getByRole('row', { name: /Rui Costa/ })
  await attache.getByRole('gridcell', { name: 'Rui Costa' }).click()
  await expect(rui).toContainText('field')
  await attache.getByRole('checkbox', { name: 'Take this record in' }).press('Space')
  await expect(rui).toContainText('Left out')
  await showView(attache, 'Delegates')
  await attache.reload()
  await expect(bar).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'waiting').toEqual([])
  await attache.getByRole('button', { name: 'Go on' }).click()
  await expect(step(attache, 'Review')).toBeVisible()
  await expect(rui).toContainText('Left out')

  const report = JSON.parse(await savedReport(attache, /JSON/, folder))
  expect(report).toMatchObject({ taken: { added: 0 }, files: [{ name: 'people.csv' }], mappings: [{ headRow: 1 }] })
  expect(report.rows.map(({ title }: { title: string }) => title)).toContain('Ana Silva')
  await attache.getByRole('button', { name: /^Take in/ }).click()
  await expect(step(attache, 'Done')).toBeVisible()
  const words = await savedReport(attache, /To read/, folder)
  expect(words).toMatch(/Taken in: [1-9]/)
  expect(words).toContain('Ana Silva: new (people.csv')
  expect(await savedReport(attache, /left over/, folder)).toContain('vegetarian')

  // What was taken in waits for nobody, and can be looked up.
  await attache.reload()
  await showView(attache, 'Delegates')
  await expect(bar).toBeHidden()
  await attache.keyboard.press('Control+Shift+I')
  await expect(attache.getByRole('heading', { level: 2, name: 'Imported before' })).toBeVisible()
  await expect(attache.getByText('people.csv', { exact: true })).toBeVisible()
  expect.soft(await objectionsInAll(attache), 'imported before').toEqual([])
})

test('an import that waits can be thrown away', async ({ attache }) => {
  await openSample(attache)
  await drop(attache, [{ name: 'notes.txt', text: 'Lunch with the port authority' }])
  await expect(step(attache, 'Review')).toBeVisible({ timeout: 60_000 })
  await showView(attache, 'Agenda')
  await attache.reload()
  await attache.getByRole('button', { name: 'Throw away' }).click()
  await expect(attache.getByText('An import is waiting')).toBeHidden()
  await attache.reload()
  await showView(attache, 'Delegates')
  await expect(attache.getByText('An import is waiting')).toBeHidden()
})

test('the folder of a trip comes in whole', async ({ attache }) => {
  await newTrip(attache, 'After Mexico', 'Mexico City')
  const sample = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'mexico-2025')
  await dropFolder(attache, sample)
  await expect(step(attache, 'Review')).toBeVisible({ timeout: 60_000 })
  await attache.getByRole('radio', { name: 'Files 1' }).click()
  await expect(attache.getByText('mexico-2025', { exact: true })).toBeVisible()
  await attache.getByRole('radio', { name: /^Records/ }).click()
  await attache.getByRole('button', { name: 'Tick', exact: true }).click()
  await attache.getByRole('menuitem', { name: 'Everything' }).click()
  await attache.getByRole('button', { name: /^Take in/ }).click()
  await expect(step(attache, 'Done')).toBeVisible()
  for (const kind of ['Agenda', 'Delegates', 'Agencies', 'Briefs', 'Talking points'])
    await expect(attache.getByRole('button', { name: new RegExp(`^Go to .*, ${kind}$`) })).toBeVisible()
})
