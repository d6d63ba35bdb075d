import { join } from 'node:path'
import { build, commandLineFolder } from './build.ts'
import { run } from './run.ts'
import { startElectron } from './start-electron.ts'

/** Builds Attaché and opens it: in a window of its own, or in the browser where that cannot be had. The first time with the sample. */
export async function startApp(args: readonly string[]): Promise<number> {
  const code = await build()
  if (code !== 0) return code
  const desktop = await startElectron(['--first-sample', ...args])
  if (desktop !== undefined) return desktop
  const rest = args.filter((arg) => arg !== '--desktop')
  // Without a screen nothing can open the page: its address is printed for whoever has one.
  const how = hasScreen() || rest.includes('--no-open') ? [] : ['--no-open']
  const command = join(commandLineFolder, 'attache.js')
  return run(process.execPath, [command, 'serve', '--first-sample', ...how, ...rest])
}

const hasScreen = () =>
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']))
