import { expect, test } from 'vitest'
import { readShapeTable, writeShapeTable } from '../../../../../main/pdf/fonts/shape-table.ts'

test('a table is read as it was written', () => {
  const kerns = new Map([
    ['1 2', -80],
    ['2 1', 15],
  ])
  const file = writeShapeTable({
    entries: [
      { code: 0, glyph: 0, advance: 0 },
      { code: 0x41, glyph: 31, advance: 544 },
      { code: 0x56, glyph: 52, advance: 517 },
      { code: 0, glyph: 687, advance: 600 },
    ],
    kern: (left, right) => kerns.get(`${left} ${right}`) ?? 0,
    ligatures: [
      { text: 'ff', entry: 3 },
      { text: 'ffi', entry: 3 },
    ],
  })
  const table = readShapeTable(file)
  const kern = (a: number, b: number) =>
    table.kerning[(table.left[a] ?? 0) * table.rightClasses + (table.right[b] ?? 0)]
  expect([table.entryOf(0x41), table.entryOf(0x56), table.entryOf(0x42), table.entryOf(0)]).toEqual([1, 2, 0, 0])
  expect([...table.glyphs]).toEqual([0, 31, 52, 687])
  expect([...table.advances]).toEqual([0, 544, 517, 600])
  expect([kern(1, 2), kern(2, 1), kern(1, 1), kern(2, 2), kern(3, 1)]).toEqual([-80, 15, 0, 0, 0])
  expect(table.ligatures.map(({ text }) => text)).toEqual(['ffi', 'ff'])
})

test('other files are refused', () => {
  expect(() => readShapeTable(new Uint8Array(20))).toThrow('Not a table of shapes.')
})
