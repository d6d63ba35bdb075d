import { createHash } from 'node:crypto'
import { damaged } from './zip-refusal.ts'

/** A file of a trip and what it must be. */
export type FileStamp = Readonly<{ name: string; size: number; sha256: string }>

/** Hands on a file's bytes and throws `damaged-file` when in the end they are not what the stamp says. */
export async function* checkedStream(stamp: FileStamp, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > stamp.size) throw damaged(`${stamp.name} is longer than it should be`)
    hash.update(chunk)
    yield chunk
  }
  if (size !== stamp.size) throw damaged(`${stamp.name} is shorter than it should be`)
  if (hash.digest('hex') !== stamp.sha256) throw damaged(`${stamp.name} is not what was saved`)
}

/** A file's bytes in one piece; `size` is what it must come to. */
export async function collect(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size)
  let at = 0
  for await (const chunk of bytes) {
    if (at + chunk.length > size) throw damaged('a file in it is longer than it should be')
    whole.set(chunk, at)
    at += chunk.length
  }
  if (at !== size) throw damaged('a file in it is shorter than it should be')
  return whole
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
