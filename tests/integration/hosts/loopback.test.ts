import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { PageFiles } from '../../../main/hosts/page-files.ts'
import { safeName } from '../../../main/hosts/safe-name.ts'
import { openThroughFile } from '../../../main/hosts/web/launch-file.ts'
import { startWebHost } from '../../../main/hosts/web/web-host.ts'
import { createAnnouncer } from '../../../main/services/announcer.ts'
import { createFileShelf } from '../../../main/services/file-shelf.ts'
import { largestUpload, wire } from '../../../shared/ipc/wire.ts'
import { handClock } from '../../fixtures/hand-clock.ts'
import { ownFolder } from '../../fixtures/own-folder.ts'
import { rawRequest, sendRaw } from '../../fixtures/raw-http.ts'
import { enterBy, openWebPage } from '../../fixtures/web-page.ts'

/*
 * The checklist of the loopback host (L1 to L20). Each has a test named after it below, but for
 * L12 "port never fixed": a port is fixed only when the person says --port; the command line's own test starts two hosts.
 * L10 times for slow headers and bodies: Node's own, set in one place; a test of them would only wait.
 * L15 other accounts: the sentence is printed with the address and stands in the help; two accounts cannot be had here.
 * L19 residual risk: a sentence of the help and of the host's own description; nothing to run.
 * L20 Chromium (rebinding, another origin, a form of another page): tests/e2e, where there is a browser.
 */

const text = (value: string) => new TextEncoder().encode(value)
const pageFiles: PageFiles = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: text('<!doctype html><title>Attaché</title>') }],
  ['/assets/page.js', { type: 'text/javascript; charset=utf-8', bytes: text('"page"') }],
])

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

async function startHost() {
  const folder = await ownFolder()
  let count = 0
  const newId = () => createHash('sha256').update(`${folder} ${count++}`).digest('base64url')
  const clock = handClock()
  const shelf = createFileShelf(folder, { newId, now: clock.now })
  const announcer = createAnnouncer()
  const asked: string[] = []
  const addresses: string[] = []
  const bugs: unknown[] = []
  let deserted = 0
  const host = await startWebHost({
    core: {
      announcer,
      shelf,
      answer: async (name) => {
        asked.push(name)
        return { ok: true, value: { name } }
      },
    },
    pageFiles,
    clock,
    port: 0,
    show: async (address) => void addresses.push(address),
    onDeserted: () => {
      deserted += 1
    },
    report: (error) => void bugs.push(error),
  })
  await host.open()
  const close = async () => {
    const closing = host.close()
    clock.move(2000)
    await closing
  }
  endings.push(close)
  return {
    port: host.port,
    host,
    clock,
    shelf,
    folder,
    announcer,
    asked,
    bugs,
    close,
    address: () => addresses.at(-1) ?? '',
    desertions: () => deserted,
  }
}

const own = (port: number): readonly (readonly [string, string])[] => [['Host', `127.0.0.1:${port}`]]

