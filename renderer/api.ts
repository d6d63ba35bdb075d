import { type Client, createClient } from '../shared/ipc/client.ts'
import type { Failure } from '../shared/ipc/contract.ts'
import { type HostMessage, type PageMessage, wire } from '../shared/ipc/wire.ts'
import { fail, ok, type Result } from '../shared/result.ts'

/** `over`: the host has ended the session; nothing more will come. */
export type Connection = 'connecting' | 'open' | 'lost' | 'over'

/** The page's only door to the host. */
export type Host = Client & Readonly<{ onConnection(listener: (connection: Connection) => void): () => void }>

/** What the desktop program's preload puts on the window as `attache`. */
export type Bridge = Readonly<{
  send(message: PageMessage): void
  listen(listener: (message: HostMessage) => void): void
  putFile: Client['putFile']
  fileUrl: Client['fileUrl']
}>

/** The host that serves this page: the desktop program where there is one, else the web host over its socket. */
export function connectHost(): Host {
  // Only the preload of the desktop program sets it.
  const bridge = (window as Window & { readonly attache?: Bridge }).attache
  return bridge ? overBridge(bridge) : overSocket()
}

function overBridge(bridge: Bridge): Host {
  const client = createClient(bridge)
  bridge.listen(client.receive)
  return {
    ...client,
    onConnection: (listener) => {
      listener('open')
      return () => {}
    },
  }
}

const lost: Failure = {
  code: 'connection-lost',
  message: 'Attaché does not answer. Nothing that was saved is lost; what you typed is kept here until it is back.',
}
/** Milliseconds before each further try to connect; the last one goes on. */
const patience = [200, 500, 1000, 2000]

function overSocket(): Host {
  const listeners = new Set<(connection: Connection) => void>()
  const address = new URL(`.${wire.socketPath}`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.hash = ''
  let socket: WebSocket | undefined
  let token = ''
  let state: Connection = 'connecting'
  let tries = 0
  let waiting: PageMessage[] = []

  const tell = (next: Connection) => {
    state = next
    for (const listener of listeners) listener(next)
  }
  const client = createClient({
    send: (message) => {
      if (state === 'open') socket?.send(JSON.stringify(message))
      else if (state === 'connecting') waiting.push(message)
      else queueMicrotask(() => client.receive({ kind: 'answer', id: message.id, answer: fail(lost) }))
    },
    putFile: (bytes, name) => upload(bytes, name, token),
    fileUrl: (id) => new URL(`.${wire.filesPath}/${encodeURIComponent(id)}`, location.href).href.replace(/#.*$/, ''),
  })
  const receive = (message: HostMessage) => {
    if (message.kind !== 'hello') return client.receive(message)
    token = message.token
    tries = 0
    const held = waiting
    waiting = []
    tell('open')
    for (const each of held) socket?.send(JSON.stringify(each))
  }
  const connect = () => {
    const fresh = new WebSocket(address)
    socket = fresh
    // Only the host speaks on this socket, and only in these messages.
    fresh.onmessage = (event) => receive(JSON.parse(String(event.data)) as HostMessage)
    fresh.onclose = (event) => {
      client.lost(lost)
      waiting = []
      tell(event.code === wire.sessionOver ? 'over' : 'lost')
      if (event.code === wire.sessionOver) return
      setTimeout(connect, patience[Math.min(tries, patience.length - 1)])
      tries += 1
    }
  }
  connect()
  return {
    ...client,
    onConnection: (listener) => {
      listeners.add(listener)
      listener(state)
      return () => void listeners.delete(listener)
    },
  }
}

async function upload(bytes: Uint8Array<ArrayBuffer>, name: string, token: string): Promise<Result<string, Failure>> {
  try {
    const response = await fetch(new URL(`.${wire.filesPath}`, location.href), {
      method: 'POST',
      body: bytes,
      headers: {
        'content-type': 'application/octet-stream',
        [wire.tokenHeader]: token,
        [wire.nameHeader]: encodeURIComponent(name),
      },
    })
    const body: unknown = await response.json()
    // The host answers one of these two; see wire.ts.
    return response.ok ? ok((body as { id: string }).id) : fail(body as Failure)
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return fail(lost)
    throw error
  }
}
