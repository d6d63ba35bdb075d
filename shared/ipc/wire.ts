import { z } from 'zod'
import type { Result } from '../result.ts'
import type { Failure } from './contract.ts'

/** Page to host: one request. */
export const pageMessage = z.strictObject({
  id: z.number().int().min(0),
  name: z.string().max(80),
  input: z.unknown(),
})
export type PageMessage = Readonly<{ id: number; name: string; input: unknown }>

/** Host to page. `hello` comes first; its token goes with every upload. */
export type HostMessage =
  | Readonly<{ kind: 'hello'; token: string }>
  | Readonly<{ kind: 'answer'; id: number; answer: Result<unknown, Failure> }>
  | Readonly<{ kind: 'event'; event: string; payload: unknown }>

/**
 * How the web host is spoken to. Requests and events: JSON text messages on one WebSocket at `socketPath`. Upload: POST the
 * bytes to `filesPath` as `application/octet-stream` with both headers; the answer is `{ "id": ... }` or, with status
 * 4xx, `{ "code", "message" }`. Download: GET `filesPath/<id>`.
 */
export const wire = {
  socketPath: '/session',
  filesPath: '/files',
  tokenHeader: 'x-attache-token',
  /** The file's name, as encodeURIComponent writes it. */
  nameHeader: 'x-attache-name',
  /** Empties what the browser keeps of this origin, and says that Attaché is closed. */
  goodbyePath: '/goodbye',
  /** Close code of the socket when the session is over: the page must not try to connect again. */
  sessionOver: 4001,
} as const

/** Largest message in either direction, bytes: a trip travels as text. */
export const longestMessage = 64 * 2 ** 20
/** Largest upload, bytes: what a picture or document may have, and room for a trip file with its media. */
export const largestUpload = 200 * 2 ** 20
