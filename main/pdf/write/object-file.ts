import { ByteBuffer } from './byte-buffer.ts'
import { deflate } from './deflate.ts'

/** Where an object is: at a place of the file, or inside an object stream. */
const inFile = 1
const inStream = 2

/**
 * The objects of a file, numbered and written in any order, and the table that finds them (ISO 32000-1, 7.5.7 and
 * 7.5.8). Bytes are handed on in pieces, each good until the next; only places are kept.
 */
export class ObjectFile {
  readonly #emit: (bytes: Uint8Array) => void
  readonly #words = new ByteBuffer(256)
  #length = 0
  #kinds = new Uint8Array(4096)
  #places = new Uint32Array(4096)
  #indexes = new Uint16Array(4096)
  #next = 1

  constructor(emit: (bytes: Uint8Array) => void) {
    this.#emit = emit
  }

  get next(): number {
    return this.#next
  }

  /** The first of `count` numbers. Numbers never written are free, which costs a file next to nothing. */
  reserve(count: number): number {
    const first = this.#next
    this.#next += count
    return first
  }

  write(bytes: Uint8Array): void {
    this.#length += bytes.length
    this.#emit(bytes)
  }

  text(value: string): void {
    this.#words.clear()
    this.#words.text(value)
    this.write(this.#words.view())
  }

  /** `entries` without the length; `data` as it is to stand in the file. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.#place(number, inFile, this.#length, 0)
    this.text(`${number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`)
    this.write(data)
    this.text('\nendstream\nendobj\n')
  }

  /** A packed group of objects takes a number for the stream that holds it. */
  group(number: number, group: PackedObjects): void {
    group.numbers.forEach((member, index) => {
      this.#place(member, inStream, number, index)
    })
    this.stream(number, `/Type/ObjStm/N ${group.numbers.length}/First ${group.first}/Filter/FlateDecode`, group.data)
  }

  /** The table of places, which is also the trailer. */
  finish(trailer: string): void {
    const number = this.reserve(1)
    const start = this.#length
    this.#place(number, inFile, start, 0)
    const data = deflate(this.#table())
    const shape = `/Type/XRef/Size ${this.#next}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`
    this.text(`${number} 0 obj\n<<${shape}${trailer}/Length ${data.length}>>stream\n`)
    this.write(data)
    this.text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)
  }

  #place(number: number, kind: number, place: number, index: number): void {
    while (number >= this.#kinds.length) {
      this.#kinds = grown(this.#kinds, new Uint8Array(this.#kinds.length * 2))
      this.#places = grown(this.#places, new Uint32Array(this.#places.length * 2))
      this.#indexes = grown(this.#indexes, new Uint16Array(this.#indexes.length * 2))
    }
    this.#kinds[number] = kind
    this.#places[number] = place
    this.#indexes[number] = index
  }

  /** Rows of seven bytes, each as its difference to the row above (PNG's second filter): neighbours differ by little. */
  #table(): Uint8Array {
    const table = new Uint8Array(this.#next * 8)
    const above = new Uint8Array(7)
    const row = new Uint8Array(7)
    for (let number = 0; number < this.#next; number++) {
      const kind = this.#kinds[number] ?? 0
      const place = this.#places[number] ?? 0
      const index = kind === 0 ? 0xffff : (this.#indexes[number] ?? 0)
      row[0] = kind
      row[1] = place >>> 24
      row[2] = place >>> 16
      row[3] = place >>> 8
      row[4] = place
      row[5] = index >>> 8
      row[6] = index
      const at = number * 8
      table[at] = 2
      for (let column = 0; column < 7; column++) {
        const value = row[column] ?? 0
        table[at + 1 + column] = value - (above[column] ?? 0)
        above[column] = value
      }
    }
    return table
  }
}

function grown<T extends { set: (from: T) => void }>(old: T, larger: T): T {
  larger.set(old)
  return larger
}

/** Objects without streams, compressed together. */
export type PackedObjects = Readonly<{ numbers: readonly number[]; first: number; data: Uint8Array }>

/** Collects objects for one stream; each is written to `out` after `begin` with its number. */
export class ObjectGroup {
  readonly out: ByteBuffer = new ByteBuffer(1 << 14)
  readonly #whole = new ByteBuffer(1 << 14)
  #numbers: number[] = []
  #places: number[] = []

  get count(): number {
    return this.#numbers.length
  }

  begin(number: number): ByteBuffer {
    if (this.#numbers.length > 0) this.out.byte(0x0a)
    this.#numbers.push(number)
    this.#places.push(this.out.length)
    return this.out
  }

  add(number: number, body: string): void {
    this.begin(number).text(body)
  }

  pack(): PackedObjects {
    const whole = this.#whole
    whole.clear()
    this.#numbers.forEach((number, index) => {
      whole.integer(number)
      whole.byte(0x20)
      whole.integer(this.#places[index] ?? 0)
      whole.byte(0x0a)
    })
    const first = whole.length
    whole.append(this.out.view())
    const packed = { numbers: this.#numbers, first, data: deflate(whole.view()) }
    this.#numbers = []
    this.#places = []
    this.out.clear()
    return packed
  }
}
