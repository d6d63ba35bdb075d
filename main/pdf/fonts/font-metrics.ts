/** What a PDF says of a font besides its outlines; thousandths of the size. */
export type FontMetrics = Readonly<{
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  box: readonly [number, number, number, number]
  isSerif: boolean
  weight: number
  widthOf: (glyph: number) => number
}>

/** The fonts have 1000 units to the em, which the tests of the bundled files hold them to. */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const start = (tag: string): number => {
    for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
      if (String.fromCharCode(...file.subarray(at, at + 4)) === tag) return view.getUint32(at + 8)
    }
    throw new Error(`The font has no table ${tag}.`)
  }
  const head = start('head')
  const hhea = start('hhea')
  const os2 = start('OS/2')
  const post = start('post')
  const hmtx = start('hmtx')
  const fullMetrics = view.getUint16(hhea + 34)
  return {
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getInt16(os2 + 88),
    italicAngle: view.getInt32(post + 4) / 65536,
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    isSerif: isSerifClass(view.getUint8(os2 + 30)),
    weight: view.getUint16(os2 + 4),
    widthOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, fullMetrics - 1) * 4),
  }
}

/** Family classes 1 to 7 of OS/2 are faces with serifs. */
const isSerifClass = (familyClass: number) => familyClass >= 1 && familyClass <= 7
