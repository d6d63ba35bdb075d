import type { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { safeName } from '../safe-name.ts'

/** Sent with everything, refusals too. */
export function safetyHeaders(host: string): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
    'X-DNS-Prefetch-Control': 'off',
    'Content-Security-Policy': contentSecurityPolicy(host === '' ? [] : [`ws://${host}`]),
  }
}

/** A whole answer. */
export type Reply = Readonly<{
  status: number
  /** Of the body. */
  type?: string
  body?: string | Uint8Array
  headers?: Readonly<Record<string, string>>
}>

export function sendReply(response: ServerResponse, host: string, reply: Reply): void {
  const { status, type = 'text/plain; charset=utf-8', body = '', headers = {} } = reply
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    ...safetyHeaders(host),
    ...(status === 204 ? {} : { 'Content-Type': type, 'Content-Length': String(bytes.length) }),
    ...headers,
  })
  response.end(bytes)
}

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})

/** Says how to save bytes: never shown in place, whatever they are. Both forms of the name, for old and new browsers. */
export function asAttachment(name: string): string {
  const safe = safeName(name)
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  // encodeURIComponent leaves these four, which the header's grammar does not allow (RFC 8187).
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
