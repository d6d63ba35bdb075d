import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileKey } from '../../../shared/ipc/request-group.ts'
import { wire } from '../../../shared/ipc/wire.ts'
import type { Clock } from '../../services/clock.ts'
import type { Core } from '../../start.ts'
import type { PageFiles } from '../page-files.ts'
import { type Entrance, enter, reopen } from './entrance.ts'
import { createGoodbyes, type Goodbyes } from './goodbyes.ts'
import { createLifetime, type Lifetime } from './lifetime.ts'
import { goodbyePage, goodbyeScript, launchPage, launchPath, openFiles, reopenPath } from './own-pages.ts'
import { createPageSockets, type PageSockets } from './page-sockets.ts'
import { type Reply, sendReply } from './replies.ts'
import { guardFetch, guardRequest, type Passed, type Refusal, type Way } from './request-guard.ts'
import { createSession, type Session } from './session.ts'
import { sendDownload, takeUpload } from './transfers.ts'

export type WebHostSetup = Readonly<{
  core: Pick<Core, 'answer' | 'announcer' | 'shelf'>
  pageFiles: PageFiles
  clock: Clock
  /** 0 takes any that is free. */
  port: number
  /** Shows the person an address that lets in one page, once, within a minute. */
  show: (address: string) => Promise<void>
  /** The last page has gone. */
  onDeserted: () => void
  report: (error: unknown) => void
}>

export type WebHost = Readonly<{
  port: number
  /** Opens another page for the person; the one before it ends when this one is let in. */
  open(): Promise<void>
  /** Tells the pages and frees the port. */
  close(): Promise<void>
}>

/**
 * The page in a browser, over loopback. Every other program and every web page on this computer can reach the port, so
 * everything is refused but what our own page, let in by a one-time code, can have sent. What remains: extensions of the
 * browser and other programs of the same account can read the page.
 */
export async function startWebHost(setup: WebHostSetup): Promise<WebHost> {
  const server = createServer(limits)
  // One more than is let through, so that the guard can tell; Node drops the rest.
  server.maxHeadersCount = 101
  server.maxConnections = 50
  await listen(server, setup.port)
  const { port } = server.address() as AddressInfo
  const session = createSession(port, setup.clock.now)
  const lifetime = createLifetime(setup.clock, {
    idle: () => {
      session.end()
      sockets.closeAll('idle')
    },
    deserted: setup.onDeserted,
  })
  const sockets = createPageSockets({
    answer: setup.core.answer,
    opened: lifetime.pageOpened,
    closed: lifetime.pageClosed,
    used: lifetime.used,
  })
  const open = async () => {
    lifetime.expectPage()
    await setup.show(`http://127.0.0.1:${port}${launchPath}#${session.newCode()}`)
  }
  const entrance: Entrance = { session, open, clock: setup.clock, onEnter: () => sockets.closeAll('elsewhere') }
  const goodbyes = createGoodbyes(setup.clock)
  const house: House = { ...setup, goodbyes, port, session, sockets, lifetime, entrance }
  const stopListening = setup.core.announcer.listen(sockets.tell)
  server.on('request', (request, response) => void serve(house, request, response))
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(house, request, socket, head),
  )
  server.on('clientError', refuseUnreadable)
  return {
    port,
    open,
    close: async () => {
      stopListening()
      session.end()
      const pages = sockets.closeAll('exit')
      lifetime.stop()
      await goodbyes.served(pages)
      await closeServer(server)
    },
  }
}

/** What is no HTTP, or too much of it, never becomes a request. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  if (socket.writable) socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  else socket.destroy()
}

/** Bytes and milliseconds. Node looks for late ones only every 30 s unless told. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2000,
} as const

type House = WebHostSetup &
  Readonly<{
    goodbyes: Goodbyes
    port: number
    session: Session
    sockets: PageSockets
    lifetime: Lifetime
    entrance: Entrance
  }>

/** Only this computer can reach it; never all addresses, which is Node's own choice. */
const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** A keep-alive connection would hold `close` up for ever. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

