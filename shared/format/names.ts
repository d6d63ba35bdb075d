/** What names are made of; both delegates and officials fit. */
export type NamedPerson = Readonly<{
  fullName: string
  surname?: string | undefined
  courtesyTitle?: string | undefined
  professionalTitle?: string | undefined
}>

/** `Lic. Ximena Robledo Quiñones`. */
export const fullNameWithTitle = (person: NamedPerson): string =>
  [titleOf(person), person.fullName].filter((part) => part !== '').join(' ')

/** `Robledo Quiñones` and `Lic. Ximena`: lists set the first part in bold and a comma between. */
export function listNameParts(person: NamedPerson): Readonly<{ surname: string; rest: string }> {
  const surname = surnameOf(person)
  const given = givenOf(person)
  return { surname, rest: [titleOf(person), given].filter((part) => part !== '').join(' ') }
}

/** `Robledo Quiñones, Lic. Ximena`. */
export function listName(person: NamedPerson): string {
  const { surname, rest } = listNameParts(person)
  return rest === '' ? surname : `${surname}, ${rest}`
}

/** The first surname alone, with the particle before it: `Robledo`, `de la Garza`. */
export function shortName(person: NamedPerson): string {
  const parts = surnameOf(person).split(' ')
  const end = parts.findIndex((part) => !particles.has(part.toLowerCase()))
  return end < 0 ? parts.join(' ') : parts.slice(0, end + 1).join(' ')
}

/** `L. Benavides`. */
export function initialName(person: NamedPerson): string {
  const [initial = ''] = givenOf(person)
  return initial === '' ? shortName(person) : `${initial}. ${shortName(person)}`
}

/** Order of a list of names: by surname, then given name, accents aside and ñ after n, the same on every machine. */
export function compareNames(a: NamedPerson, b: NamedPerson): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Letters for sorting and searching: no accents, no capitals, ñ just after n. */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ñ', 'n\uffff')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

const particles = new Set('de del la las los y van von der den di da dos du le el al bin ibn ter ten'.split(' '))

const titleOf = (person: NamedPerson) => person.professionalTitle || person.courtesyTitle || ''

const sortKey = (person: NamedPerson) => `${foldName(surnameOf(person))}\u0000${foldName(givenOf(person))}`

/** The surname as recorded; else the last word, with the particles before it. */
function surnameOf(person: NamedPerson): string {
  if (person.surname) return person.surname
  const parts = person.fullName.split(' ')
  let start = parts.length - 1
  while (start > 1 && particles.has((parts[start - 1] ?? '').toLowerCase())) start -= 1
  return parts.slice(Math.max(0, start)).join(' ')
}

/** What stands before the surname; a surname that comes first, as in Chinese, leaves what follows it. */
function givenOf(person: NamedPerson): string {
  const surname = surnameOf(person)
  const at = person.fullName.lastIndexOf(surname)
  if (at < 0) return person.fullName
  const before = person.fullName.slice(0, at).trim()
  return before === '' ? person.fullName.slice(at + surname.length).trim() : before
}
