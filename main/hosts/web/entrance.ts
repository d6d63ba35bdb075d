import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../services/clock.ts'
import { entryHeader } from './own-pages.ts'
import type { Reply } from './replies.ts'
import type { Passed } from './request-guard.ts'
import type { Session } from './session.ts'

export type Entrance = Readonly<{
  session: Session
  clock: Clock
  /** Shows the person a new address. */
  open: () => Promise<void>
  /** A page is let in; the one before it goes. */
  onEnter: () => void
}>

/** A code is 43 characters; nothing near this size is one. */
const longestBody = 1024

/** Changes a launch code into a session. */
export async function enter(entrance: Entrance, passed: Passed, request: IncomingMessage): Promise<Reply> {
  const { session } = entrance
  const body = await readEntry(passed, request)
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  if (typeof code !== 'string') return { status: 400, body: 'not understood' }
  const cookie = session.enter(code)
  if (cookie === undefined) {
    return session.mayRefuse() ? { status: 401, body: 'the code is not good' } : { status: 429, body: 'wait a minute' }
  }
  entrance.onEnter()
  const setCookie = `${session.cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
  return { status: 204, headers: { 'Set-Cookie': setCookie } }
}

/** Openings that were asked for from outside, each host's latest. */
const lastOpened = new WeakMap<Entrance, number>()
const betweenOpenings = 10_000

/** Opens the page again: after a lock, or for a second start. The address goes to the person, never into this answer. */
export async function reopen(entrance: Entrance, passed: Passed, request: IncomingMessage): Promise<Reply> {
  if ((await readEntry(passed, request)) === undefined) return { status: 400, body: 'not understood' }
  const now = entrance.clock.now()
  const last = lastOpened.get(entrance)
  if (last !== undefined && now < last + betweenOpenings) return { status: 429, body: 'wait a few seconds' }
  lastOpened.set(entrance, now)
  await entrance.open()
  return { status: 204 }
}

/** A small JSON body with the header no form can send; undefined for anything else. */
async function readEntry({ headers }: Passed, request: IncomingMessage): Promise<unknown> {
  if (headers.get('content-type') !== 'application/json' || headers.get(entryHeader) !== '1') return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > longestBody) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
