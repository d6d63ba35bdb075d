import { fail, ok, type Result } from '../../../shared/result.ts'

/** What the guard looks at: the request as it came over the line, before Node joined or dropped anything. */
export type RequestFacts = Readonly<{ method: string; url: string; rawHeaders: readonly string[] }>

export type Refusal = Readonly<{ status: number; reason: string }>
/** Headers by lower-case name, each once. `host` is one of ours. */
export type Passed = Readonly<{ host: string; headers: ReadonlyMap<string, string> }>

/** How a request comes about, which decides what the browser says of it. */
export type Way = 'launch' | 'page' | 'send' | 'fetch' | 'socket'

const mostHeaders = 100
const once = new Set(['host', 'origin', 'cookie', 'content-type', 'content-length', 'transfer-encoding', 'upgrade'])

/**
 * Lets through what a page of ours at `port` can have sent. Exact comparison everywhere: prefixes and suffixes are how such
 * checks are got round.
 */
export function guardRequest(request: RequestFacts, port: number): Result<Passed, Refusal> {
  const { method, url, rawHeaders } = request
  if (rawHeaders.length > 2 * mostHeaders) return refuse(431, 'too many headers')
  if (method === 'OPTIONS') return refuse(403, 'no page elsewhere may ask')
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'no such method')
  // Absolute form, `*` and network paths name another server than the one that was connected to.
  if (!/^\/(?![/\\])/.test(url)) return refuse(400, 'not a path')
  const headers = new Map<string, string>()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const guarded = once.has(name) || name.startsWith('sec-') || name.startsWith('x-attache')
    if (headers.has(name) && guarded) return refuse(400, 'a header came twice')
    headers.set(name, rawHeaders[at + 1] ?? '')
  }
  const host = headers.get('host') ?? ''
  if (!ownHosts(port).includes(host)) return refuse(421, 'another host')
  const origin = headers.get('origin')
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'another origin')
  if (origin === undefined && method !== 'GET') return refuse(403, 'no origin')
  if (method === 'GET' && (headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) !== 0)) {
    return refuse(400, 'a body where none belongs')
  }
  if (headers.has('service-worker')) return refuse(403, 'no service worker')
  return ok({ host, headers })
}

/** Refuses what the browser itself says came from elsewhere, or is meant for another use. Other programs say nothing. */
export function guardFetch({ headers }: Passed, way: Way): Refusal | undefined {
  const site = headers.get('sec-fetch-site')
  const mode = headers.get('sec-fetch-mode')
  const use = headers.get('sec-fetch-dest')
  const allowed = allowedWays[way]
  if (site !== undefined && !allowed.site.includes(site)) return { status: 403, reason: 'from another site' }
  if (mode !== undefined && !allowed.mode.includes(mode)) return { status: 403, reason: 'not this way' }
  if (use !== undefined && !allowed.use.includes(use)) return { status: 403, reason: 'not for this use' }
  if (way === 'socket' && !headers.has('origin')) return { status: 403, reason: 'no origin' }
  return undefined
}

const refuse = (status: number, reason: string): Result<never, Refusal> => fail({ status, reason })

const ownHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]

type Allowed = Readonly<{ site: readonly string[]; mode: readonly string[]; use: readonly string[] }>
const fetched = ['cors', 'same-origin', 'no-cors']

const allowedWays: Readonly<Record<Way, Allowed>> = {
  // The file that opens the browser is another site; the page it leads to says nothing and knows nothing.
  launch: { site: ['none', 'same-origin', 'cross-site'], mode: ['navigate'], use: ['document'] },
  page: {
    site: ['none', 'same-origin'],
    mode: ['navigate', ...fetched],
    use: ['document', 'script', 'style', 'font', 'image', 'worker', 'empty', 'manifest'],
  },
  send: { site: ['same-origin'], mode: ['cors', 'same-origin'], use: ['empty'] },
  // A link that downloads is a navigation.
  fetch: { site: ['same-origin'], mode: ['navigate', ...fetched], use: ['empty', 'image', 'document'] },
  // Browsers disagree on whether ws: is the site of http:. The origin, which is required and compared, decides.
  socket: {
    site: ['same-origin', 'same-site', 'cross-site', 'none'],
    mode: ['websocket'],
    use: ['websocket', 'empty'],
  },
}