describe('the hostile matrix', () => {
  it('refuses every request that a page of ours cannot have sent, with the cookie of a real session', async () => {
    const { port, address, asked, shelf } = await startHost()
    const page = await openWebPage(address())
    const secret = await shelf.put(text('secret'), 'secret.pdf')
    const cookie = ['Cookie', page.cookie] as const
    const host = ['Host', `127.0.0.1:${port}`] as const
    const origin = ['Origin', `http://127.0.0.1:${port}`] as const
    const site = (value: string) => ['Sec-Fetch-Site', value] as const
    const get = (headers: readonly (readonly [string, string])[], path = '/') =>
      rawRequest(`GET ${path} HTTP/1.1`, [...headers, cookie])
    const send = (headers: readonly (readonly [string, string])[], path: string = wire.filesPath) =>
      rawRequest(`POST ${path} HTTP/1.1`, [...headers, ['Content-Length', '2']], '{}')
    const bytes = ['Content-Type', 'application/octet-stream'] as const
    const json = ['Content-Type', 'application/json'] as const
    const token = ['X-Attache-Token', page.token] as const
    const entry = ['X-Attache-Entry', '1'] as const
    const socket = (headers: readonly (readonly [string, string])[], path: string = wire.socketPath) =>
      rawRequest(`GET ${path} HTTP/1.1`, [
        ...headers,
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Version', '13'],
        ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
      ])

    const requests: Readonly<Record<string, readonly [number, string]>> = {
      'without a cookie': [401, rawRequest('GET / HTTP/1.1', [host])],
      'a cookie of another port': [401, rawRequest('GET / HTTP/1.1', [host, ['Cookie', `attache-1=${page.cookie}`]])],
      'a wrong cookie': [401, rawRequest('GET / HTTP/1.1', [host, ['Cookie', `${page.cookie.slice(0, -1)}_`]])],
      'the cookie twice': [401, rawRequest('GET / HTTP/1.1', [host, ['Cookie', `${page.cookie}; ${page.cookie}`]])],
      'two cookie headers': [400, rawRequest('GET / HTTP/1.1', [host, cookie, cookie])],
      'another host': [421, get([['Host', 'evil.example']])],
      'another host with our port': [421, get([['Host', `evil.example:${port}`]])],
      'a host that begins like ours': [421, get([['Host', `127.0.0.1.evil.example:${port}`]])],
      'a host that ends like ours': [421, get([['Host', `evil.localhost:${port}`]])],
      'localhost of somebody else': [421, get([['Host', `localhost.evil.example:${port}`]])],
      'a host without its port': [421, get([['Host', '127.0.0.1']])],
      'a host with another port': [421, get([['Host', `127.0.0.1:${port + 1}`]])],
      'the decimal host': [421, get([['Host', `2130706433:${port}`]])],
      'the hexadecimal host': [421, get([['Host', `0x7f000001:${port}`]])],
      'the short host': [421, get([['Host', `127.1:${port}`]])],
      'all addresses': [421, get([['Host', `0.0.0.0:${port}`]])],
      'another loopback address': [421, get([['Host', `127.0.0.2:${port}`]])],
      'a mapped address': [421, get([['Host', `[::ffff:127.0.0.1]:${port}`]])],
      'a trailing dot': [421, get([['Host', `localhost.:${port}`]])],
      'upper case': [421, get([['Host', `LOCALHOST:${port}`]])],
      userinfo: [421, get([['Host', `me@127.0.0.1:${port}`]])],
      'an empty host': [421, get([['Host', '']])],
      'no host at all': [421, rawRequest('GET / HTTP/1.0', [cookie])],
      'two hosts': [400, get([host, ['Host', 'evil.example']])],
      'the absolute form': [400, get([host], `http://127.0.0.1:${port}/`)],
      'the absolute form of another host': [400, get([host], 'http://evil.example/')],
      'a network path': [400, get([host], '//evil.example/')],
      'a backslash path': [400, get([host], '/\\evil.example/')],
      'the asterisk form': [403, rawRequest('OPTIONS * HTTP/1.1', [host, cookie])],
      'a preflight': [
        403,
        rawRequest(`OPTIONS ${wire.filesPath} HTTP/1.1`, [host, ['Origin', 'https://evil.example'], cookie]),
      ],
      'another method': [405, rawRequest('PUT /files HTTP/1.1', [host, origin, cookie, ['Content-Length', '0']])],
      'the method that echoes': [405, rawRequest('TRACE / HTTP/1.1', [host, cookie])],
      'HEAD, which could measure': [405, rawRequest('HEAD / HTTP/1.1', [host, cookie])],
      'a method no one knows': [400, rawRequest('STEAL / HTTP/1.1', [host, cookie])],
      'another origin': [403, get([host, ['Origin', 'https://evil.example']])],
      'another port as origin': [403, get([host, ['Origin', `http://127.0.0.1:${port + 1}`]])],
      'localhost as origin of 127.0.0.1': [403, get([host, ['Origin', `http://localhost:${port}`]])],
      'https as origin': [403, get([host, ['Origin', `https://127.0.0.1:${port}`]])],
      'the null origin': [403, get([host, ['Origin', 'null']])],
      'two origins': [403, get([host, ['Origin', `http://127.0.0.1:${port} https://evil.example`]])],
      'an origin header twice': [400, get([host, origin, origin])],
      'from a cross-site link': [403, get([host, site('cross-site')])],
      'from another port, a same-site page': [403, get([host, site('same-site')])],
      'in a frame': [403, get([host, site('same-origin'), ['Sec-Fetch-Dest', 'iframe']])],
      'as an object': [403, get([host, site('same-origin'), ['Sec-Fetch-Dest', 'object']])],
      'the launch page in a frame': [403, get([host, site('cross-site'), ['Sec-Fetch-Dest', 'iframe']], '/launch')],
      'a goodbye from another site': [403, get([host, site('cross-site')], wire.goodbyePath)],
      'a service worker': [403, get([host, ['Service-Worker', 'script']], '/assets/page.js')],
      'a body with GET': [400, get([host, ['Content-Length', '5']])],
      'a file by script of another site': [403, get([host, site('cross-site')], `${wire.filesPath}/${secret}`)],
      'a file without a cookie': [401, rawRequest(`GET ${wire.filesPath}/${secret} HTTP/1.1`, [host])],
      'a file in a frame': [
        403,
        get([host, site('same-origin'), ['Sec-Fetch-Dest', 'iframe']], `${wire.filesPath}/${secret}`),
      ],
      'a file that is none': [404, get([host], `${wire.filesPath}/${'A'.repeat(43)}`)],
      'out of the folder': [404, get([host], '/../../etc/passwd')],
      'out of the folder, encoded': [404, get([host], '/%2e%2e/%2e%2e/etc/passwd')],
      'out of the folder, twice encoded': [404, get([host], '/assets/%252e%252e/page.js')],
      'out of the folder below files': [404, get([host], `${wire.filesPath}/../../../etc/passwd`)],
      'a NUL': [404, get([host], '/assets/page.js%00.html')],
      'a query nobody asks': [404, get([host], '/?debug=1')],
      'a name every object has': [404, get([host], '/constructor')],
      'an upload without an origin': [403, send([host, cookie, token, bytes])],
      'an upload without the token': [403, send([host, origin, cookie, bytes])],
      'an upload with a wrong token': [403, send([host, origin, cookie, bytes, ['X-Attache-Token', 'x'.repeat(43)]])],
      'an upload without a cookie': [401, send([host, origin, token, bytes])],
      'an upload from another site': [403, send([host, origin, cookie, token, bytes, site('cross-site')])],
      'an upload as a form': [
        415,
        send([host, origin, cookie, token, ['Content-Type', 'application/x-www-form-urlencoded']]),
      ],
      'an upload as text': [415, send([host, origin, cookie, token, ['Content-Type', 'text/plain']])],
      'an upload that says it is too large': [
        413,
        rawRequest(`POST ${wire.filesPath} HTTP/1.1`, [
          host,
          origin,
          cookie,
          token,
          bytes,
          ['Content-Length', String(largestUpload + 1)],
        ]),
      ],
      'a code as a form': [400, send([host, origin, entry, ['Content-Type', 'text/plain']], '/launch')],
      'a code without the header': [400, send([host, origin, json], '/launch')],
      'a code from another origin': [403, send([host, ['Origin', 'null'], json, entry], '/launch')],
      'a reopening as a form': [400, send([host, origin, ['Content-Type', 'text/plain']], '/reopen')],
      'a reopening from another origin': [
        403,
        send([host, ['Origin', 'https://evil.example'], json, entry], '/reopen'),
      ],
      'more than 100 headers': [
        431,
        get([host, ...Array.from({ length: 101 }, (_, index) => [`X-${index}`, 'x'] as const)]),
      ],
      'headers of 20 KB': [431, get([host, ['X-Long', 'x'.repeat(20_000)]])],
      'a socket without a cookie': [401, socket([host, origin])],
      'a socket without an origin': [403, socket([host, cookie])],
      'a socket of another origin': [403, socket([host, ['Origin', 'https://evil.example'], cookie])],
      'a socket of the null origin': [403, socket([host, ['Origin', 'null'], cookie])],
      'a socket of another host': [421, socket([['Host', `rebind.example:${port}`], origin, cookie])],
      'a socket at another path': [404, socket([host, origin, cookie], '/')],
    }
    const answers = await Promise.all(
      Object.entries(requests).map(
        async ([name, [, request]]) => [name, (await sendRaw(port, request)).status] as const,
      ),
    )
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(Object.entries(requests).map(([name, [status]]) => [name, status])),
    )
    expect(asked).toEqual([])
    // The legitimate flow stands.
    expect(await page.request('library.list', {})).toEqual({ ok: true, value: { name: 'library.list' } })
    const answer = await page.fetchFile(secret)
    expect([answer.status, await answer.text()]).toEqual([200, 'secret'])
  })

  it('tells no page elsewhere anything by a header of CORS or of private networks', async () => {
    const { port } = await startHost()
    const preflight = rawRequest('OPTIONS /files HTTP/1.1', [
      ...own(port),
      ['Origin', 'https://evil.example'],
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Private-Network', 'true'],
    ])
    for (const request of [preflight, rawRequest('GET / HTTP/1.1', own(port))]) {
      expect((await sendRaw(port, request)).head.toLowerCase()).not.toContain('access-control-')
    }
  })
})

