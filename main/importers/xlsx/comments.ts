import type { Span } from '../../../shared/model/rich-text.ts'
import type { OfficeFile } from '../office/open-office-zip.ts'
import { childOf, childrenOf, readXml, textOf } from '../office/read-xml.ts'
import type { Relation } from '../office/relations.ts'
import { areaOf } from './cell-reference.ts'
import { pronunciation, richString } from './rich-string.ts'

export type SheetComment = Readonly<{ row: number; column: number; spans: readonly Span[] }>

/** Comments of a sheet, the old kind and conversations with their replies, each opening with who wrote it. */
export function readComments(
  office: OfficeFile,
  relations: Iterable<Relation>,
  persons: ReadonlyMap<string, string>,
): readonly SheetComment[] {
  const parts = [...relations].filter((relation) => !relation.isExternal)
  const threaded = parts
    .filter((relation) => relation.type === 'threadedComment')
    .flatMap(({ target }) => readThreaded(office, target, persons))
  const places = new Set(threaded.map(({ row, column }) => `${row} ${column}`))
  const plain = parts
    .filter((relation) => relation.type === 'comments')
    .flatMap(({ target }) => readPlain(office, target))
    // For older programs a conversation is written once more as a comment of the old kind.
    .filter(({ row, column }) => !places.has(`${row} ${column}`))
  return [...plain, ...threaded]
}

/** Names of those who wrote, by their id. */
export function readPersons(office: OfficeFile, part: string | undefined): ReadonlyMap<string, string> {
  const bytes = part === undefined ? undefined : office.read(part)
  const root = bytes && readXml(bytes)?.root
  return new Map(
    childrenOf(root).map(({ attributes }) => [attributes.get('id') ?? '', attributes.get('displayName') ?? '']),
  )
}

function readPlain(office: OfficeFile, part: string): readonly SheetComment[] {
  const bytes = office.read(part)
  const root = bytes && readXml(bytes)?.root
  const authors = childrenOf(childOf(root, 'x:authors'), 'x:author').map(textOf)
  return childrenOf(childOf(root, 'x:commentList'), 'x:comment').flatMap((comment) => {
    const place = areaOf(comment.attributes.get('ref') ?? '')
    const text = childOf(comment, 'x:text')
    if (!place || !text) return []
    const heard = {
      ...text,
      children: text.children.filter((child) => typeof child === 'string' || !pronunciation.has(child.name)),
    }
    const author = authors[Number(comment.attributes.get('authorId') ?? -1)] ?? ''
    return [{ row: place.row, column: place.column, spans: signed(author, richString(heard)) }]
  })
}

function readThreaded(office: OfficeFile, part: string, persons: ReadonlyMap<string, string>): readonly SheetComment[] {
  const bytes = office.read(part)
  const root = bytes && readXml(bytes)?.root
  return childrenOf(root, 'xtc:threadedComment').flatMap((comment) => {
    const place = areaOf(comment.attributes.get('ref') ?? '')
    const text = childOf(comment, 'xtc:text')
    if (!place || !text) return []
    const author = persons.get(comment.attributes.get('personId') ?? '') ?? ''
    return [{ row: place.row, column: place.column, spans: signed(author, [{ text: textOf(text) }]) }]
  })
}

/** Most programs write the author into the comment themselves. */
function signed(author: string, spans: readonly Span[]): readonly Span[] {
  const text = spans.map((span) => span.text).join('')
  const isMachine = /^(?:tc=\{|\s*$)/i.test(author)
  return isMachine || text.trimStart().startsWith(author) ? spans : [{ text: `${author}: ` }, ...spans]
}
