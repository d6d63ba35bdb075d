/** The scheme and host of the page; nothing else is ever loaded. */
export const pageScheme = 'app'
const pageHost = 'bundle'

/** Where the window begins, and the only address it may go to. */
export const pageAddress = `${pageScheme}://${pageHost}/`

/** Whether an address is the page itself. Parsed, because a prefix also fits `app://bundle.example/`. */
export function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password, pathname, search } = new URL(address)
  const isOrigin = protocol === `${pageScheme}:` && host === pageHost && username === '' && password === ''
  return isOrigin && pathname === '/' && search === ''
}

/** What the page may load: its own files, and what it made itself. Behind the policy it is served with. */
export function mayLoad(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${pageScheme}:` ? host === pageHost : protocol === 'blob:' || protocol === 'data:'
}
