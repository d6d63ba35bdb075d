/** Letters for finding: no accents, no capitals. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** What counts as a difference when a text is looked for letter by letter. */
export type Exactness = Readonly<{ matchCase: boolean; matchAccents: boolean }>

/** A text made ready for comparing, and for each of its letters where the letter it came from begins. */
export type FoldedText = Readonly<{
  text: string
  /** One more than there are letters: the last one is the length of the text it came from. */
  starts: readonly number[]
}>

/** A letter with the marks set over it is one: half an `é` is never found, nor left behind. */
export function foldWithPlaces(text: string, exactness: Exactness): FoldedText {
  const starts: number[] = []
  let folded = ''
  let at = 0
  for (const letter of lettersOf(text)) {
    const compared = foldLetter(letter, exactness)
    folded += compared
    for (let count = 0; count < compared.length; count++) starts.push(at)
    at += letter.length
  }
  return { text: folded, starts: [...starts, at] }
}

const lettersOf = (text: string): Iterable<string> =>
  /\p{M}/u.test(text) ? (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) : text

/** A space that does not break is a space to whoever looks for words. */
function foldLetter(letter: string, { matchCase, matchAccents }: Exactness): string {
  if (letter.length === 1 && letter < '\u0080') return matchCase ? letter : letter.toLowerCase()
  if (letter === '\u00a0' || letter === '\u202f') return ' '
  const accented = matchAccents ? letter.normalize('NFC') : letter.normalize('NFD').replace(/\p{Mn}/gu, '')
  return matchCase ? accented : accented.toLowerCase()
}
