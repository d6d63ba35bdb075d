/** A word of a text and where it stands. */
export type WordAt = Readonly<{ word: string; from: number; to: number }>

/** The words a dictionary can judge: no addresses, no capitals alone, nothing with digits. */
export function wordsIn(text: string): readonly WordAt[] {
  const left = text.replace(addresses, (address) => ' '.repeat(address.length))
  return [...left.matchAll(wordLike)].flatMap((match) => {
    const [word] = match
    return isJudged(word) ? [{ word, from: match.index, to: match.index + word.length }] : []
  })
}

const addresses = /\S+@\S+|(?:https?:\/\/|www\.)\S+|\S+\.(?:com|org|net|gov|gob|mx|edu)\b\S*/giu
/** Letters and digits together, so that what holds a digit is seen whole. */
const wordLike = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

const isJudged = (word: string): boolean =>
  word.length > 1 && !/\p{N}/u.test(word) && !/^\p{Lu}+(?:['’]?s)?$/u.test(word)
