/** What the process that reads a file may take. */
export type ImportLimits = Readonly<{
  /** Milliseconds. */
  time: number
  /** Bytes it may hold in all. */
  memory: number
  /** Megabytes its objects may fill. */
  heap: number
}>

/** For ordinary files, and twice and more for those that unpack to much. */
export const ordinaryLimits: ImportLimits = { time: 10_000, memory: 512 * 2 ** 20, heap: 448 }

/** `weight` is the bytes a file unpacks to, or what is like them. */
export const limitsFor = (weight: number): ImportLimits => {
  const megabytes = weight / 2 ** 20
  return {
    // Several times what the slowest format and the longest document need, for slow machines.
    time: Math.min(120_000, 10_000 + 3_000 * megabytes),
    memory: Math.min(2048, 512 + 20 * megabytes) * 2 ** 20,
    heap: Math.round(Math.min(1792, 448 + 18 * megabytes)),
  }
}
