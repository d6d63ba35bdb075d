import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UserError } from '../../../shared/errors.ts'
import { namespacePrefixes } from './namespaces.ts'

/** An element under the prefix its namespace has in `namespacePrefixes`: `w:p`, whatever the file itself calls it. */
export type XmlElement = Readonly<{
  name: string
  /** Under the same prefixes; those without a namespace by their plain name. */
  attributes: ReadonlyMap<string, string>
  children: readonly XmlNode[]
}>
export type XmlNode = XmlElement | string

export type XmlReading = Readonly<{
  /** Why reading stopped before the end; what stood before that was handed on. */
  fault?: string
}>

export type XmlPlan = Readonly<{
  /**
   * Is asked about every element outside of a piece. `parents` are the names around it, outermost first. A piece is
   * handed to `take` when it is complete, and forgotten: a long file never stands in memory as a whole.
   */
  isPiece: (name: string, parents: readonly string[]) => boolean
  take: (piece: XmlElement) => void
  /** Elements that are left out with all they hold. */
  skip?: ReadonlySet<string>
  /** Attributes that are left out. */
  skipAttribute?: (name: string) => boolean
  /** Hears how much has been read, 0 to 1. */
  progress?: (done: number) => void
}>

/**
 * Reads a part piece by piece. Throws `hostile-archive` for a document type or entities of its own (they could read
 * files or grow without end) and for nesting deeper than 256.
 */
export function streamXml(bytes: Uint8Array, plan: XmlPlan): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const builder = pieceBuilder(plan)
  let fault: string | undefined
  parser.on('doctype', () => {
    throw hostile('it declares a document type of its own')
  })
  let isAtEnd = false
  parser.on('error', (error) => {
    // At the end the parser still owes the last words, which it says after what is missing.
    if (!isAtEnd) throw new Broken(error.message)
    fault ??= error.message
  })
  parser.on('opentag', builder.open)
  parser.on('closetag', builder.close)
  parser.on('text', builder.text)
  parser.on('cdata', builder.text)
  try {
    feed(bytes, (text) => parser.write(text), plan.progress)
    isAtEnd = true
    parser.close()
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    fault = error.message
  }
  builder.closeAll()
  return fault === undefined ? {} : { fault }
}

/** Reads a small part as a whole; undefined when it holds no element at all. */
export function readXml(bytes: Uint8Array): (XmlReading & Readonly<{ root: XmlElement }>) | undefined {
  let root: XmlElement | undefined
  const reading = streamXml(bytes, {
    isPiece: () => true,
    take: (piece) => {
      root ??= piece
    },
  })
  return root && { ...reading, root }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** All children, of that name when one is given. */
export const childrenOf = (element: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  element?.children.filter(isElement).filter((child) => name === undefined || child.name === name) ?? []

/** All words below it. */
export function textOf(element: XmlElement): string {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child)
  return text
}

const deepest = 256

/** Stops the parser where the part is broken; never leaves this file. */
class Broken extends Error {}

const hostile = (reason: string) =>
  new UserError('hostile-archive', `The file was not opened because ${reason}; nothing was taken from it.`)

const noAttributes: ReadonlyMap<string, string> = new Map()
type Open = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] }

function pieceBuilder({ isPiece, take, skip, skipAttribute }: XmlPlan) {
  const outside: string[] = []
  const inside: Open[] = []
  /** How deep in something left out. */
  let skipped = 0
  const open = (tag: SaxesTagNS) => {
    if (outside.length + inside.length + skipped >= deepest) throw hostile('it is nested too deep')
    const name = shortName(tag.uri, tag.local)
    if (skipped > 0 || skip?.has(name)) skipped++
    else if (inside.length > 0 || isPiece(name, outside)) {
      inside.push({ name, attributes: attributesOf(tag, skipAttribute), children: [] })
    } else outside.push(name)
  }
  const close = () => {
    if (skipped > 0) {
      skipped--
      return
    }
    const element = inside.pop()
    if (!element) {
      outside.pop()
      return
    }
    const parent = inside.at(-1)
    if (parent) parent.children.push(element)
    else take(element)
  }
  const text = (value: string) => {
    if (skipped === 0) inside.at(-1)?.children.push(value)
  }
  const closeAll = () => {
    skipped = 0
    while (inside.length > 0) close()
  }
  return { open, close, text, closeAll }
}

function attributesOf(tag: SaxesTagNS, skipAttribute?: (name: string) => boolean): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key]
    if (!attribute || attribute.prefix === 'xmlns' || key === 'xmlns') continue
    const name = attribute.uri === '' ? attribute.local : shortName(attribute.uri, attribute.local)
    if (skipAttribute?.(name)) continue
    attributes ??= new Map()
    attributes.set(name, attribute.value)
  }
  return attributes ?? noAttributes
}

/** Names repeat a million times: each is made once for a part's namespaces. */
const shortNames = new Map<string, Map<string, string>>()

function shortName(uri: string, local: string): string {
  const known = shortNames.get(uri)?.get(local)
  if (known !== undefined) return known
  const prefix = uri === '' ? '' : `${namespacePrefixes.get(uri) ?? '?'}:`
  const name = prefix + local
  if (!namespacePrefixes.has(uri)) return name
  const names = shortNames.get(uri) ?? new Map<string, string>()
  shortNames.set(uri, names)
  // A file may make up names: only as many are kept as a real format has.
  if (names.size < 4096) names.set(local, name)
  return name
}

const chunk = 2 ** 18

/** Text in pieces, by the mark at its start, else by its XML declaration, else as UTF-8. */
function feed(bytes: Uint8Array, write: (text: string) => void, progress?: (done: number) => void): void {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += chunk) {
    write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    progress?.(Math.min(1, (at + chunk) / bytes.length))
  }
  write(decoder.decode())
}

function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le'
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  try {
    // A declaration of UTF-16 in single bytes cannot be true.
    return named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : new TextDecoder(named).encoding
  } catch (error) {
    if (error instanceof RangeError) return 'utf-8'
    throw error
  }
}
