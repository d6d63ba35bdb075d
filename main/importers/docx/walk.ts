import { UserError } from '../../../shared/errors.ts'
import type { OfficeFile } from '../office/open-office-zip.ts'
import type { XmlElement } from '../office/read-xml.ts'
import type { Relation } from '../office/relations.ts'
import { pictureType } from '../picture-type.ts'
import type { Place } from '../place.ts'
import type { Aside, Notice, SourcePicture } from '../source-document.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What is gathered while the parts of one document are read. */
export type Walk = Readonly<{
  file: OfficeFile
  styles: Styles
  numbering: Numbering
  /** Where a note or comment was first referred to, by kind and id: `footnote 3`. */
  references: Map<string, string>
  /** Half points and letters of each paragraph, by unit. */
  sizes: Map<string, Readonly<{ size: number; letters: number }>>
  /** By part, each picture once. */
  pictures: Map<string, SourcePicture>
  notices: Map<string, Notice>
  counts: { cells: number; merges: number }
}>

/** One stream of text in a document: its body, a header, a footnote, a cell, a text box. */
export type Story = Readonly<{
  walk: Walk
  relations: ReadonlyMap<string, Relation>
  place: Place
  aside?: Aside
  /** Fields that have begun and not ended; they may run over many paragraphs. */
  fields: Field[]
}>
export type Field = { isCode: boolean; instruction: string; link?: string | undefined; form?: XmlElement | undefined }

/** Said once, however often it is so. */
export function note(walk: Walk, code: string, message: string): void {
  if (!walk.notices.has(code)) walk.notices.set(code, { code, message })
}

/** Id of the picture in that part; undefined, with a notice, when it cannot be had. */
export function pictureIn(walk: Walk, relation: Relation | undefined, name: string): string | undefined {
  if (!relation) return undefined
  if (relation.isExternal) {
    note(walk, 'picture-outside', 'A picture is kept outside of the file and was not fetched; add it by itself.')
    return undefined
  }
  const known = walk.pictures.get(relation.target)
  if (known) return known.id
  const bytes = picture(walk, relation.target)
  if (!bytes) {
    note(walk, 'picture-broken', 'A picture in the file is missing or broken and was left out.')
    return undefined
  }
  const fileName = relation.target.split('/').at(-1) ?? ''
  const id = `picture${walk.pictures.size + 1}`
  walk.pictures.set(relation.target, {
    id,
    name: /\.\w{3,4}$/.test(name) ? (name.split(/[\\/]/).at(-1) ?? name) : fileName,
    type: pictureType(bytes),
    bytes,
  })
  return id
}

function picture(walk: Walk, part: string): Uint8Array | undefined {
  try {
    return walk.file.read(part)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
