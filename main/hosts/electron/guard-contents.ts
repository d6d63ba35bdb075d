import type { WebContents } from 'electron'
import { openExternalSafe } from './open-external.ts'
import { isPage } from './page-address.ts'

type Outside = Readonly<{ report: (error: unknown) => void }>
type Navigation = Readonly<{ url: string; preventDefault: () => void }>

/** Keeps whatever shows content at its page. A link to elsewhere is offered to the person's browser instead. */
export function guardContents(contents: WebContents, { report }: Outside): void {
  const offer = (address: string) => void openExternalSafe(address).catch(report)
  const stay = (event: Navigation) => {
    if (isPage(event.url)) return false
    event.preventDefault()
    return true
  }
  contents.on('will-navigate', (event) => {
    if (stay(event)) offer(event.url)
  })
  contents.on('will-frame-navigate', (event) => void stay(event))
  contents.on('will-redirect', (event) => void stay(event))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // The middle button comes here too.
  contents.setWindowOpenHandler(({ url }) => {
    offer(url)
    return { action: 'deny' }
  })
}
