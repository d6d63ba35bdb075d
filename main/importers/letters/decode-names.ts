import { decodeAs } from './encodings.ts'
import { likeliestEncoding } from './judge-letters.ts'

/** Names of files in an alphabet that is not said: one program wrote them all, so they are judged together. */
export function decodeNames(names: readonly Uint8Array[]): readonly string[] {
  if (names.length === 0) return []
  const all = Buffer.concat(names.flatMap((name) => [withoutEnding(name), Buffer.from(' ')]))
  const encoding = likeliestEncoding(all)
  return names.map((name) => decodeAs(name, encoding))
}

/** Folders and words of a name, parted by spaces; what follows the last dot says what a file is, nothing more. */
const withoutEnding = (name: Uint8Array): Buffer => {
  const dot = name.lastIndexOf(0x2e)
  return Buffer.from(
    (dot > 0 ? name.subarray(0, dot) : name).map((byte) => (byte === 0x5f || byte === 0x2f ? 0x20 : byte)),
  )
}
