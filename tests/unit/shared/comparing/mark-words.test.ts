import { expect, test } from 'vitest'
import { markWords } from '../../../../shared/comparing/mark-words.ts'

/** `A [-big-] {+small+} ship`, both sides in one line each. */
const shown = (before: string, after: string) => {
  const marked = markWords(before, after)
  const side = (pieces: (typeof marked)['before']) =>
    pieces.map(({ text, mark }) => (mark === 'same' ? text : mark === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')
  return [side(marked.before), side(marked.after)]
}

test('marks the words that differ and leaves the others', () => {
  expect(shown('The port opens in May.', 'The port opens in June.')).toEqual([
    'The port opens in [-May-].',
    'The port opens in {+June+}.',
  ])
})

test('joins neighbouring words that differ to one phrase', () => {
  expect(shown('We ask for two more inspectors today.', 'We ask for a new office today.')).toEqual([
    'We ask for [-two more inspectors-] today.',
    'We ask for {+a new office+} today.',
  ])
})

test('tells what was only put in or taken out', () => {
  expect(shown('one three', 'one two three')).toEqual(['one three', 'one {+two +}three'])
  expect(shown('one two three', 'one three')).toEqual(['one [-two -]three', 'one three'])
  expect(shown('', 'all of it')).toEqual(['', '{+all of it+}'])
})

test('knows words of other scripts, with accents, hyphens, apostrophes and figures in them', () => {
  expect(shown('El señor Núñez', 'El señor Nuñez')).toEqual(['El señor [-Núñez-]', 'El señor {+Nuñez+}'])
  expect(shown('at 11:30', 'at 11:45')).toEqual(['at [-11:30-]', 'at {+11:45+}'])
  expect(shown("the minister's follow-up", "the minister's follow-on")).toEqual([
    "the minister's [-follow-up-]",
    "the minister's {+follow-on+}",
  ])
  expect(shown('海关 署长', '海关 司长')).toEqual(['海关 [-署长-]', '海关 {+司长+}'])
})

test('each side joined together is its text, however long and different they are', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `word${(at * 7919) % 611}`).join(' ')
  const after = Array.from({ length: 3000 }, (_, at) => `word${(at * 104_729) % 613}`).join(' ')
  for (const [a, b] of [
    [before, after],
    [before.slice(0, 9000), after.slice(0, 9000)],
    ['\n tabs\tand  spaces ', ' tabs and\tspaces\n'],
  ] as const) {
    const marked = markWords(a, b)
    expect(marked.before.map(({ text }) => text).join('')).toBe(a)
    expect(marked.after.map(({ text }) => text).join('')).toBe(b)
    expect(marked.before.some(({ mark }) => mark === 'come')).toBe(false)
    expect(marked.after.some(({ mark }) => mark === 'gone')).toBe(false)
  }
})

test('a phrase that was written anew is marked as one, in spite of little words in common', () => {
  expect(
    shown('The institutions and what they reported are real.', 'Every person and company in it is invented.'),
  ).toEqual([
    '[-The institutions and what they reported are real-].',
    '{+Every person and company in it is invented+}.',
  ])
})
