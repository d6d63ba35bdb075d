/**
 * Cuts a TrueType file down to some of its glyphs and keeps every glyph's number, so that the number in the page is
 * the number in the font whatever else a book needs. Outlines not used become empty; the tables are those a PDF viewer
 * reads for an embedded font of numbered glyphs, and no other.
 */
export function subsetFont(file: Uint8Array, used: Iterable<number>): Uint8Array {
  // A plain view: slices of Node's own buffers are not copies.
  const font = openFont(new Uint8Array(file.buffer, file.byteOffset, file.byteLength))
  const glyphs = withComponents(font, used)
  const last = glyphs.at(-1) ?? 0
  const count = last + 1
  const { glyf, loca } = cutOutlines(font, glyphs, count)
  const kept: [string, Uint8Array][] = [
    ['cvt ', font.table('cvt ')],
    ['fpgm', font.table('fpgm')],
    ['glyf', glyf],
    ['head', headOf(font)],
    ['hhea', withCount(font.table('hhea'), 34, Math.min(count, font.metricsCount))],
    ['hmtx', metricsOf(font, glyphs, count)],
    ['loca', loca],
    ['maxp', withCount(font.table('maxp'), 4, count)],
    ['prep', font.table('prep')],
  ]
  return assemble(kept.filter(([, bytes]) => bytes.length > 0))
}

type OpenFont = Readonly<{
  table: (tag: string) => Uint8Array
  glyphCount: number
  metricsCount: number
  /** Where a glyph's outline begins in `glyf`; that of the next is its end. */
  outline: (glyph: number) => Uint8Array
}>

function openFont(file: Uint8Array): OpenFont {
  const view = viewOf(file)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    const start = view.getUint32(at + 8)
    tables.set(tag, file.subarray(start, start + view.getUint32(at + 12)))
  }
  const table = (tag: string) => tables.get(tag) ?? new Uint8Array(0)
  const isLong = viewOf(table('head')).getInt16(50) === 1
  const loca = viewOf(table('loca'))
  const place = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const glyf = table('glyf')
  return {
    table,
    glyphCount: viewOf(table('maxp')).getUint16(4),
    metricsCount: viewOf(table('hhea')).getUint16(34),
    outline: (glyph) => glyf.subarray(place(glyph), place(glyph + 1)),
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Glyph 0 is always there: viewers show it for what is missing. */
function withComponents(font: OpenFont, used: Iterable<number>): readonly number[] {
  const wanted = new Set([0])
  const queue = [...used]
  for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
    if (wanted.has(glyph) || glyph >= font.glyphCount) continue
    wanted.add(glyph)
    queue.push(...componentsOf(font.outline(glyph)))
  }
  return [...wanted].sort((a, b) => a - b)
}

const flags = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const

function componentsOf(outline: Uint8Array): readonly number[] {
  if (outline.length < 10) return []
  const view = viewOf(outline)
  if (view.getInt16(0) >= 0) return []
  const components: number[] = []
  let at = 10
  let flag: number = flags.more
  while (flag & flags.more) {
    flag = view.getUint16(at)
    components.push(view.getUint16(at + 2))
    at += 4 + (flag & flags.words ? 4 : 2)
    if (flag & flags.scale) at += 2
    else if (flag & flags.twoScales) at += 4
    else if (flag & flags.matrix) at += 8
  }
  return components
}

function cutOutlines(font: OpenFont, glyphs: readonly number[], count: number) {
  const places = new Uint8Array((count + 1) * 4)
  const loca = viewOf(places)
  const size = glyphs.reduce((sum, glyph) => sum + even(font.outline(glyph).length), 0)
  const glyf = new Uint8Array(size)
  let end = 0
  let next = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, end)
    if (glyphs[next] !== glyph) continue
    const outline = font.outline(glyph)
    glyf.set(outline, end)
    end += even(outline.length)
    next++
  }
  loca.setUint32(count * 4, end)
  return { glyf, loca: places }
}

const even = (length: number) => length + (length & 1)

/** Metrics of glyphs not used are zero, which costs next to nothing once compressed. */
function metricsOf(font: OpenFont, glyphs: readonly number[], count: number): Uint8Array {
  const source = font.table('hmtx')
  const full = Math.min(count, font.metricsCount)
  const bytes = new Uint8Array(full * 4 + (count - full) * 2)
  for (const glyph of glyphs) {
    const at = glyph < full ? glyph * 4 : full * 4 + (glyph - full) * 2
    bytes.set(source.subarray(at, at + (glyph < full ? 4 : 2)), at)
  }
  // The last full metric stands for the glyphs after it.
  if (count > full) bytes.set(source.subarray((full - 1) * 4, full * 4), (full - 1) * 4)
  return bytes
}

/** Places in `loca` are written long. */
function headOf(font: OpenFont): Uint8Array {
  const head = font.table('head').slice()
  const view = viewOf(head)
  view.setUint32(8, 0)
  view.setInt16(50, 1)
  return head
}

function withCount(table: Uint8Array, at: number, count: number): Uint8Array {
  const copy = table.slice()
  viewOf(copy).setUint16(at, count)
  return copy
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), start)
  const file = new Uint8Array(size)
  const view = viewOf(file)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, tables.length * 16 - power * 16)
  let at = start
  tables.forEach(([tag, bytes], index) => {
    file.set(bytes, at)
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 4, checksum(view, at, bytes.length))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += padded(bytes.length)
  })
  const head = tables.findIndex(([tag]) => tag === 'head')
  if (head >= 0) {
    const headStart = view.getUint32(12 + head * 16 + 8)
    view.setUint32(headStart + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0)
  }
  return file
}

const padded = (length: number) => (length + 3) & ~3

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
