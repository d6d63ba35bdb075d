import type { ImportContext } from '../../draft.ts'
import { foldWords } from '../text/fold.ts'

/** Whose people a list or row is about, and what speaks for it. */
export type Side = Readonly<{ side: 'ours' | 'theirs'; why: string; isSure: boolean }>

/**
 * Our own organisation and companies decide; where they are not known, a list that calls itself the travelling party
 * does, and everybody else is met rather than travelling.
 */
export function sideOf(organisation: string, listName: string, context: ImportContext): Side {
  const own = context.ourSide.find((name) => isSameBody(name, organisation))
  if (own !== undefined) return { side: 'ours', why: `${own} is on our side`, isSure: true }
  if (saysOwnParty(listName)) return { side: 'ours', why: 'the list is of the travelling party', isSure: true }
  if (context.ourSide.length > 0 && organisation !== '')
    return { side: 'theirs', why: 'the organisation is none of ours', isSure: true }
  return { side: 'theirs', why: 'nothing says that they travel with us', isSure: false }
}

/** `Delegates`, `Our delegation`, `Lista de viajeros`: but `Delegation of Japan` is somebody else's. */
export const saysOwnParty = (name: string): boolean =>
  /\b(?:delegates|delegados|delegadas|our delegation|nuestra delegacion|notre delegation|nossa delegacao|delegation list|delegate list|list of delegates|members of the delegation|delegation members|lista de delegados|travell?ers|travell?ing party|trip participants|trip roster|mission participants|rooming list|room list|passenger list|manifest|viajeros|pasajeros|comitiva|voyageurs|viajantes)\b/.test(
    foldWords(name),
  )

/** The same name, or one within the other by whole words. */
function isSameBody(own: string, other: string): boolean {
  const [a, b] = [foldWords(own), foldWords(other)]
  if (a === '' || b === '') return false
  return a === b || (a.length >= 4 && ` ${b} `.includes(` ${a} `)) || (b.length >= 6 && ` ${a} `.includes(` ${b} `))
}
