import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSpeller } from '../../../../renderer/features/spelling/speller.ts'
import { foldWord, tripWords } from '../../../../renderer/features/spelling/trip-words.ts'
import { wordsIn } from '../../../../renderer/features/spelling/words-in.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { emptyTrip } from '../../../../shared/model/trip.ts'

const dictionary = (language: string) => {
  const read = (ending: string) =>
    readFileSync(
      join(import.meta.dirname, '../../../../node_modules', `dictionary-${language}`, `index.${ending}`),
      'utf8',
    )
  return makeSpeller(read('aff'), read('dic'))
}

describe('the words of a text', () => {
  it('are told where they stand, an apostrophe inside them', () => {
    expect(wordsIn('The Minister’s visit')).toEqual([
      { word: 'The', from: 0, to: 3 },
      { word: 'Minister’s', from: 4, to: 14 },
      { word: 'visit', from: 15, to: 20 },
    ])
  })

  it('leave out addresses, acronyms and what holds a digit', () => {
    const text = 'Ask ana@example.org at https://example.org/vist or SEDECO’s B2B desk on the 3rd'
    expect(wordsIn(text).map(({ word }) => word)).toEqual(['Ask', 'at', 'or', 'desk', 'on', 'the'])
  })
})

describe('the dictionaries', () => {
  it('know English with its possessives and offer what was meant', () => {
    const english = dictionary('en')
    expect(english.wrong(['The', 'delegation’s', 'delegatoin', 'agreement'])).toEqual(['delegatoin'])
    expect(english.suggest('delegatoin')).toContain('delegation')
  })

  it('know Spanish with its accents, composed or not', () => {
    const spanish = dictionary('es')
    expect(spanish.wrong(['delegación', 'delegacio\u0301n', 'reuniones', 'reunion', 'reunionnes'])).toEqual([
      'reunion',
      'reunionnes',
    ])
    expect(spanish.suggest('reunion')).toContain('reunión')
  })
})

describe('the names of a trip', () => {
  it('are known words: people, acronyms and places', () => {
    const official = makeRecord(definitionOf('officials'), { id: 'o1', fullName: 'Ximena Zorrilla Kuri' })
    const venue = makeRecord(definitionOf('venues'), {
      id: 'v1',
      name: { es: 'Palacio de Xochiquetzal' },
      city: 'Toluca',
    })
    const known = tripWords({ ...emptyTrip(), officials: { o1: official }, venues: { v1: venue } })
    for (const word of ['Zorrilla', 'Zorrilla’s', 'XOCHIQUETZAL', 'toluca'])
      expect(known.has(foldWord(word))).toBe(true)
    expect(known.has('zorilla')).toBe(false)
  })
})
