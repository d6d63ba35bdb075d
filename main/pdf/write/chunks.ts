/** Small pieces become large ones, each handed on once full: a stream of a book in a few hundred writes. */
export class Chunks {
  readonly #size: number
  #open: Uint8Array
  #length = 0
  #full: Uint8Array[] = []

  constructor(size = 1 << 18) {
    this.#size = size
    this.#open = new Uint8Array(size)
  }

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const count = Math.min(bytes.length - from, this.#size - this.#length)
      this.#open.set(bytes.subarray(from, from + count), this.#length)
      this.#length += count
      from += count
      if (this.#length < this.#size) continue
      this.#full.push(this.#open)
      this.#open = new Uint8Array(this.#size)
      this.#length = 0
    }
  }

  /** What is full by now; it belongs to the caller. */
  takeFull(): readonly Uint8Array[] {
    const full = this.#full
    this.#full = []
    return full
  }

  takeRest(): Uint8Array {
    return this.#open.subarray(0, this.#length)
  }
}
