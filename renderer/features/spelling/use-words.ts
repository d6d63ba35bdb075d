import { useMemo } from 'react'
import { type SpellingLanguage, spellingLanguages } from '../../../shared/settings.ts'
import { type Page, usePage, useSettings } from '../../state/page.ts'
import { useLanguages } from '../../state/use-trip.ts'
import { foldWord, tripWords } from './trip-words.ts'

/** Which words of a text are judged, and by which dictionary. */
export type WordRules = Readonly<{
  /** The dictionary for a language tag, none for a language without one; without a tag, of the text as a whole. */
  languageOf(tag: string | undefined): SpellingLanguage | undefined
  isKnown(word: string): boolean
}>

/** By what this person chose, what they added, and the names of the trip. */
export function useWords(): WordRules {
  const page = usePage()
  const chosen = useSettings((settings) => settings.spellingLanguages)
  const [main] = useLanguages()
  return useMemo(() => {
    const dictionaries = spellingLanguages.filter((language) => chosen.includes(language))
    return {
      languageOf: (tag = main) => dictionaries.find((language) => tag?.toLowerCase().split('-')[0] === language),
      isKnown: (word) => {
        const folded = foldWord(word)
        const { knownWords } = page.settings.store.getState()
        const { trip } = page.trip.store.getState()
        return ignored.has(folded) || knownWords.includes(folded) || tripWords(trip).has(folded)
      },
    }
  }, [page, chosen, main])
}

/** Words passed over until the page is closed. */
const ignored = new Set<string>()

export const ignoreWord = (word: string): void => void ignored.add(foldWord(word))

/** From now on one of this person's own words. */
export function addWord(page: Page, word: string): void {
  const { knownWords } = page.settings.store.getState()
  void page.settings.change({ knownWords: [...new Set([...knownWords, foldWord(word)])].sort() })
  page.view.announce(`${word} is one of your words`)
}
