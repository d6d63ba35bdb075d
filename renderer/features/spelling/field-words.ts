import type { SpellingLanguage } from '../../../shared/settings.ts'
import type { WordRules } from './use-words.ts'
import { type WordAt, wordsIn } from './words-in.ts'

/** A field of plain words. */
export type WordField = HTMLTextAreaElement | HTMLInputElement

/**
 * Fields that hold sentences or words of one language: those that grow, and lines that say their language. Names, codes
 * and addresses stand in fields that do neither, or say so.
 */
export const isWordField = (element: Element): element is WordField =>
  element.matches('textarea, input[lang]') &&
  !element.matches('[data-names], [readonly], :disabled') &&
  element.closest('[data-pane]') !== null

/** The words of a field that its language does not know. */
export async function wrongInField(
  { value, lang }: Pick<WordField, 'value' | 'lang'>,
  { languageOf, isKnown }: WordRules,
  wrongWords: (language: SpellingLanguage, words: ReadonlySet<string>) => Promise<ReadonlySet<string>>,
): Promise<Readonly<{ language: SpellingLanguage; words: readonly WordAt[] }> | undefined> {
  const language = languageOf(lang === '' ? undefined : lang)
  if (!language) return undefined
  const words = wordsIn(value).filter(({ word }) => !isKnown(word))
  const wrong = await wrongWords(language, new Set(words.map(({ word }) => word)))
  return { language, words: words.filter(({ word }) => wrong.has(word)) }
}
