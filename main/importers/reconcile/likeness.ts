import { distance } from 'fastest-levenshtein'
import type { Identity, Name } from './identity.ts'
import { shortForm } from './name-words.ts'

type Likeness = Readonly<{ likeness: number; why: string }>

/** Under this nothing is offered. */
export const leastLikeness = 0.6
/** From here on it is taken for the record, for a person to confirm. */
export const matchLikeness = 0.8

/** How alike two things are that do not share a key: below 1. */
export function likenessOf(draft: Known, record: Known): Likeness | undefined {
  const byName = best(
    draft.identity.names.flatMap((one) =>
      record.identity.names.map((other) => nameLikeness(one, other, draft.identity.style)),
    ),
  )
  const byForm = best([formLikeness(draft, record), formLikeness(record, draft)])
  const name = best([byName, byForm])
  switch (draft.identity.style) {
    case 'person':
      return personLikeness(draft.identity, record.identity, name)
    case 'organisation':
      return name
    case 'title':
      return draft.identity.day === '' && record.identity.day === ''
        ? name
        : itemLikeness(draft.identity, record.identity, name)
  }
}

/** What is compared: the identity and the short names of a record or draft. */
export type Known = Readonly<{ identity: Identity; shorts: readonly string[] }>

const best = (all: readonly (Likeness | undefined)[]): Likeness | undefined =>
  all.reduce((one, other) => (other && other.likeness > (one?.likeness ?? 0) ? other : one), undefined)

/** Why a shared key is one. */
export const sameName: Likeness = { likeness: 1, why: 'The same name, accents and capitals aside.' }

function nameLikeness(one: Name, other: Name, style: Identity['style']): Likeness | undefined {
  if (one.folded === other.folded) return { likeness: 0.99, why: 'The same name.' }
  if (one.sorted === other.sorted) {
    const isOrder = one.words.join(' ') !== other.words.join(' ')
    const why = isOrder ? 'The same name in another order.' : sameButFor[style]
    return { likeness: 0.97, why }
  }
  const spelling = spellingLikeness(one, other)
  if (spelling) return spelling
  return style === 'person' ? shorterPerson(one, other) : shorterTitle(one, other)
}

const sameButFor: Readonly<Record<Identity['style'], string>> = {
  person: 'The same name but for titles.',
  organisation: 'The same name but for articles or the legal form.',
  title: 'The same words but for articles.',
}

/** One slip in a word of five letters, two in fifteen, one more for every seven beyond. */
function spellingLikeness(one: Name, other: Name): Likeness | undefined {
  const [a, b] = [one.sorted, other.sorted]
  const length = Math.max(a.length, b.length)
  const allowed = length < 5 ? 0 : length < 10 ? 1 : length < 16 ? 2 : Math.floor(length / 7)
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return undefined
  if (!sameFigures(one, other)) return undefined
  const slips = distance(a, b)
  if (slips > allowed) return undefined
  return {
    likeness: Math.min(0.95, 1 - (slips / length) * 1.2),
    why: slips === 1 ? 'Spelt nearly alike: one letter differs.' : `Spelt nearly alike: ${slips} letters differ.`,
  }
}

/** Hall 1 is not Hall 2, nor is Annex A Annex B. */
function sameFigures(one: Name, other: Name): boolean {
  const telling = ({ words }: Name) => words.filter((word) => /\d/.test(word) || word.length === 1).toSorted()
  return telling(one).join(' ') === telling(other).join(' ')
}

/** One of them leaves out a given name or a surname, or gives its initial. */
function shorterPerson(one: Name, other: Name): Likeness | undefined {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (short.words.length < 2) return undefined
  const left = [...long.words]
  let whole = 0
  for (const word of short.words.toSorted((a, b) => b.length - a.length)) {
    const at = left.findIndex((each) => each === word || (word.length === 1 && each.startsWith(word)))
    const found = at >= 0 ? at : left.findIndex((each) => each.length === 1 && word.startsWith(each))
    if (found < 0) return undefined
    if (left[found] === word && word.length > 1) whole += 1
    left.splice(found, 1)
  }
  if (whole === short.words.length) return { likeness: 0.84, why: 'The same name with fewer words.' }
  return whole > 0 ? { likeness: 0.72, why: 'The same surname and initial.' } : undefined
}

function shorterTitle(one: Name, other: Name): Likeness | undefined {
  if (!sameFigures(one, other)) return undefined
  const words = new Set(one.words)
  const shared = other.words.filter((word) => words.has(word)).length
  const all = words.size + other.words.length - shared
  const share = shared / all
  return shared >= 2 && share >= 0.5
    ? { likeness: 0.5 + share * 0.4, why: `${shared} of ${all} words are the same.` }
    : undefined
}

/** The name of one is a short form of the other. */
function formLikeness(one: Known, other: Known): Likeness | undefined {
  if (one.identity.style !== 'organisation') return undefined
  const mine = [...one.identity.names.map((name) => name.folded.replaceAll(' ', '')), ...one.shorts.map(shortForm)]
  const given = other.shorts.map(shortForm)
  const shared = mine.find((name) => name.length >= 2 && given.includes(name))
  if (shared !== undefined) return { likeness: 0.93, why: 'It is the short name.' }
  const made = other.identity.names.flatMap((name) => name.acronyms)
  const acronym = mine.find((name) => name.length >= 2 && made.includes(name))
  if (acronym === undefined) return undefined
  return { likeness: acronym.length > 2 ? 0.86 : 0.8, why: `${acronym.toUpperCase()} stands for the name.` }
}

function personLikeness(draft: Identity, record: Identity, name: Likeness | undefined): Likeness | undefined {
  const sharesWord = draft.names.some((one) =>
    record.names.some((other) => one.words.some((word) => word.length > 1 && other.words.includes(word))),
  )
  if (draft.email !== '' && draft.email === record.email && (name || sharesWord))
    return { likeness: 0.98, why: 'The same e-mail address and a name alike.' }
  if (!name || draft.group === '' || record.group === '') return name
  return draft.group === record.group
    ? { likeness: Math.min(0.98, name.likeness + 0.08), why: `${name.why} The same organisation.` }
    : { likeness: name.likeness - 0.12, why: `${name.why} Another organisation.` }
}

function itemLikeness(draft: Identity, record: Identity, name: Likeness | undefined): Likeness | undefined {
  if (!name) return undefined
  const isSameDay = draft.day !== '' && draft.day === record.day
  if (isSameDay && draft.start !== '' && draft.start === record.start)
    return { likeness: Math.min(0.98, name.likeness + 0.1), why: `${name.why} The same day and time.` }
  if (isSameDay) return { likeness: name.likeness * 0.92, why: `${name.why} The same day, another time.` }
  if (draft.day === '' || record.day === '')
    return { likeness: name.likeness * 0.88, why: `${name.why} One of them has no day.` }
  return { likeness: name.likeness * 0.7, why: `${name.why} Another day.` }
}
