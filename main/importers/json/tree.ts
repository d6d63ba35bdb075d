/** A value of a JSON or YAML file as it stands there: order, repeated names and the writing of numbers are kept. */
export type Tree =
  | Readonly<{ kind: 'leaf'; text: string /** Without quotes in JSON: a number, true, null. */; isBare?: true }>
  | Readonly<{ kind: 'list'; items: readonly Tree[] }>
  | Readonly<{ kind: 'fields'; fields: readonly Field[] }>
export type Field = readonly [name: string, value: Tree]
export type Fields = Extract<Tree, { kind: 'fields' }>

export const deepest = 256
export const mostLeaves = 2_000_000

/** The first field of this name. */
export const fieldOf = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.kind === 'fields' ? tree.fields.find(([own]) => own === name)?.[1] : undefined

/** The value at the end of these names. */
export const at = (tree: Tree | undefined, ...names: readonly string[]): Tree | undefined =>
  names.reduce<Tree | undefined>(fieldOf, tree)

/** The words of a leaf; of null and of everything else nothing. */
export const wordsOf = (tree: Tree | undefined): string =>
  tree?.kind === 'leaf' && !(tree.isBare && tree.text === 'null') ? tree.text.trim() : ''

export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])

/** JSON pointer, RFC 6901. */
export const pointer = (base: string, name: string | number): string =>
  `${base}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Every leaf with words in it, with its pointer and the names on the way. Repeated names count on: `name`, `name~2`. */
export function leavesOf(tree: Tree, base: string, path: readonly string[] = []): readonly Leaf[] {
  if (tree.kind === 'leaf') return wordsOf(tree) === '' ? [] : [{ pointer: base, path, words: tree.text }]
  if (tree.kind === 'list')
    return tree.items.flatMap((item, index) => leavesOf(item, pointer(base, index), [...path, `${index + 1}`]))
  return fieldsOf(tree, base).flatMap((field) => leavesOf(field.value, field.pointer, [...path, field.name]))
}
export type Leaf = Readonly<{ pointer: string; path: readonly string[]; words: string }>

/** Fields with their pointers; a name that comes again gets a number, so that no two pointers are alike. */
export function fieldsOf(
  tree: Tree,
  base: string,
): readonly Readonly<{ name: string; value: Tree; pointer: string }>[] {
  if (tree.kind !== 'fields') return []
  const seen = new Map<string, number>()
  return tree.fields.map(([name, value]) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const own = pointer(base, name)
    return { name, value, pointer: count === 1 ? own : `${own}~~${count}` }
  })
}

/** `contactName` and `contact_name` as people write it: Contact name. */
export function spokenName(name: string): string {
  const words = name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  const lower = /\p{Lu}{2}/u.test(words) ? words : words.toLowerCase()
  return lower.slice(0, 1).toUpperCase() + lower.slice(1)
}
