import type { SpellingLanguage } from '../../../shared/settings.ts'

/** Asks the worker: which of these words are wrong, or what a word could have been. */
export type SpellingRequest = Readonly<{
  id: number
  what: 'wrong' | 'suggest'
  language: SpellingLanguage
  /** Where the rules and the words of the language are. */
  rules: string
  list: string
  words: readonly string[]
}>

/** No words: the dictionary could not be read. */
export type SpellingAnswer = Readonly<{ id: number; words: readonly string[] | undefined }>
