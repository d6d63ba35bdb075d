import { spawnSync } from 'node:child_process'

/** Programs that tests read finished PDFs with, the browser they use the page in, and the Debian package of each. */
const tools = [
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'chromium', package: 'chromium' },
]

export const isThere = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Installs what tests need from the system, where that is possible; otherwise says in one line what will be skipped. */
export async function installTestTools(): Promise<void> {
  const missing = tools.filter((tool) => !isThere(tool.program))
  if (missing.length === 0) return
  const packages = missing.map((tool) => tool.package)
  if (process.platform === 'linux' && process.getuid?.() === 0 && isThere('apt-get')) {
    process.stderr.write(`Installing ${packages.join(', ')} for the tests ...\n`)
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update', '-q'], quiet)
    spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], quiet)
  }
  const still = tools.filter((tool) => !isThere(tool.program))
  if (still.length > 0) {
    process.stderr.write(
      `Skipped: tests that need ${still.map((tool) => tool.package).join(', ')}, which is not installed.\n`,
    )
  }
}
