import { foldInPlace } from './fold.ts'

/** A person's name as a text writes it, taken apart. */
export type PersonName = Readonly<{
  /** Given names before surnames, titles left out: `Shoichi Oki`. */
  fullName: string
  /** Only when the text shows which it is: in capitals, or before a comma. */
  surname: string
  /** `Mr.`, `Sra.`, `Mme`. */
  courtesyTitle: string
  /** `Dr.`, `Ing.`, `Prof.`, several with a space between. */
  professionalTitle: string
  /** `Jr.`, `PhD`. */
  suffix: string
}>

/** Undefined when the text is not one name: no letters, too many words, digits, words no name has. */
export function readPerson(text: string): PersonName | undefined {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:]+$/, '')
  if (trimmed === '' || trimmed.length > 90 || /[\d@/:?!=<>|[\]{}]/.test(trimmed)) return undefined
  const { courtesyTitle, professionalTitle, rest } = takeTitles(trimmed)
  const { suffix, words } = takeSuffix(rest)
  const name = order(words)
  if (!name) return undefined
  const parts = name.fullName.split(' ')
  const hasTitle = courtesyTitle !== '' || professionalTitle !== ''
  if (parts.length > 7 || (parts.length < 2 && !hasTitle)) return undefined
  if (parts.some((part) => !isNamePart(part))) return undefined
  if (parts.some((part) => nounsOfOffices.has(foldInPlace(part).replace(/[^\p{L}]/gu, '')))) return undefined
  return { ...name, courtesyTitle, professionalTitle, suffix }
}

const courtesy =
  /^(?:mrs|mr|ms|miss|mx|sir|dame|lord|lady|madam|mesdames|messrs|sres|sras|srta|sra|sr|don|dona|dª|mme|mlle|mm|m|d|herr|frau|hon|h\.?e|s\.?e|excmo|excma|exmo|exma|the hon(?:ou?rable)?|his excellency|her excellency)\b\.?\s*/u
const professional =
  /^(?:professor|prof|profa|dra|dr|docteur|doctor|doctora|ing|lic|licda|mtro|mtra|arq|abg|eng|ambassador|amb|embajador|embajadora|ambassadeur|gen|general|col|colonel|capt|captain|cmdr|adm|admiral|lt|maj|rep|sen|senator|senador|senadora|dip|judge|justice|rev|c\.?p|msc|mgtr|mag)\b\.?\s*/u

/** Titles before the name, as they stand there; a title needs a name behind it. */
function takeTitles(text: string) {
  let rest = text
  const titles = { courtesyTitle: '', professionalTitle: '' }
  for (let turn = 0; turn < 4; turn += 1) {
    const folded = foldInPlace(rest)
    const isCourtesy = courtesy.exec(folded)
    const match = isCourtesy ?? professional.exec(folded)
    if (!match || match[0].length >= rest.length) break
    // One letter is a title only with its point: `M. Gagné`, but `M Gagné` is an initial.
    if (/^[md](?!\.)/.test(match[0]) && match[0].trim().length === 1) break
    // Behind a title it is an initial even with the point: `Mr. M. Lemoine`.
    if (/^[md]\./.test(match[0]) && titles.courtesyTitle !== '') break
    const key = isCourtesy ? 'courtesyTitle' : 'professionalTitle'
    titles[key] = `${titles[key]} ${rest.slice(0, match[0].length).trim()}`.trim()
    rest = rest.slice(match[0].length)
  }
  return { ...titles, rest }
}

const suffixPattern =
  /[\s,]+(?<suffix>(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mph|mba|m\.?sc|esq|cbe|obe|kbe|dds|cpa|llm|j\.?d)\.?)$/iu

function takeSuffix(text: string): { suffix: string; words: string } {
  const found: string[] = []
  let words = text
  for (let turn = 0; turn < 3; turn += 1) {
    const match = suffixPattern.exec(words)
    if (!match?.groups) break
    found.unshift(match.groups['suffix'] ?? '')
    words = words.slice(0, match.index)
  }
  return { suffix: found.join(', '), words }
}

function order(text: string): { fullName: string; surname: string } | undefined {
  const halves = text.split(/\s*,\s*/)
  if (halves.length > 2) return undefined
  const [before = '', after] = halves
  if (after !== undefined) return { fullName: recase(`${after} ${before}`), surname: recase(before) }
  const parts = before.split(' ').filter((part) => part !== '')
  const shouted = parts.map(isShouted)
  if (shouted.every(Boolean) || !shouted.some(Boolean)) return { fullName: recase(parts.join(' ')), surname: '' }
  const surname = parts.filter((_, at) => shouted[at])
  const given = parts.filter((_, at) => !shouted[at])
  // Capitals in the middle are no order of names: an initial, an acronym.
  const first = shouted.indexOf(true)
  const isWhole = shouted.slice(first, first + surname.length).every(Boolean)
  if (!isWhole || (first > 0 && first + surname.length < parts.length))
    return { fullName: parts.join(' '), surname: '' }
  const particles = first > 0 ? given.filter((part) => isParticle(part)) : []
  const family = recase([...particles, ...surname].join(' '))
  return {
    fullName: `${given.filter((part) => !particles.includes(part)).join(' ')} ${family}`.trim(),
    surname: family,
  }
}

const isShouted = (part: string) =>
  /\p{Lu}.*\p{Lu}/u.test(part) && part === part.toUpperCase() && !/^(?:\p{Lu}\.)+$/u.test(part)

const particleWords = new Set(
  'de del la las los y van von der den di da do dos das du le el al bin ibn ter ten e'.split(' '),
)
const isParticle = (part: string) => particleWords.has(part.toLowerCase())

/** Words all in capitals get small letters again; others stay as they are. */
const recase = (name: string): string =>
  name
    .split(' ')
    .map((part, at) => {
      if (!isShouted(part)) return part
      if (at > 0 && isParticle(part)) return part.toLowerCase()
      return part.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
    })
    .join(' ')

const isNamePart = (part: string) =>
  isParticle(part) ||
  /^[(“"']?\p{Lu}[\p{L}\p{M}.'’-]*[)”"']?$/u.test(part) ||
  /^(?:d'|l'|al-|el-)\p{Lu}/u.test(part) ||
  /^\p{Lo}+$/u.test(part)

/** Words of offices and organisations, which a name does not have. */
const nounsOfOffices = new Set(
  (
    'ministry ministerio ministere university universidad universite institute instituto institut department departamento ' +
    'office oficina agency agencia committee comite comision commission council consejo conseil secretary secretaria ' +
    'director directora manager chair chairman president presidente vice minister ministro delegation delegacion group grupo ' +
    'centre center centro bank banco company session sesion panel meeting reunion lunch dinner coffee break hotel room'
  ).split(' '),
)
