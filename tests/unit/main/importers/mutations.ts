import type { Parser } from '../../../../main/importers/parser.ts'
import type { SourceFormat } from '../../../../main/importers/source-document.ts'
import { UserError } from '../../../../shared/errors.ts'
import { parseAs } from './outline.ts'

/** What a parser did with files broken in many ways: anything but a document or a `UserError` is listed. */
export async function brokenBy(
  parser: Parser,
  files: readonly Uint8Array[],
  format: SourceFormat,
  count: number,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (let seed = 1; seed <= count; seed += 1) {
    const file = files[seed % files.length] ?? new Uint8Array()
    try {
      await parseAs(parser, mutated(file, seed), format)
    } catch (error) {
      if (!(error instanceof UserError)) faults.push(`seed ${seed}: ${String(error)}`)
    }
  }
  return faults
}

/** One to eight bytes changed, left out or repeated, or the end cut off; the same for the same seed. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2654435761
  const next = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return limit === 0 ? 0 : state % limit
  }
  let bytes = file.slice()
  for (let left = 1 + next(8); left > 0; left -= 1) {
    const at = next(bytes.length)
    const length = 1 + next(24)
    switch (next(5)) {
      case 0:
        bytes[at] = next(256)
        break
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length))
        break
      case 2:
        bytes = joined(bytes.subarray(0, at + length), bytes.subarray(at))
        break
      case 3:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8))
        break
      default:
        bytes = left === 1 ? bytes.slice(0, at) : bytes
    }
  }
  return bytes
}

const joined = (first: Uint8Array, second: Uint8Array) => new Uint8Array(Buffer.concat([first, second]))
