import { describe, expect, it } from 'vitest'
import { wrongInField } from '../../../../renderer/features/spelling/field-words.ts'

const rules = {
  languageOf: (tag = 'en') => (tag === 'en' ? ('en' as const) : tag === 'es-MX' ? ('es' as const) : undefined),
  isKnown: (word: string) => word === 'Linfield',
}
const known = { en: ['the', 'gate', 'of'], es: ['la', 'puerta', 'de'] }
const wrongWords = (language: 'en' | 'es', words: ReadonlySet<string>) =>
  Promise.resolve(new Set([...words].filter((word) => !known[language].includes(word))))
const wrongIn = async (value: string, lang: string) => {
  const found = await wrongInField({ value, lang }, rules, wrongWords)
  return found && [found.language, ...found.words.map(({ word }) => word)]
}

describe('the words of a plain field', () => {
  it('are judged in the language of the field, or else of the trip', async () => {
    expect(await wrongIn('the gate of la puerta', '')).toEqual(['en', 'la', 'puerta'])
    expect(await wrongIn('la puerta of the', 'es-MX')).toEqual(['es', 'of', 'the'])
  })

  it('are none where there is no dictionary, and names of the trip are known', async () => {
    expect(await wrongIn('die Tür', 'de')).toBeUndefined()
    expect(await wrongIn('the gate of Linfield', 'en')).toEqual(['en'])
  })
})
