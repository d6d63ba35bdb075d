import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { top } from './run.ts'

/** Run after `assets/icons/icon.svg` was drawn anew: the pictures that Windows, macOS and Linux want of it. */
const folder = join(top, 'assets', 'icons')
const drawing = await readFile(join(folder, 'icon.svg'))

const picture = (size: number): Promise<Buffer> =>
  sharp(drawing, { density: (72 * size) / 256 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: false })
    .toBuffer()

/** A Windows icon: a directory of pictures, each a PNG as Windows Vista and later read it. */
async function windowsIcon(sizes: readonly number[]): Promise<Buffer> {
  const pictures = await Promise.all(sizes.map(picture))
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, bytes] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8((sizes[index] ?? 0) % 256, at)
    head.writeUInt8((sizes[index] ?? 0) % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...pictures])
}

/** A macOS icon: chunks of four letters and a length, each a PNG. */
async function macIcon(chunks: readonly (readonly [type: string, size: number])[]): Promise<Buffer> {
  const parts = await Promise.all(
    chunks.map(async ([type, size]) => {
      const bytes = await picture(size)
      const head = Buffer.alloc(8)
      head.write(type, 'latin1')
      head.writeUInt32BE(bytes.length + 8, 4)
      return Buffer.concat([head, bytes])
    }),
  )
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  )
  return Buffer.concat([head, ...parts])
}

await mkdir(join(folder, 'linux'), { recursive: true })
await writeFile(join(folder, 'icon.ico'), await windowsIcon([16, 24, 32, 48, 64, 128, 256]))
await writeFile(
  join(folder, 'icon.icns'),
  await macIcon([
    ['icp4', 16],
    ['icp5', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ]),
)
for (const size of [16, 32, 48, 64, 128, 256, 512])
  await writeFile(join(folder, 'linux', `${size}x${size}.png`), await picture(size))
