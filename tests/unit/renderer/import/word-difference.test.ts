import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from '../../../../renderer/features/import/word-difference.ts'

const joined = (words: readonly Readonly<{ text: string }>[]) => words.map(({ text }) => text).join('')

describe('the difference of two texts', () => {
  it('marks the words that only one of them has', () => {
    expect(wordDifference('Sala A, floor 1', 'Auditorio, floor 1')).toEqual({
      before: [
        { text: 'Sala A', isOwn: true },
        { text: ', floor 1', isOwn: false },
      ],
      after: [
        { text: 'Auditorio', isOwn: true },
        { text: ', floor 1', isOwn: false },
      ],
    })
  })

  it('keeps every letter of both', () => {
    const text = fc.array(fc.constantFrom('a', 'b ', ' c', ', ', '\n', 'é')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = wordDifference(before, after)
        expect([joined(found.before), joined(found.after)]).toEqual([before, after])
      }),
    )
  })
})
