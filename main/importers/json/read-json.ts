import { deepest, type Field, mostLeaves, type Tree } from './tree.ts'

export type ReadJson = Readonly<{
  tree: Tree | undefined
  /** Where the file stops being JSON, counted in lines from 1; what came before was read. */
  brokenAt?: number
  isTooDeep?: true
}>

type Open = { kind: 'list'; items: Tree[] } | { kind: 'fields'; fields: Field[]; name: string | undefined }

const blank = /[\s\ufeff]*/y
const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const quoted = /"[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*"/y

/**
 * JSON as it is written: names twice in one object, long numbers and the order of fields survive. A broken file is read
 * up to where it breaks. It keeps its own stack, so that depth is a plain number.
 */
export function readJson(text: string): ReadJson {
  const stack: Open[] = []
  let position = 0
  let leaves = 0
  let root: Tree | undefined
  const token = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) position += found.length
    return found
  }
  const take = (mark: string): boolean => {
    token(blank)
    if (text[position] !== mark) return false
    position += 1
    return true
  }
  const place = (value: Tree): void => {
    const open = stack.at(-1)
    if (open === undefined) root = value
    else if (open.kind === 'list') open.items.push(value)
    else open.fields.push([open.name ?? '', value])
  }
  const close = (): void => {
    const open = stack.pop()
    if (open !== undefined) place(open.kind === 'list' ? open : { kind: 'fields', fields: open.fields })
  }
  const broken = (isTooDeep?: true): ReadJson => {
    const line = text.slice(0, position).split('\n').length
    while (stack.length > 0) close()
    return { tree: root, brokenAt: line, ...(isTooDeep ? { isTooDeep } : {}) }
  }
  /** A name and its colon. */
  const named = (): boolean => {
    const open = stack.at(-1)
    if (open?.kind !== 'fields') return true
    token(blank)
    const name = token(quoted)
    if (name === undefined || !take(':')) return false
    open.name = unquoted(name)
    return true
  }
  for (;;) {
    token(blank)
    const mark = text[position]
    if (mark === '[' || mark === '{') {
      position += 1
      stack.push(mark === '[' ? { kind: 'list', items: [] } : { kind: 'fields', fields: [], name: undefined })
      if (stack.length > deepest) return broken(true)
      if (take(mark === '[' ? ']' : '}')) close()
      else if (named()) continue
      else return broken()
    } else {
      const words = token(quoted)
      const plain = words === undefined ? token(bare) : undefined
      if (words !== undefined) place({ kind: 'leaf', text: unquoted(words) })
      else if (plain !== undefined) place({ kind: 'leaf', text: plain, isBare: true })
      else return broken()
      leaves += 1
      if (leaves > mostLeaves) return broken()
    }
    for (let open = stack.at(-1); open !== undefined && take(open.kind === 'list' ? ']' : '}'); open = stack.at(-1))
      close()
    if (stack.length === 0) break
    if (!take(',') || !named()) return broken()
  }
  token(blank)
  return position < text.length ? broken() : { tree: root }
}

const escapes = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

const unquoted = (token: string): string =>
  token
    .slice(1, -1)
    .replaceAll(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code: string | undefined, mark: string | undefined) =>
      code === undefined ? (escapes.get(mark ?? '') ?? mark ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    )
