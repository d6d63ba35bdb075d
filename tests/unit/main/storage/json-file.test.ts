import { expect, test } from 'vitest'
import { parseJson } from '../../../../main/storage/json-file.ts'
import { refusalOf } from '../../../fixtures/refusal.ts'

const parse = (text: string) => parseJson(new TextEncoder().encode(text), 'trip.json')

test.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{\r\n"a": tru\r\n}', 2, 6],
  ['[1, 2', 1, 6],
  ['[1] x', 1, 5],
  ['{"ñandú": x}', 1, 11],
  ['["a\nb"]', 1, 4],
  ['["a\\q"]', 1, 4],
  ['{"a" 1}', 1, 6],
  ["{'a': 1}", 1, 2],
  ['[01]', 1, 3],
  ['{"a": [1, {"b": }]}', 1, 17],
  ['"open', 1, 6],
])('%j is faulty at line %i, column %i', (text, line, column) => {
  expect(() => parse(text)).toThrow(
    `trip.json is not valid JSON at line ${line}, column ${column}; correct it there and try again.`,
  )
})

test('what is valid is read, with or without a byte order mark', () => {
  expect(parse('\ufeff{"a": ["ñ", "\\u00f1", -1.5e3, true, null]}')).toEqual({ a: ['ñ', 'ñ', -1500, true, null] })
})

test('a key called __proto__ is an own key and changes nothing else', () => {
  const read = parse('{"__proto__": {"polluted": true}}')
  expect(Object.keys(read as object)).toEqual(['__proto__'])
  expect('polluted' in {}).toBe(false)
})

test('text that is not UTF-8, nests too deep or is too long is refused', async () => {
  expect(await refusalOf(() => parseJson(new Uint8Array([0x22, 0xe9, 0x22]), 'trip.json'))).toBe('bad-json')
  expect(await refusalOf(() => parse('['.repeat(100_000)))).toBe('too-large')
  expect(await refusalOf(() => parse(`${'['.repeat(201)}${']'.repeat(201)}`))).toBe('too-large')
  expect(await refusalOf(() => parseJson(new Uint8Array(50 * 2 ** 20 + 1), 'trip.json'))).toBe('too-large')
})

test('brackets within text do not count as depth', () => {
  expect(parse(`["${'['.repeat(500)}\\"["]`)).toEqual([`${'['.repeat(500)}"[`])
})
