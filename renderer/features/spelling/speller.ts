import nspell from 'nspell'

/** What a dictionary says of words. */
export type Speller = Readonly<{
  wrong(words: readonly string[]): readonly string[]
  suggest(word: string): readonly string[]
}>

/** `rules` and `list` are the two files of a dictionary in the form of Hunspell. */
export function makeSpeller(rules: string, list: string): Speller {
  const dictionary = nspell(rules, list)
  return {
    wrong: (words) => words.filter((word) => !dictionary.correct(plain(word))),
    suggest: (word) => (word.length > longest ? [] : dictionary.suggest(plain(word)).slice(0, 5)),
  }
}

/** Guesses grow with the letters; nobody means a word as long as this. */
const longest = 30

/** Dictionaries know the straight apostrophe and whole letters only. */
const plain = (word: string): string => word.normalize('NFC').replaceAll('’', "'")
