import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe objects to, a line each. */
async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const

/** In light, in dark, and in the colours of the system. */
export async function objectionsInAll(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  for (const [name, media] of Object.entries(looks)) {
    await page.emulateMedia(media)
    all.push(...(await objections(page)).map((line) => `${name} ${line}`))
  }
  await page.emulateMedia(looks.light)
  return all
}
