import { foldText } from './fold-text.ts'

/** The words of a text as they are compared: letters and digits, no accents, no capitals. */
export const wordsOf = (text: string): readonly string[] => foldText(text).split(notInWords).filter(Boolean)

/** The words that are looked for, each once. */
export const queryWords = (query: string): readonly string[] => [...new Set(wordsOf(query))]

const notInWords = /[^\p{L}\p{N}]+/u
