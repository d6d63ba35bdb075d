import { foldWords } from '../text/fold.ts'

/** Names met so far and the drafts they stand for. */
export type Names = Readonly<{
  know(kind: NameKind, name: string, key: string): void
  /** By the whole name; undefined when unknown. */
  find(kind: NameKind, name: string): string | undefined
  /** A person by whole name, surname, or `L. Ferrer`; undefined when nobody or several. */
  person(kind: 'delegate' | 'official', name: string): string | undefined
  /** The longest known name that a text begins with. */
  leading(kind: NameKind, text: string): { name: string; key: string } | undefined
  /** The longest known name that a text ends with. */
  trailing(kind: NameKind, text: string): { name: string; key: string } | undefined
}>

type NameKind =
  | 'agency'
  | 'official'
  | 'delegate'
  | 'company'
  | 'topic'
  | 'venue'
  | 'hotel'
  | 'vehicle'
  | 'item'
  | 'brief'
  | 'objective'
  | 'message'
  | 'fact'
  | 'interpreter'

export function makeNames(): Names {
  const known = new Map<NameKind, Map<string, { name: string; key: string }>>()
  const of = (kind: NameKind) => known.get(kind) ?? new Map<string, { name: string; key: string }>()
  const longest = (kind: NameKind, fits: (name: string) => boolean) =>
    [...of(kind).values()].filter(({ name }) => fits(name)).sort((a, b) => b.name.length - a.name.length)[0]
  return {
    know(kind, name, key) {
      const names = of(kind)
      if (name !== '' && !names.has(foldWords(name))) names.set(foldWords(name), { name, key })
      known.set(kind, names)
    },
    find: (kind, name) => of(kind).get(foldWords(name))?.key,
    person(kind, name) {
      const whole = of(kind).get(foldWords(name))
      if (whole) return whole.key
      const found = [...of(kind).values()].filter((each) => isShortFor(name, each.name))
      const keys = new Set(found.map(({ key }) => key))
      return keys.size === 1 ? found[0]?.key : undefined
    },
    leading: (kind, text) => longest(kind, (name) => startsWith(text, name)),
    trailing: (kind, text) => longest(kind, (name) => text === name || text.endsWith(` ${name}`)),
  }
}

const startsWith = (text: string, name: string) =>
  text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))

/** `L. Ferrer` of Lucía Ferrer Alcocer, `Ferrer` too, and `Ms Lucía Ferrer Alcocer`. */
function isShortFor(short: string, name: string): boolean {
  const words = foldWords(name).split(' ')
  const parts = foldWords(short).split(' ')
  const initial = /^\p{L}\.\s/u.test(short) ? parts.shift() : undefined
  if (parts.length === 0 || parts[0] === '') return false
  if (parts.length > words.length && words.length > 1)
    return parts.slice(-words.length).every((part, at) => part === words[at])
  if (!parts.every((part) => words.includes(part))) return false
  return initial === undefined || words.some((word) => !parts.includes(word) && word.startsWith(initial))
}
