/** Places inside a lower-case word where it may be divided, as indexes into it. */
export type Hyphenate = (word: string) => readonly number[]

/** By the first part of a language: es. A language that is not loaded is not hyphenated. */
export type Hyphenators = Readonly<Partial<Record<string, Hyphenate>>>

/** Letters that stay together at least: before the hyphen and after it. */
const least = { before: 4, after: 3 }
const shortestHyphenated = least.before + least.after

/** The patterns of the languages a book is in, loaded once. */
export async function loadHyphenators(languages: readonly string[]): Promise<Hyphenators> {
  const bases = [...new Set(languages.map(baseLanguage))].filter((base) => base in loaders)
  const loaded = await Promise.all(
    bases.map(async (base) => {
      const patterns = await loaders[base]?.()
      return patterns ? ([[base, hyphenateWith(patterns.default.hyphenateSync)]] as const) : []
    }),
  )
  return Object.fromEntries(loaded.flat())
}

/** English is divided in justified text only; the others in running text. */
const loaders: Readonly<Record<string, () => Promise<typeof import('hyphen/es/index.js')>>> = {
  en: () => import('hyphen/en/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  pt: () => import('hyphen/pt/index.js'),
}

export const baseLanguage = (language: string): string => language.slice(0, 2).toLowerCase()

const mark = '\u00ad'

/** Names keep whole, and so does whatever is not letters alone. */
function hyphenateWith(divide: (word: string, options: { hyphenChar: string }) => string): Hyphenate {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const places: number[] = []
    const letters = /^[“"'(¿¡«]*(\p{Ll}+)[.,;:!?”"')»…]*$/u.exec(word)?.[1]
    if (letters && letters.length >= shortestHyphenated) {
      const start = word.indexOf(letters)
      let at = 0
      for (const part of divide(letters, { hyphenChar: mark }).split(mark)) {
        at += part.length
        if (at >= least.before && letters.length - at >= least.after) places.push(start + at)
      }
    }
    known.set(word, places)
    return places
  }
}
