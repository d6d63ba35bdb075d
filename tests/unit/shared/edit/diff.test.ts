import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { diffTrips } from '../../../../shared/edit/diff.ts'
import { isEqual } from '../../../../shared/edit/equal.ts'
import { longestRise } from '../../../../shared/edit/longest-rise.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { protocolNote } from '../../../../shared/model/records/protocol-note.ts'
import { plainText, type RichText } from '../../../../shared/model/rich-text.ts'
import { emptyTrip, type Trip } from '../../../../shared/model/trip.ts'
import { arbitraryTrip } from '../../../fixtures/arbitrary-trip.ts'

const paragraphs = (...words: readonly string[]): RichText => words.flatMap((word) => plainText(word, word.slice(0, 1)))
const noteTrip = (text: RichText): Trip => ({
  ...emptyTrip(),
  protocolNotes: { greeting: makeRecord(protocolNote, { id: 'greeting', text }) },
})
const target = (from: Trip, to: Trip) => {
  const result = applyChanges(from, diffTrips(from, to))
  return result.ok ? result.value : result.error
}

test('applying the difference of two trips to the first gives the second', () => {
  fc.assert(
    fc.property(arbitraryTrip(), arbitraryTrip(), (from, to) => {
      expect(target(from, to)).toEqual(to)
    }),
    { numRuns: 20 },
  )
})

test('any rearrangement of blocks is reached', () => {
  const words = fc.shuffledSubarray(['a one', 'b two', 'c three', 'd four', 'e five', 'f six'])
  fc.assert(
    fc.property(words, words, fc.boolean(), (before, after, rewrites) => {
      const to = noteTrip(paragraphs(...(rewrites ? after.map((word) => `${word}!`) : after)))
      expect(target(noteTrip(paragraphs(...before)), to)).toEqual(to)
    }),
  )
})

test('a trip does not differ from a copy of itself', () => {
  fc.assert(
    fc.property(arbitraryTrip(), (trip) => {
      expect(diffTrips(trip, structuredClone(trip))).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('one reworded paragraph of a text is one change of that block', () => {
  const from = noteTrip(paragraphs('a one', 'b two', 'c three'))
  const to = noteTrip(paragraphs('a one', 'b too', 'c three'))
  expect(diffTrips(from, to)).toEqual([
    {
      kind: 'setBlock',
      collection: 'protocolNotes',
      id: 'greeting',
      field: 'text',
      block: 'b',
      before: { id: 'b', kind: 'paragraph', spans: [{ text: 'b two' }] },
      after: { id: 'b', kind: 'paragraph', spans: [{ text: 'b too' }] },
    },
  ])
})

test('moving one paragraph takes it out and puts it in, the others stay', () => {
  const from = noteTrip(paragraphs('a', 'b', 'c', 'd'))
  const to = noteTrip(paragraphs('b', 'c', 'd', 'a'))
  const changes = diffTrips(from, to)
  expect(changes).toMatchObject([{ block: 'a' }, { block: 'a', previous: 'd' }])
})

test('a text that uses a block id twice is replaced as a whole', () => {
  const to = noteTrip([...paragraphs('a one'), ...paragraphs('a two')])
  expect(diffTrips(noteTrip([]), to)).toMatchObject([{ kind: 'set', field: 'text' }])
  expect(target(noteTrip([]), to)).toEqual(to)
})

test('the longest rise keeps as many as can stay', () => {
  expect(longestRise([])).toEqual([])
  expect(longestRise([3, 0, 1, 5, 2, 4])).toEqual([0, 1, 2, 4])
})

test('values are equal by what they hold, not by the order of keys or by keys without a value', () => {
  expect(isEqual({ en: 'a', es: 'b' }, { es: 'b', en: 'a', fr: undefined })).toBe(true)
  expect(isEqual({ en: 'a' }, { en: 'a', es: 'b' })).toBe(false)
  expect(isEqual([], {})).toBe(false)
  expect(isEqual({ toString: 1 }, {})).toBe(false)
  expect(isEqual(null, {})).toBe(false)
})
