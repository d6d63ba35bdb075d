import { app, protocol } from 'electron'
import { pageScheme } from './page-address.ts'

/** Settles what must stand before anything of Chromium runs. */
export function hardenProcess(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
}

/** Attaché needs no network: no name is looked up, and nothing is fetched, measured or reported in the background. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['no-pings'],
]

/** Given to the finished program, each of these would open it to other programs; it does not start with them. */
const opening = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
]

/** The switch that keeps the finished program from starting; undefined when all is well. */
export const openingSwitch = (): string | undefined =>
  app.isPackaged ? opening.find((name) => app.commandLine.hasSwitch(name)) : undefined
