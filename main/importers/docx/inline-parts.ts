import type { Span } from '../../../shared/model/rich-text.ts'
import type { XmlElement } from '../office/read-xml.ts'

/** What a paragraph holds, its words and what hangs on them. */
export type Inline = {
  spans: Span[]
  deleted: Span[]
  figures: { picture: string | undefined; alt: string }[]
  /** What stands in text boxes. */
  boxes: (readonly XmlElement[])[]
  /** Words of drawings that are no paragraphs: charts, WordArt. */
  drawn: string[]
  /** Footnotes and comments it refers to, as `Walk.references` names them. */
  notes: string[]
  /** Letters by size in half points. */
  sizes: Map<number, number>
}
export const emptyInline = (): Inline => ({
  spans: [],
  deleted: [],
  figures: [],
  boxes: [],
  drawn: [],
  notes: [],
  sizes: new Map(),
})
