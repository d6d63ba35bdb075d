import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Of every screen, and those of the guide. */
const pictures = ['screens.spec.ts', 'guide-pictures.spec.ts']

/** `tests` uses the finished page as people do; `screens` only takes pictures of it. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '..', '..', 'test-results'),
  workers: 2,
  fullyParallel: true,
  // Generous, for two busy cores: nothing waits for time, only for what should appear.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A page that another program starved is tried once more, and told as flaky.
  retries: 1,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/Mexico_City',
    contextOptions: { reducedMotion: 'reduce' },
    acceptDownloads: true,
    actionTimeout: 20_000,
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'tests', testIgnore: pictures },
    { name: 'screens', testMatch: pictures },
  ],
})
