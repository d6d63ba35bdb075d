import { foldWords } from '../understand/text/fold.ts'
import { readPerson } from '../understand/text/persons.ts'

export type Style = 'person' | 'organisation' | 'title'

/** The words that make a name this name: without titles, articles and the legal form of a company, folded. */
export function coreWords(text: string, style: Style): readonly string[] {
  if (style === 'person') {
    const folded = foldWords(readPerson(text)?.fullName ?? text).split(' ')
    const kept = folded.filter((word) => !titles.has(word) && !particles.has(word))
    return kept.length > 0 ? kept : folded
  }
  const bare = foldWords(text.replace(/\s*\([^()]*\)\s*$/u, '')) || foldWords(text)
  const words = (style === 'organisation' ? bare.replace(legalForm, '') : bare).split(' ')
  const kept = words.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : words
}

/** Short forms a text gives away: `(SE)` behind the name, the initials of its words, itself when it is all capitals. */
export function acronymsOf(text: string, style: Style): readonly string[] {
  if (style !== 'organisation') return []
  const bracket = /\((?<inside>[^()]{2,12})\)\s*$/u.exec(text)?.groups?.['inside']
  const words = coreWords(text, style)
  const initials = words.map((word) => word.charAt(0)).join('')
  const isItself = /^[\p{Lu}\d.&-]{2,12}$/u.test(text.trim())
  return [
    ...(bracket === undefined ? [] : [shortForm(bracket)]),
    ...(words.length >= 3 ? [initials] : []),
    ...(isItself ? [shortForm(text)] : []),
  ]
}

/** `S.E.` and `SE` alike. */
export const shortForm = (text: string): string => foldWords(text).replaceAll(' ', '')

const legalForm =
  /(?: (?:s a p i de c v|s a b de c v|s a de c v|s de r l de c v|s a s|s a|s l|s r l|sa de cv|sapi de cv|sa|sas|srl|sl|inc|incorporated|llc|l l c|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|bv|b v|nv|n v|ltda|pty))+$/

const particles = new Set('de del la las los el y e of the and for para a an et du des und der die das'.split(' '))
const titles = new Set(
  (
    'mr mrs ms miss mx sir dr dra dres prof profa ing lic licda mtro mtra arq abg sr sra srta don dona hon amb ' +
    'embajador embajadora ambassador gen col mme mlle m eng rev sen dip phd md mba jr'
  ).split(' '),
)
