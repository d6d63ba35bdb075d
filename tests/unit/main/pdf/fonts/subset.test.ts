import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { fontFiles, fontIds } from '../../../../../main/pdf/fonts/font-files.ts'
import { readFontMetrics } from '../../../../../main/pdf/fonts/font-metrics.ts'
import { subsetFont } from '../../../../../main/pdf/fonts/subset.ts'
import { fontsFolder } from '../../../../fixtures/laid-book.ts'

const read = (name: string) => readFileSync(join(fontsFolder, `${name}.ttf`))

/** The tables of a font by tag. */
function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, Uint8Array>()
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const start = view.getUint32(at + 8)
    tables.set(
      String.fromCharCode(...bytes.subarray(at, at + 4)),
      bytes.subarray(start, start + view.getUint32(at + 12)),
    )
  }
  return tables
}

function outline(bytes: Uint8Array, glyph: number): string {
  const tables = tablesOf(bytes)
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag) ?? new Uint8Array(0))
  if (!head || !loca || !glyf) throw new Error('no outlines')
  const isLong = new DataView(head.buffer, head.byteOffset).getInt16(50) === 1
  const places = new DataView(loca.buffer, loca.byteOffset, loca.byteLength)
  const place = (index: number) => (isLong ? places.getUint32(index * 4) : places.getUint16(index * 2) * 2)
  return Buffer.from(glyf.subarray(place(glyph), place(glyph + 1))).toString('hex')
}

describe.each(fontIds)('a subset of %s', (id) => {
  const whole = read(fontFiles[id])
  const face = create(whole)
  if (!('layout' in face)) throw new Error('not a single font')
  const used = [...'Adiós, ¿cómo está? fi ñ É'].map((letter) => face.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
  const subset = subsetFont(whole, used)

  test('keeps the number and the outline of every glyph asked for, padded to even length', () => {
    for (const glyph of [0, ...used]) {
      const kept = outline(subset, glyph)
      const original = outline(whole, glyph)
      expect(kept === original || kept === `${original}00`).toBe(true)
    }
  })

  test('keeps the parts that letters with accents are made of', () => {
    const accented = face.glyphForCodePoint(0xf3)
    const parts = subsetFont(whole, [accented.id])
    expect(parts.length).toBeGreaterThan(subsetFont(whole, []).length)
    expect(outline(parts, accented.id)).not.toBe('')
  })

  test('keeps widths, and drops what a viewer does not read', () => {
    expect(
      [...tablesOf(subset).keys()].filter((tag) => ['GPOS', 'GSUB', 'name', 'cmap', 'OS/2', 'post'].includes(tag)),
    ).toEqual([])
    const metrics = readFontMetrics(whole)
    const hmtx = tablesOf(subset).get('hmtx') ?? new Uint8Array(0)
    const widths = new DataView(hmtx.buffer, hmtx.byteOffset, hmtx.byteLength)
    for (const glyph of used) expect(widths.getUint16(glyph * 4)).toBe(metrics.widthOf(glyph))
  })

  test('is small, the same each time, and leaves the font as it was', () => {
    const before = Buffer.from(whole)
    expect(Buffer.compare(subsetFont(whole, used), subset)).toBe(0)
    expect(subset.length).toBeLessThan(60_000)
    expect(Buffer.compare(whole, before)).toBe(0)
  })
})

test('glyphs that the font has not are passed over', () => {
  const whole = read(fontFiles.sans)
  expect(Buffer.compare(subsetFont(whole, [65_000]), subsetFont(whole, []))).toBe(0)
})
