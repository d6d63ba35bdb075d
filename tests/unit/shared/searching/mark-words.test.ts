import { expect, test } from 'vitest'
import { markWords, snippetOf } from '../../../../shared/searching/mark-words.ts'

test('the beginnings of words that were typed are marked, accents aside', () => {
  expect(markWords('Nación y acción', ['nac', 'accion'])).toEqual(['', 'Nac', 'ión y ', 'acción', ''])
})

test('what stands amid a word is not marked', () => {
  expect(markWords('transaction', ['action'])).toEqual(['transaction'])
})

test('of two words that begin alike the longer one is marked', () => {
  expect(markWords('customs', ['cus', 'custo'])).toEqual(['', 'custo', 'ms'])
})

test('a long text is cut between words around the first that was found', () => {
  const text = `${'before '.repeat(40)}customs ${'behind '.repeat(40)}`.trim()
  const snippet = snippetOf(text, ['customs'], 80)
  expect(snippet[1]).toBe('customs')
  expect(snippet.join('').length).toBeLessThan(90)
  expect(snippet[0]).toMatch(/^… before/)
  expect(snippet[2]).toMatch(/behind …$/)
})

test('lines of a text become one', () => {
  expect(snippetOf('one\n two', ['two'])).toEqual(['one ', 'two', ''])
})
