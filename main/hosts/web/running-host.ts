import { readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { durableWrite } from '../../storage/durable-write.ts'
import { entryHeader, reopenPath } from './own-pages.ts'

/** Says at which port the host of this library listens; nothing in it is a secret. */
const noteName = 'serving.json'

/** Leaves the note; answers how to take it away. */
export async function noteRunning(library: string, port: number): Promise<() => Promise<void>> {
  const path = join(library, noteName)
  await durableWrite(path, new TextEncoder().encode(`${JSON.stringify({ port })}\n`))
  return () => rm(path, { force: true })
}

/** Asks the host that holds this library to open its page again; false when there is none that answers. */
export async function askRunning(library: string): Promise<boolean> {
  const port = await notedPort(library)
  if (port === undefined) return false
  return await new Promise((resolve) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: reopenPath,
      method: 'POST',
      timeout: 1000,
      headers: {
        origin: `http://127.0.0.1:${port}`,
        'content-type': 'application/json',
        [entryHeader]: '1',
      },
    })
    asked.on('response', (response) => {
      response.resume()
      // Asked a second time within seconds it says that it has just done so.
      resolve(response.statusCode === 204 || response.statusCode === 429)
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
    asked.end('{}')
  })
}

async function notedPort(library: string): Promise<number | undefined> {
  let note: unknown
  try {
    note = JSON.parse(await readFile(join(library, noteName), 'utf8'))
  } catch {
    // No note, or none that can be read: then nobody can be asked.
    return undefined
  }
  const port = typeof note === 'object' && note !== null && 'port' in note ? note.port : undefined
  return typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}
