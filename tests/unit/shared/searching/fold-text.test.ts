import { expect, test } from 'vitest'
import { foldText, foldWithPlaces } from '../../../../shared/searching/fold-text.ts'

const loose = { matchCase: false, matchAccents: false }

test('letters for finding have no accents and no capitals', () => {
  expect(foldText('Nación Ñandú Über')).toBe('nacion nandu uber')
})

test('every folded letter knows where it came from, marks set over letters included', () => {
  expect(foldWithPlaces('Ae\u0301b', loose)).toEqual({ text: 'aeb', starts: [0, 1, 3, 4] })
})

test('accents and capitals stay when they matter, however they are written', () => {
  expect(foldWithPlaces('Ne\u0301', { matchCase: true, matchAccents: true }).text).toBe('Né')
})

test('a letter outside the basic plane is one letter', () => {
  expect(foldWithPlaces('𝒜b', loose).starts).toEqual([0, 0, 2, 3])
})
