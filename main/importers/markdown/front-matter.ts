import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'

export type FrontMatter = Readonly<{
  /** Name and words, nested names joined by dots. */
  properties: readonly (readonly [name: string, words: string])[]
  body: string
}>

/** The lines between two lines of dashes at the start of a file. */
export function readFrontMatter(text: string): FrontMatter {
  const [whole, yaml] = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  if (whole === undefined) return { properties: [], body: text }
  const lines = whole.split('\n').length - 1
  // As many lines as before, so that the places of all others stay true.
  const body = '\n'.repeat(lines) + text.slice(whole.length)
  const document = parseDocument(yaml ?? '', { schema: 'failsafe' })
  if (document.errors.length > 0) return { properties: [['text', (yaml ?? '').trim()]], body }
  return { properties: wordsOf(document.contents, '').filter(([, words]) => words.trim() !== ''), body }
}

/** Aliases are not followed: they can name themselves. */
function wordsOf(node: unknown, name: string, depth = 0): readonly (readonly [string, string])[] {
  if (depth > 32 || isAlias(node)) return []
  if (isScalar(node)) return [[name, String(node.value ?? '')]]
  if (isSeq<Node>(node)) return node.items.flatMap((item, index) => wordsOf(item, `${name}.${index + 1}`, depth + 1))
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) => {
    const own = isScalar(key) ? String(key.value) : '?'
    return wordsOf(value, name === '' ? own : `${name}.${own}`, depth + 1)
  })
}
