/** Bytes that grow at their end: pages are written as bytes, never as strings that would be turned into them later. */
export class ByteBuffer {
  bytes: Uint8Array
  length = 0

  constructor(capacity = 4096) {
    this.bytes = new Uint8Array(capacity)
  }

  room(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
  }

  byte(value: number): void {
    this.room(1)
    this.bytes[this.length++] = value
  }

  /** Characters up to U+00FF, one byte each. */
  text(value: string): void {
    const length = value.length
    this.room(length)
    const { bytes } = this
    let at = this.length
    for (let index = 0; index < length; index++) bytes[at++] = value.charCodeAt(index)
    this.length = at
  }

  append(source: Uint8Array): void {
    this.room(source.length)
    this.bytes.set(source, this.length)
    this.length += source.length
  }

  /** Part of another memory, byte by byte: for the few bytes of a word this is faster than a view of them. */
  copy(source: Uint8Array, from: number, to: number): void {
    this.room(to - from)
    const { bytes } = this
    let at = this.length
    for (let index = from; index < to; index++) bytes[at++] = source[index] as number
    this.length = at
  }

  integer(value: number): void {
    this.room(12)
    if (value < 0) {
      this.bytes[this.length++] = 0x2d
      this.digits(-value)
    } else this.digits(value)
  }

  /** A number given in hundredths, with as many decimals as it needs. */
  hundredths(value: number): void {
    this.room(15)
    let rest = value
    if (rest < 0) {
      this.bytes[this.length++] = 0x2d
      rest = -rest
    }
    const whole = Math.trunc(rest / 100)
    const part = rest - whole * 100
    if (whole > 0 || part === 0) this.digits(whole)
    if (part === 0) return
    const tens = Math.trunc(part / 10)
    this.bytes[this.length++] = 0x2e
    this.bytes[this.length++] = 0x30 + tens
    if (part > tens * 10) this.bytes[this.length++] = 0x30 + part - tens * 10
  }

  /** A measure in points, to the hundredth. */
  number(value: number): void {
    this.hundredths(toHundredths(value))
  }

  reference(number: number): void {
    this.integer(number)
    this.text(' 0 R')
  }

  /** What has been written, as long as nothing more is. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  private digits(value: number): void {
    let count = 1
    for (let limit = 10; limit <= value; limit *= 10) count++
    const end = this.length + count
    let rest = value
    for (let at = end - 1; at >= this.length; at--) {
      const tenth = Math.trunc(rest / 10)
      this.bytes[at] = 0x30 + rest - tenth * 10
      rest = tenth
    }
    this.length = end
  }
}

/** The furthest a page reaches; beyond it, and where no number is, stands the edge. */
const furthest = 3_000_000

/** Whole hundredths of a point, whatever is given. */
export function toHundredths(value: number): number {
  const rounded = Math.round(value * 100)
  if (rounded >= -furthest && rounded <= furthest) return rounded
  if (rounded > furthest) return furthest
  return rounded < -furthest ? -furthest : 0
}
