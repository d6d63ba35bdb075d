import { crc32, deflateSync } from 'node:zlib'

/** Pixels row by row; of one bit each, rows fill whole bytes. */
export type Image = Readonly<{ width: number; height: number; channels: 1 | 3 | 4; isBits: boolean; data: Uint8Array }>

/** A PNG of plain pixels: nothing of the file from which they come is in it. */
export function encodePng({ width, height, channels, isBits, data }: Image): Uint8Array {
  const row = isBits ? Math.ceil(width / 8) : width * channels
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = isBits ? 1 : 8
  head[9] = channels === 1 ? 0 : channels === 3 ? 2 : 6
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 6 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
