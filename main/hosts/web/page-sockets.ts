import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { type HostMessage, longestMessage, pageMessage, wire } from '../../../shared/ipc/wire.ts'
import type { AnswerRequest } from '../../handlers/answer.ts'
import type { Announcement } from '../../services/announcer.ts'

/** The pages that are connected. */
export type PageSockets = Readonly<{
  /** Takes over a connection that was let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, token: string): void
  tell(announcement: Announcement): void
  /** Says why, then closes every one of them; answers how many there were. */
  closeAll(reason: 'idle' | 'elsewhere' | 'exit'): number
}>

type On = Readonly<{ answer: AnswerRequest; opened: () => void; closed: () => void; used: () => void }>

/** A page that answered no ping for this long is gone: its machine slept, its tab was thrown out of memory. */
const pulse = 30_000
/** Requests of one page that are worked on at a time; more is not a person. */
const mostOpen = 500

export function createPageSockets(on: On): PageSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const pages = new Set<WebSocket>()

  const drop = (page: WebSocket) => {
    if (pages.delete(page)) on.closed()
  }
  const connect = (page: WebSocket, token: string) => {
    pages.add(page)
    on.opened()
    const stopPulse = keepPulse(page)
    let open = 0
    page.on('message', async (data, isBinary) => {
      const message = isBinary ? undefined : readMessage(data.toString())
      if (!message || open >= mostOpen) return page.close(1008)
      on.used()
      open += 1
      const answer = await on.answer(message.name, message.input)
      open -= 1
      send(page, { kind: 'answer', id: message.id, answer })
    })
    page.on('error', () => page.terminate())
    page.on('close', () => {
      stopPulse()
      drop(page)
    })
    send(page, { kind: 'hello', token })
  }
  return {
    accept: (request, socket, head, token) => {
      server.handleUpgrade(request, socket, head, (page) => connect(page, token))
    },
    tell: (announcement) => {
      for (const page of pages) send(page, { kind: 'event', ...announcement })
    },
    closeAll: (reason) => {
      const count = pages.size
      for (const page of pages) {
        send(page, { kind: 'event', event: 'closing', payload: { reason } })
        page.close(wire.sessionOver, reason)
      }
      for (const page of [...pages]) drop(page)
      return count
    },
  }
}

function send(page: WebSocket, message: HostMessage): void {
  // A page that left in the meantime asks again when it is back.
  if (page.readyState === WebSocket.OPEN) page.send(JSON.stringify(message))
}

function readMessage(text: string) {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const parsed = pageMessage.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

function keepPulse(page: WebSocket): () => void {
  let isAlive = true
  page.on('pong', () => {
    isAlive = true
  })
  const timer = setInterval(() => {
    if (!isAlive) return page.terminate()
    isAlive = false
    page.ping()
  }, pulse)
  timer.unref()
  return () => clearInterval(timer)
}
