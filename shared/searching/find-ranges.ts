import { type Exactness, foldWithPlaces } from './fold-text.ts'

/** How a text is looked for. */
export type FindOptions = Exactness & Readonly<{ wholeWord: boolean }>

/** From one letter up to another: `slice(from, to)` is what was found. */
export type Range = Readonly<{ from: number; to: number }>

/** Where a text stands in another, from left to right, none over another. Nothing is found nowhere. */
export function findRanges(text: string, wanted: string, options: FindOptions): readonly Range[] {
  const needle = foldWithPlaces(wanted, options).text
  if (needle === '') return []
  const folded = foldWithPlaces(text, options)
  const { starts } = folded
  const found: Range[] = []
  let at = folded.text.indexOf(needle)
  while (at >= 0) {
    const end = at + needle.length
    const range = { from: starts[at] ?? 0, to: starts[end] ?? text.length }
    // A letter may fold into several; what begins or ends amid one is not in the text.
    const isWhole = starts[at - 1] !== range.from && starts[end - 1] !== range.to
    const fits = isWhole && (!options.wholeWord || isWordIn(text, range))
    if (fits) found.push(range)
    at = folded.text.indexOf(needle, fits ? end : at + 1)
  }
  return found
}

/** Nothing of a word goes on at either end where the found text has a letter itself. */
function isWordIn(text: string, { from, to }: Range): boolean {
  const found = text.slice(from, to)
  const goesOnBefore = startsInWord.test(found) && endsInWord.test(text.slice(0, from))
  const goesOnBehind = endsInWord.test(found) && startsInWord.test(text.slice(to))
  return !goesOnBefore && !goesOnBehind
}

const startsInWord = /^[\p{L}\p{M}\p{N}_]/u
const endsInWord = /[\p{L}\p{M}\p{N}_]$/u
