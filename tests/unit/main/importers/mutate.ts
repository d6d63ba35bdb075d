/** Repeatable numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Some bytes changed, cut out, doubled, or replaced by words that mean something. */
export function mutated(bytes: Uint8Array, random: () => number, words: readonly string[]): Uint8Array {
  let result = bytes
  const times = 1 + Math.floor(random() * 4)
  for (let time = 0; time < times; time++) result = mutatedOnce(result, random, words)
  return result
}

function mutatedOnce(bytes: Uint8Array, random: () => number, words: readonly string[]): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1))
  const length = Math.floor(random() * Math.min(64, bytes.length - at + 1))
  const before = bytes.subarray(0, at)
  const piece = bytes.subarray(at, at + length)
  const after = bytes.subarray(at + length)
  const word = new TextEncoder().encode(words[Math.floor(random() * words.length)] ?? '')
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
  switch (Math.floor(random() * 5)) {
    case 0:
      return joined(
        before,
        piece.map((byte) => byte ^ Math.floor(random() * 256)),
        after,
      )
    case 1:
      return joined(before, after)
    case 2:
      return joined(before, piece, piece, piece, after)
    case 3:
      return joined(before, word, after)
    default:
      return random() < 0.2 ? before.slice() : joined(before, word, piece, after)
  }
}
