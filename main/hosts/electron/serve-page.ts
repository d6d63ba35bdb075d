import { extname } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { fileKey } from '../../../shared/ipc/request-group.ts'
import { largestUpload, wire } from '../../../shared/ipc/wire.ts'
import { type FileShelf, type ShelfFile, tooLarge } from '../../services/file-shelf.ts'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import type { PageFiles } from '../page-files.ts'
import { pageAddress } from './page-address.ts'

type Outside = Readonly<{ files: PageFiles; shelf: FileShelf; report: (error: unknown) => void }>

/** Answers what the page loads: the files of its manifest, and bytes under their one-time ids. Nothing else exists. */
export const servePage =
  (outside: Outside) =>
  async (request: Request): Promise<Response> => {
    try {
      return await answer(outside, request)
    } catch (error) {
      outside.report(error)
      return plain(500, 'fault')
    }
  }

async function answer({ files, shelf }: Outside, request: Request): Promise<Response> {
  const path = pathOf(request.url)
  if (path === undefined) return plain(404, 'not found')
  if (path === wire.filesPath && request.method === 'POST') return takeUpload(request, shelf)
  if (request.method !== 'GET') return plain(405, 'no such method')
  const id = path.startsWith(`${wire.filesPath}/`) ? path.slice(wire.filesPath.length + 1) : ''
  if (fileKey.safeParse(id).success) return sendDownload(shelf, id)
  const file = files.get(path)
  if (!file) return plain(404, 'not found')
  return new Response(new Uint8Array(file.bytes), { headers: { ...safetyHeaders, 'Content-Type': file.type } })
}

/**
 * The path as it was asked for, with nothing decoded: a path that is not spelled as in the manifest is not in it. Undefined for
 * another host.
 */
function pathOf(address: string): string | undefined {
  const [plainAddress = ''] = address.split('#', 1)
  return plainAddress.startsWith(pageAddress) ? plainAddress.slice(pageAddress.length - 1) : undefined
}

async function takeUpload(request: Request, shelf: FileShelf): Promise<Response> {
  const { headers } = request
  const origin = headers.get('origin')
  if (origin !== null && `${origin}/` !== pageAddress) return plain(403, 'not from here')
  if (headers.get('content-type') !== 'application/octet-stream') {
    return json(415, { code: 'usage', message: 'Bytes come as application/octet-stream.' })
  }
  const name = decodeName(headers.get(wire.nameHeader) ?? '')
  if (name === undefined) return json(400, { code: 'usage', message: 'The name of the file is not readable.' })
  try {
    if (Number(headers.get('content-length') ?? 0) > largestUpload) throw tooLarge(largestUpload)
    return json(200, { id: await shelf.put(request.body ?? new Uint8Array(), name, largestUpload) })
  } catch (error) {
    if (error instanceof UserError) return json(413, { code: error.code, message: error.message })
    throw error
  }
}

function decodeName(name: string): string | undefined {
  if (name.length > 1000) return undefined
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function sendDownload(shelf: FileShelf, id: string): Response {
  let file: ShelfFile
  try {
    file = shelf.take(id)
  } catch (error) {
    if (error instanceof UserError) return plain(404, 'not found')
    throw error
  }
  return new Response(readOnce(file), {
    headers: {
      ...safetyHeaders,
      // Should it be shown all the same, nothing in it may run.
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'Content-Type': types[extname(file.name).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(file.size),
      'Content-Disposition': 'attachment',
    },
  })
}

/** The bytes, thrown away behind the last of them, or when nobody wants them or the disk gives them no more. */
function readOnce(file: ShelfFile): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined
  const source = {
    pull: async (to: ReadableStreamDefaultController<Uint8Array>) => {
      try {
        // Opened when the first bytes are wanted, so that an answer nobody reads leaves nothing open.
        chunks ??= file.stream()[Symbol.asyncIterator]()
        const { done, value } = await chunks.next()
        if (!done) return to.enqueue(value)
        await file.discard()
        to.close()
      } catch (error) {
        await file.discard()
        throw error
      }
    },
    cancel: async () => {
      await chunks?.return?.()
      await file.discard()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

/** Kinds the page shows itself. Anything that can carry script is bytes. */
const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

const safetyHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  'Content-Security-Policy': contentSecurityPolicy(),
}

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...safetyHeaders, 'Content-Type': 'text/plain; charset=utf-8' } })

const json = (status: number, value: unknown): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { ...safetyHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  })
