import type { Result } from '../result.ts'
import {
  type Answer,
  type EventName,
  type EventPayload,
  type Failure,
  type Input,
  isEventName,
  type RequestName,
} from './contract.ts'
import type { HostMessage, PageMessage } from './wire.ts'

/** What the page sees of its host, whichever carries it. */
export type Client = Readonly<{
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Answers how to stop listening. */
  subscribe<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
  /** Hands bytes to the host; the id is good for one request. */
  putFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<string, Failure>>
  /** Where the bytes of an id can be fetched, once. */
  fileUrl(id: string): string
}>

type Carrier = Readonly<{
  send: (message: PageMessage) => void
  putFile: Client['putFile']
  fileUrl: Client['fileUrl']
}>

/** The page's end of a carrier of messages: matches answers with requests and hands events to who listens. */
export type WireClient = Client & Readonly<{ receive(message: HostMessage): void; lost(failure: Failure): void }>

/** A client over anything that carries messages both ways. `lost` answers every open request with the failure. */
export function createClient(carrier: Carrier): WireClient {
  const waiting = new Map<number, (answer: Result<unknown, Failure>) => void>()
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  let last = 0
  return {
    request: (name, input) =>
      new Promise((resolve) => {
        last += 1
        // The host checked the answer to this very name; only the map cannot say so.
        waiting.set(last, resolve as (answer: Result<unknown, Failure>) => void)
        carrier.send({ id: last, name, input })
      }),
    subscribe: (event, listener) => {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener))
      return () => void known.delete(listener)
    },
    putFile: carrier.putFile,
    fileUrl: carrier.fileUrl,
    receive: (message) => {
      if (message.kind === 'answer') {
        const resolve = waiting.get(message.id)
        waiting.delete(message.id)
        resolve?.(message.answer)
      } else if (message.kind === 'event' && isEventName(message.event)) {
        // What a listener of this event takes is what the host sends under its name.
        for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never)
      }
    },
    lost: (failure) => {
      for (const resolve of waiting.values()) resolve({ ok: false, error: failure })
      waiting.clear()
    },
  }
}
