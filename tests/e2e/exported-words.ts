import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect } from './attache.ts'

/** Waits for the book that is being made, takes it as a person does, and reads it back as `bare` text. */
export async function exportedWords(page: Page, folder: string): Promise<string> {
  const ready = page.getByRole('button', { name: 'Download', exact: true })
  await expect(ready).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/\d+ pages, made from/)).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), ready.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const file = join(folder, 'book.pdf')
  await download.saveAs(file)
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', file, '-'], { maxBuffer: 64 * 2 ** 20 })
  return bare(stdout)
}

/** Without white space and hyphens: lines break where they must. */
export const bare = (text: string): string => text.replace(/[\s\u00ad-]+/g, '')