describe('the checklist of the loopback host', () => {
  it('L1 listens on 127.0.0.1 only', async () => {
    const { port } = await startHost()
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
    const reach = (address: string) =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection({ port, host: address })
        socket.setTimeout(500, () => socket.destroy())
        socket.on('connect', () => resolve(socket.destroy() !== undefined))
        socket.on('error', () => resolve(false))
        socket.on('close', () => resolve(false))
      })
    for (const { address, scopeid } of others) {
      expect([address, await reach(scopeid ? `${address}%${scopeid}` : address)]).toEqual([address, false])
    }
  })

  it('L2 answers to its own three names', async () => {
    const { port, address } = await startHost()
    const cookie = await enterBy(address())
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const request = rawRequest('GET / HTTP/1.1', [
        ['Host', `${name}:${port}`],
        ['Cookie', cookie],
      ])
      expect((await sendRaw(port, request)).status).toBe(200)
    }
  })

  it('L3 and L4 lets through what a browser sends for the page itself', async () => {
    const { port, address } = await startHost()
    const cookie = await enterBy(address())
    const navigation = rawRequest('GET / HTTP/1.1', [
      ...own(port),
      ['Sec-Fetch-Site', 'none'],
      ['Sec-Fetch-Mode', 'navigate'],
      ['Sec-Fetch-Dest', 'document'],
      ['Cookie', cookie],
    ])
    const script = rawRequest('GET /assets/page.js HTTP/1.1', [
      ...own(port),
      ['Origin', `http://127.0.0.1:${port}`],
      ['Sec-Fetch-Site', 'same-origin'],
      ['Sec-Fetch-Mode', 'cors'],
      ['Sec-Fetch-Dest', 'script'],
      ['Cookie', cookie],
    ])
    const launch = rawRequest('GET /launch HTTP/1.1', [
      ...own(port),
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Mode', 'navigate'],
      ['Sec-Fetch-Dest', 'document'],
    ])
    for (const request of [navigation, script, launch]) expect((await sendRaw(port, request)).status).toBe(200)
  })

  it('L5 lets one page in by a code of 256 bits, once, within a minute', async () => {
    const { address, host, clock } = await startHost()
    expect(new URL(address()).hash).toMatch(/^#[A-Za-z0-9_-]{43}$/)
    const used = address()
    const { origin, port } = new URL(used)
    const answer = await fetch(`${origin}/launch`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-attache-entry': '1' },
      body: JSON.stringify({ code: new URL(used).hash.slice(1) }),
    })
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^attache-${port}=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    await expect(enterBy(used)).rejects.toThrow('401')
    await host.open()
    clock.move(60_001)
    await expect(enterBy(address())).rejects.toThrow('401')
    await host.open()
    const replaced = address()
    await host.open()
    await expect(enterBy(replaced)).rejects.toThrow('401')
    await enterBy(address())
  })

  it('L6 changes nothing by GET: the launch page leaves the code good', async () => {
    const { address, port } = await startHost()
    const { pathname } = new URL(address())
    const get = (path: string) => sendRaw(port, rawRequest(`GET ${path} HTTP/1.1`, own(port)))
    expect((await get(pathname)).body).toContain('/launch.js')
    expect((await get('/reopen')).status).toBe(401)
    await enterBy(address())
  })

  it('L8 sends its safety headers with everything, refusals too', async () => {
    const { port, address } = await startHost()
    const cookie = await enterBy(address())
    const expected = [
      'Cache-Control: no-store',
      'Referrer-Policy: no-referrer',
      'X-Content-Type-Options: nosniff',
      'Cross-Origin-Resource-Policy: same-origin',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cross-Origin-Embedder-Policy: require-corp',
    ]
    const page = await sendRaw(port, rawRequest('GET / HTTP/1.1', [...own(port), ['Cookie', cookie]]))
    const refusal = await sendRaw(port, rawRequest('GET / HTTP/1.1', [['Host', 'evil.example']]))
    for (const { head } of [page, refusal]) {
      for (const header of expected) expect(head).toContain(header)
      expect(head).toContain("Content-Security-Policy: default-src 'none'; script-src 'self';")
      for (const part of ["frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'", "object-src 'none'"]) {
        expect(head).toContain(part)
      }
      expect(head).not.toContain('unsafe-')
    }
    const goodbye = await fetch(`http://127.0.0.1:${port}${wire.goodbyePath}`)
    expect(goodbye.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
  })

  it('L9 serves exactly the files of the page', async () => {
    const { port, address } = await startHost()
    const cookie = await enterBy(address())
    const statusOf = async (path: string) =>
      (await sendRaw(port, rawRequest(`GET ${path} HTTP/1.1`, [...own(port), ['Cookie', cookie]]))).status
    expect(await statusOf('/')).toBe(200)
    expect(await statusOf('/assets/page.js')).toBe(200)
    for (const path of ['/index.html', '/assets/', '/assets', '/assets//page.js', '/ASSETS/page.js', '/./']) {
      expect([path, await statusOf(path)]).toEqual([path, 404])
    }
  })

  it('L10 stops an upload past the cap and keeps nothing of it', async () => {
    const { shelf, folder } = await startHost()
    const endless = async function* () {
      for (;;) yield new Uint8Array(2 ** 16)
    }
    await expect(shelf.put(endless(), 'endless.trip', 2 ** 20)).rejects.toThrow('larger than 1 MB')
    expect(readdirSync(folder)).toEqual([])
  })

  it('L10 lets strangers knock 30 times a minute, and who is inside notices nothing', async () => {
    const { port, address, clock } = await startHost()
    const cookie = await enterBy(address())
    const knock = async () => (await sendRaw(port, rawRequest('GET / HTTP/1.1', own(port)))).status
    const statuses: number[] = []
    for (let count = 0; count < 40; count++) statuses.push(await knock())
    expect(statuses.filter((status) => status === 401).length).toBe(30)
    expect(statuses.at(-1)).toBe(429)
    const inside = rawRequest('GET / HTTP/1.1', [...own(port), ['Cookie', cookie]])
    expect((await sendRaw(port, inside)).status).toBe(200)
    clock.move(61_000)
    expect(await knock()).toBe(401)
  })

  it('L10 takes 50 connections and no more', async () => {
    const { port } = await startHost()
    const connect = () =>
      new Promise<'open' | 'dropped'>((resolve) => {
        const socket = createConnection(port, '127.0.0.1')
        endings.push(async () => void socket.destroy())
        socket.on('error', () => resolve('dropped'))
        socket.on('close', () => resolve('dropped'))
        socket.on('connect', () => {
          // One too many is let in by the system and dropped by the host at once: only an answer proves that it is in.
          socket.write(rawRequest('GET /launch HTTP/1.1', own(port)))
          socket.once('data', () => resolve('open'))
        })
      })
    const inside: string[] = []
    for (let count = 0; count < 50; count++) inside.push(await connect())
    expect(new Set(inside)).toEqual(new Set(['open']))
    expect(await connect()).toBe('dropped')
  })

  it('L11 closes a socket that sends what is no request', async () => {
    for (const message of ['rubbish', '[]', '{"id":1}', '{"id":-1,"name":"library.list"}', Buffer.from([1, 2])]) {
      const { address, asked } = await startHost()
      const { origin } = new URL(address())
      const cookie = await enterBy(address())
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${wire.socketPath}`, { headers: { origin, cookie } })
      const closed = new Promise<number>((resolve) => socket.on('close', resolve))
      socket.on('open', () => socket.send(message))
      expect(await closed).toBe(1008)
      expect(asked).toEqual([])
    }
  })

  it('L12 serves one page at a time: who is let in last', async () => {
    const { address, host } = await startHost()
    const first = await openWebPage(address())
    await host.open()
    const second = await openWebPage(address())
    expect(await first.closed).toBe(wire.sessionOver)
    expect((await second.request('library.list', {})).ok).toBe(true)
    expect((await fetch(second.origin, { headers: { cookie: first.cookie } })).status).toBe(401)
  })

  it('L12 locks a page nobody used for 15 minutes, says so, and opens again by a new code', async () => {
    const { address, clock, desertions } = await startHost()
    const page = await openWebPage(address())
    const reasons: string[] = []
    page.subscribe('closing', ({ reason }) => void reasons.push(reason))
    clock.move(14 * 60_000)
    await page.request('library.list', {})
    clock.move(14 * 60_000)
    expect((await page.request('library.list', {})).ok).toBe(true)
    clock.move(15 * 60_000)
    expect(await page.closed).toBe(wire.sessionOver)
    expect(reasons).toEqual(['idle'])
    expect((await fetch(page.origin, { headers: { cookie: page.cookie } })).status).toBe(401)
    const again = await fetch(`${page.origin}/reopen`, {
      method: 'POST',
      headers: { origin: page.origin, 'content-type': 'application/json', 'x-attache-entry': '1' },
      body: '{}',
    })
    expect([again.status, await again.text()]).toEqual([204, ''])
    expect((await openWebPage(address())).cookie).not.toBe(page.cookie)
    expect(desertions()).toBe(0)
  })

  it('L12 ends with its last page, but not while a page is loaded again', async () => {
    const { address, clock, desertions } = await startHost()
    const page = await openWebPage(address())
    clock.move(10 * 60_000)
    expect(desertions()).toBe(0)
    page.leave()
    await page.closed
    const desertedBy = (milliseconds: number) => {
      clock.move(milliseconds)
      return desertions()
    }
    // The host hears of it a moment after the page.
    await expect.poll(() => desertedBy(19_000), { interval: 20 }).toBe(1)
  })

  it('L12 ends when nobody ever comes', async () => {
    const { clock, desertions } = await startHost()
    clock.move(120_000)
    expect(desertions()).toBe(1)
  })

  it('L13 passes the address in a private file, removed afterwards', async () => {
    const folder = await ownFolder()
    await mkdir(join(folder, 'run'))
    const opened: string[] = []
    const address = 'http://127.0.0.1:4000/launch#code'
    const clean = await openThroughFile(address, {
      folder: join(folder, 'run'),
      open: (path) => void opened.push(path),
    })
    const [path = ''] = opened
    expect(path).not.toContain('code')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
    expect(await readFile(path, 'utf8')).toContain(address)
    await clean()
    expect(readdirSync(join(folder, 'run'))).toEqual([])
  })

  it('L14 gives every file as a download under a harmless name, and nothing as a page', async () => {
    const { address, shelf } = await startHost()
    const page = await openWebPage(address())
    const bytes = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const types: string[] = []
    for (const name of ['MX24 - García "Ruiz".pdf', 'drawing.svg', 'page.html', '../../x\r\nSet-Cookie: a=b.png']) {
      const answer = await page.fetchFile(await shelf.put(bytes, name))
      types.push(answer.headers.get('content-type') ?? '')
      const disposition = answer.headers.get('content-disposition') ?? ''
      expect(disposition).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect(answer.headers.get('set-cookie')).toBe(null)
    }
    expect(types).toEqual(['application/pdf', 'application/octet-stream', 'application/octet-stream', 'image/png'])
    expect(['../a', 'CON', 'con.pdf', '', '...', 'a\u202eb', 'a:b', ' x. '].map(safeName)).toEqual([
      '_a',
      'file-CON',
      'file-con.pdf',
      'file-attache',
      'file-attache',
      'a_b',
      'a_b',
      'x',
    ])
  })

  it('L14 gives each file once', async () => {
    const { address } = await startHost()
    const page = await openWebPage(address())
    const put = await page.putFile(text('bytes'), 'ñandú.png')
    const id = put.ok ? put.value : ''
    const answer = await page.fetchFile(id)
    expect([answer.status, await answer.text()]).toEqual([200, 'bytes'])
    expect(answer.headers.get('content-disposition')).toContain("UTF-8''%C3%B1and%C3%BA.png")
    expect((await page.fetchFile(id)).status).toBe(404)
  })

  it('L16 has no door for tests', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'main', 'hosts', 'web')
    const source = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    expect(source).not.toMatch(/NODE_ENV|VITEST|no-token|--test|isTest|process\.env/)
  })

  it('L18 leaves nothing in the browser and lets no service worker in', async () => {
    const { port, address } = await startHost()
    const cookie = await enterBy(address())
    const worker = rawRequest('GET /assets/page.js HTTP/1.1', [
      ...own(port),
      ['Sec-Fetch-Dest', 'serviceworker'],
      ['Sec-Fetch-Site', 'same-origin'],
      ['Cookie', cookie],
    ])
    expect((await sendRaw(port, worker)).status).toBe(403)
    const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer')
    const stores = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /\b(localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie)\b/.test(
          readFileSync(join(renderer, name), 'utf8'),
        ),
      )
    expect(stores).toEqual([])
  })

  it('closes at once, with a silent connection open and a page connected', async () => {
    const { address, port, close, bugs } = await startHost()
    const page = await openWebPage(address())
    const silent = createConnection(port, '127.0.0.1')
    await new Promise((resolve) => silent.once('connect', resolve))
    silent.on('error', () => undefined)
    const ended = new Promise((resolve) => silent.once('close', resolve))
    await close()
    await ended
    expect(await page.closed).toBe(wire.sessionOver)
    expect(bugs).toEqual([])
    endings.pop()
  })
})
