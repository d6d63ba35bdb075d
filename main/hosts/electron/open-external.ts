import { dialog, shell } from 'electron'

let isAsking = false

/**
 * Opens an address in the person's own browser or mail program, after showing them all of it. Only web pages over https and
 * mail; everything else is left alone.
 */
export async function openExternalSafe(address: string): Promise<void> {
  const target = externalTarget(address)
  // A page that asks again and again gets one question on the screen.
  if (target === undefined || isAsking) return
  isAsking = true
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: 'Attaché',
      message: 'Open this outside Attaché?',
      detail: target,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) await shell.openExternal(target)
  } finally {
    isAsking = false
  }
}

/** Longer than any address a person follows. */
const longest = 2000

/** What may be handed to the system, spelled as it will be understood there; undefined for what may not. */
function externalTarget(address: string): string | undefined {
  if (address.length > longest || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol === 'https:')
    return url.username === '' && url.password === '' && url.host !== '' ? url.href : undefined
  // Without what follows the `?`: some mail programs attach files that are named there.
  if (url.protocol === 'mailto:')
    return /^[^\s"<>\\/]+@[^\s"<>\\/@]+$/.test(url.pathname) ? `mailto:${url.pathname}` : undefined
  return undefined
}
