import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../../shared/errors.ts'
import { largestUpload, wire } from '../../../shared/ipc/wire.ts'
import { type FileShelf, tooLarge } from '../../services/file-shelf.ts'
import { asAttachment, jsonReply, type Reply, safetyHeaders } from './replies.ts'
import type { Passed } from './request-guard.ts'

/** Streams the body onto the shelf. The caller has checked who sends it. */
export async function takeUpload(request: IncomingMessage, { headers }: Passed, shelf: FileShelf): Promise<Reply> {
  if (headers.get('content-type') !== 'application/octet-stream') {
    return jsonReply(415, { code: 'usage', message: 'Bytes come as application/octet-stream.' })
  }
  const name = decodeName(headers.get(wire.nameHeader) ?? '')
  if (name === undefined) return jsonReply(400, { code: 'usage', message: 'The name of the file is not readable.' })
  try {
    if (Number(headers.get('content-length') ?? 0) > largestUpload) throw tooLarge(largestUpload)
    return jsonReply(200, { id: await shelf.put(request, name, largestUpload) })
  } catch (error) {
    if (error instanceof UserError) return jsonReply(413, { code: error.code, message: error.message })
    throw error
  }
}

/** Sends what lies under an id, once. */
export async function sendDownload(
  response: ServerResponse,
  { host }: Passed,
  source: Readonly<{ shelf: FileShelf; id: string }>,
): Promise<Reply | undefined> {
  let file: ReturnType<FileShelf['take']>
  try {
    file = source.shelf.take(source.id)
  } catch (error) {
    if (error instanceof UserError) return { status: 404, body: 'not found' }
    throw error
  }
  try {
    response.writeHead(200, {
      ...safetyHeaders(host),
      // Should a browser show it all the same, nothing in it may run.
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'Content-Type': types[extname(file.name).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(file.size),
      'Content-Disposition': asAttachment(file.name),
    })
    await pipeline(file.stream(), response)
  } catch (error) {
    // The page went away in mid-download; there is nobody to tell.
    if (!response.destroyed) throw error
  } finally {
    await file.discard()
  }
  return undefined
}

/** Kinds a page shows itself. Anything that can carry script is bytes. */
const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
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
