import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import { deepest, type Field, mostLeaves, type Tree } from '../json/tree.ts'
import { treeDocument } from '../json/tree-document.ts'
import type { Parser } from '../parser.ts'
import type { Notice } from '../source-document.ts'

const largest = 50_000_000
/** Values that stand for others: a few lines of aliases can stand for billions of values. */
const mostCopied = 20_000

/** People files and any other YAML. Every value is read as words: no date, number or `no` changes its writing. */
export const parseYaml: Parser = async (bytes, file) => {
  if (bytes.length > largest)
    throw new UserError('too-large', 'This YAML file is larger than 50 MB. Split it, and import the parts.')
  const decoded = decodeText(bytes)
  const { text } = decoded
  assertShallow(text)
  const notices: Notice[] = [...letterNotices(decoded)]
  const documents = read(text)
  const roots = documents.flatMap((document) => {
    const [fault] = document.errors
    const line = fault?.linePos?.[0].line
    if (fault !== undefined)
      notices.push({
        code: 'damaged',
        message: `This file is faulty${line === undefined ? '' : ` at line ${line}`}; what could be told apart was read.`,
      })
    const budget = { left: mostLeaves, copied: mostCopied, isCut: false }
    const tree = treeOf(document.contents, document, budget, 0, false)
    if (budget.isCut)
      notices.push({
        code: 'too-many-aliases',
        message: 'This file refers to its own parts so often that they were not all written out.',
      })
    return tree === undefined ? [] : [tree]
  })
  if (roots.length === 0 && notices.length > 0)
    throw new UserError(
      'damaged-file',
      'This is not sound YAML and nothing in it can be read. Ask for the file again, or save it anew from where it came.',
    )
  return treeDocument(roots, file, notices)
}

function read(text: string): readonly Document[] {
  try {
    const found = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
      prettyErrors: true,
    })
    return Array.isArray(found) ? found : []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new UserError(
      'damaged-file',
      'This YAML file cannot be read. Ask for it again, or save it anew from where it came.',
      { cause: error },
    )
  }
}

/** The reader descends once per level, so depth is capped before it begins. */
function assertShallow(text: string): void {
  let open = 0
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length
    const dashes = /^(?:-\s+)+/.exec(line.trimStart())?.[0].length ?? 0
    for (const mark of line) open += mark === '[' || mark === '{' ? 1 : mark === ']' || mark === '}' ? -1 : 0
    open = Math.max(0, open)
    if (open > deepest || dashes > deepest * 2 || (indent > deepest * 8 && /^(?:- |[^\s#]+:)/.test(line.trimStart())))
      throw new UserError(
        'damaged-file',
        'This YAML file is nested too deeply to be read. Save its parts on their own, and import them.',
      )
  }
}

type Budget = { left: number; copied: number; isCut: boolean }

function treeOf(node: unknown, document: Document, budget: Budget, depth: number, isCopy: boolean): Tree | undefined {
  budget.left -= 1
  if (isCopy) budget.copied -= 1
  if (budget.left <= 0 || budget.copied <= 0 || depth > deepest) {
    budget.isCut = true
    return undefined
  }
  if (isAlias(node)) return treeOf(node.resolve(document), document, budget, depth + 1, true)
  if (isScalar(node)) return leafOf(node.value)
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => treeOf(item, document, budget, depth + 1, isCopy) ?? [])
    return { kind: 'list', items }
  }
  if (isMap(node)) {
    const fields = node.items.flatMap((pair): readonly Field[] => {
      const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
      const value = treeOf(pair.value, document, budget, depth + 1, isCopy)
      return value === undefined ? [] : [[name, value]]
    })
    return { kind: 'fields', fields }
  }
  return undefined
}

/** What stands for nothing says nothing. */
function leafOf(value: unknown): Tree {
  const text = value === null || value === undefined ? '' : String(value)
  return { kind: 'leaf', text: /^(?:~|null)$/i.test(text) ? '' : text }
}
