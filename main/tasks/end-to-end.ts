import { run, top } from './run.ts'
import { isThere } from './test-tools.ts'

/** Uses the finished page in a browser: as its tests do, or only to take pictures of every screen. */
export async function playwright(project: 'tests' | 'screens', args: readonly string[] = []): Promise<number> {
  // That the browser is missing was said when it could not be installed.
  if (!isThere('chromium')) return 0
  return run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', `--project=${project}`, ...args], top)
}
