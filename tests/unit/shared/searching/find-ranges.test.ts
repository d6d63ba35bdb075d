import { describe, expect, it } from 'vitest'
import { findRanges } from '../../../../shared/searching/find-ranges.ts'

const loose = { matchCase: false, matchAccents: false, wholeWord: false }
const found = (text: string, wanted: string, options: Partial<typeof loose> = {}) =>
  findRanges(text, wanted, { ...loose, ...options }).map(({ from, to }) => text.slice(from, to))

describe('finding in a text', () => {
  it('minds neither capitals nor accents, unless told to', () => {
    expect(found('Nación, nacion, NACIÓN', 'nación')).toEqual(['Nación', 'nacion', 'NACIÓN'])
    expect(found('Nación, nacion, NACIÓN', 'nación', { matchAccents: true })).toEqual(['Nación', 'NACIÓN'])
    expect(found('Nación, nacion, NACIÓN', 'nacion', { matchCase: true })).toEqual(['nacion'])
  })

  it('takes an accent that stands apart along with its letter', () => {
    expect(found('nacio\u0301n', 'nacio')).toEqual(['nacio\u0301'])
  })

  it('finds whole words only when asked', () => {
    expect(found('Ana, Anaya y Santana: ana', 'ana', { wholeWord: true })).toEqual(['Ana', 'ana'])
    expect(found('(ANAM)', 'ANAM', { wholeWord: true })).toEqual(['ANAM'])
  })

  it('lets what ends with a sign stand before a word', () => {
    expect(found('Lic.Ana', 'Lic.', { wholeWord: true })).toEqual(['Lic.'])
  })

  it('counts a place once', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  })

  it('takes a space that does not break for a space', () => {
    expect(found('22\u00a0January', '22 january')).toEqual(['22\u00a0January'])
  })

  it('finds nothing of nothing', () => {
    expect(found('text', '')).toEqual([])
    expect(found('', 'x')).toEqual([])
  })
})
