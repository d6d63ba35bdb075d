import type { Session } from 'electron'
import { mayLoad } from './page-address.ts'

/** The one thing a page may do beyond itself: put what the person copies onto the clipboard. */
const allowed = 'clipboard-sanitized-write'

/** Denies the page every device, every permission and every address but its own. */
export async function guardSession(session: Session, { isFinished }: Readonly<{ isFinished: boolean }>): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed))
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    // The developer tools of a checkout load themselves.
    const isTools = !isFinished && url.startsWith('devtools://')
    answer({ cancel: !isTools && !mayLoad(url) })
  })
  // Files leave by way of the dialog, which the host shows.
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  // Should it be switched on all the same, there is nothing to fetch a dictionary from.
  session.setSpellCheckerDictionaryDownloadURL('app://bundle/no-dictionary/')
  await session.setProxy({ mode: 'direct' })
}
