import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Opens an address in the person's browser by way of a private file that leads there: on a command line every account of
 * this computer could read it. Answers how to throw the file away.
 */
export async function openThroughFile(
  address: string,
  { folder, open }: Readonly<{ folder: string; open: (path: string) => void }>,
): Promise<() => Promise<void>> {
  // Made with mode 0700.
  const own = await mkdtemp(join(folder, 'attache-open-'))
  const path = join(own, 'open.html')
  await writeFile(path, leadTo(address), { flag: 'wx', mode: 0o600 })
  open(path)
  return () => rm(own, { recursive: true, force: true })
}

const leadTo = (address: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Attaché</title>
<p>Attaché opens. <a href="${address}">Open it here</a> if it does not.</p>
</html>
`

/** The browser the system would choose for a file of HTML. */
export function openInBrowser(path: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? (['explorer.exe', [path]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [path]] as const)
  // A system without a browser says nothing; the person sees that none opened, and `--no-open` is named in the help.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
