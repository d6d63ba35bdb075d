import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Host, type HostOptions, startHost } from './host.ts'

type Fixtures = Readonly<{
  /** A folder of the test's own. */
  folder: string
  /** Starts the program on the test's library; ended with the test. */
  start: (options?: HostOptions) => Promise<Host>
  /** What went wrong in the page: errors of its console, violations of its policy, exceptions. Must be empty at the end. */
  faults: string[]
  /** The page, let in, at the start page of an empty library. */
  attache: Page
}>

export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from its first argument.
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const hosts: Host[] = []
    await use(async (options) => {
      const host = await startHost(join(folder, 'library'), options)
      hosts.push(host)
      return host
    })
    for (const host of hosts) await host.stop()
  },
  faults: async ({ page }, use) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
    await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`)
    await use(faults)
    expect(faults).toEqual([])
  },
  attache: async ({ page, start, faults }, use) => {
    expect(faults).toEqual([])
    const host = await start()
    await enter(page, host)
    await use(page)
    expect(host.errors()).toBe('')
  },
})

export { expect }

/** Opens the one-time address and waits for the page behind it. */
export async function enter(page: Page, host: Host): Promise<void> {
  await page.goto(host.address)
  await expect(page.getByRole('button', { name: /^New trip/ }).first()).toBeVisible()
}

/** Asked once, when the first trip opens. */
export async function giveName(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your name' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ruth Bellamy')
  await dialog.getByRole('button', { name: 'Use this name' }).click()
  await expect(dialog).toBeHidden()
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Sample: .*2024/ }).click()
  await giveName(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

export const views = [
  'Overview',
  'Agenda',
  'Briefs',
  'Points',
  'Agencies',
  'Delegates',
  'Companies',
  'Logistics',
  'Book',
] as const

/** Chooses a view of the bar and waits until it stands. */
export async function showView(page: Page, view: (typeof views)[number]): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Views' })
  // Not before the trip is open.
  await expect(bar).toBeVisible()
  const tab = bar.getByRole('button', { name: view, exact: true })
  // A narrow window keeps some of them under More.
  if (await tab.isVisible()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-current', 'page')
  } else {
    await page.keyboard.press(`Control+${views.indexOf(view) + 1}`)
    await expect(page).toHaveURL(new RegExp(view, 'i'))
  }
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}