async function serve(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const passed = guardRequest(factsOf(request), house.port)
  try {
    const reply = passed.ok ? await answer(house, passed.value, { request, response }) : refused(passed.error)
    if (!reply) return
    // Nobody reads on what was refused in the middle of a body.
    const end = reply.status >= 400 ? { Connection: 'close' } : {}
    sendReply(response, passed.ok ? passed.value.host : '', { ...reply, headers: { ...reply.headers, ...end } })
  } catch (error) {
    house.report(error)
    if (!response.headersSent) sendReply(response, '', { status: 500, headers: { Connection: 'close' } })
    else response.destroy()
  }
}

type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse }>

async function answer(house: House, passed: Passed, exchange: Exchange): Promise<Reply | undefined> {
  const { request, response } = exchange
  const { method = '', url = '' } = request
  const isGet = method === 'GET'
  const guarded = (way: Way, then: () => Reply | Promise<Reply | undefined>) => {
    const refusal = guardFetch(passed, way)
    return refusal ? refused(refusal) : then()
  }
  if (url === launchPath && isGet) return guarded('launch', () => ({ status: 200, ...asBody(launchPage) }))
  if (url === launchPath) return guarded('send', () => enter(house.entrance, passed, request))
  if (url === reopenPath && !isGet) return guarded('send', () => reopen(house.entrance, passed, request))
  const openFile = openFiles.get(url)
  if (openFile && isGet) {
    return guarded('page', () => {
      // The last thing a page fetches on its way out.
      if (openFile === goodbyeScript) response.once('finish', house.goodbyes.serve)
      return { status: 200, ...asBody(openFile) }
    })
  }
  if (url === wire.goodbyePath && isGet) {
    const clear = { 'Clear-Site-Data': '"cache", "cookies", "storage"' }
    return guarded('page', () => ({ status: 200, ...asBody(goodbyePage), headers: clear }))
  }
  if (!house.session.isOwn(passed.headers.get('cookie'))) return stranger(house)
  if (url === wire.filesPath && !isGet) {
    if (!house.session.isToken(passed.headers.get(wire.tokenHeader)))
      return refused({ status: 403, reason: 'no token' })
    house.lifetime.used()
    return guarded('send', () => takeUpload(request, passed, house.core.shelf))
  }
  if (!isGet) return refused({ status: 405, reason: 'no such method' })
  const id = url.startsWith(`${wire.filesPath}/`) ? url.slice(wire.filesPath.length + 1) : ''
  if (fileKey.safeParse(id).success) {
    return guarded('fetch', () => sendDownload(response, passed, { shelf: house.core.shelf, id }))
  }
  const file = house.pageFiles.get(url)
  return file ? guarded('page', () => ({ status: 200, ...asBody(file) })) : { status: 404, body: 'not found' }
}

const factsOf = ({ method = '', url = '', rawHeaders }: IncomingMessage) => ({ method, url, rawHeaders })
const asBody = ({ type, bytes }: Readonly<{ type: string; bytes: Uint8Array }>) => ({ type, body: bytes })
const refused = ({ status, reason }: Refusal): Reply => ({ status, body: reason })

/** Without a cookie of ours. Strangers who keep knocking are told to wait; who is inside notices nothing. */
const stranger = (house: House): Reply =>
  house.session.mayRefuse()
    ? { status: 401, body: 'This page is locked. Start Attaché again to open it.' }
    : { status: 429, body: 'Too many attempts; wait a minute.' }

function upgrade(house: House, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy())
  const status = refusalOf(house, request)
  if (status === undefined) house.sockets.accept(request, socket, head, house.session.token())
  else socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The status that refuses a socket; undefined when it may be opened. */
function refusalOf(house: House, request: IncomingMessage): number | undefined {
  const passed = guardRequest(factsOf(request), house.port)
  if (!passed.ok) return passed.error.status
  const refusal = guardFetch(passed.value, 'socket')
  if (refusal) return refusal.status
  if (request.url !== wire.socketPath) return 404
  return house.session.isOwn(passed.value.headers.get('cookie')) ? undefined : stranger(house).status
}
