import type { OfficeFile } from '../office/open-office-zip.ts'
import { childOf, childrenOf, isElement, readXml, textOf, type XmlElement } from '../office/read-xml.ts'
import { type Relation, relationsOf } from '../office/relations.ts'

/** What lies upon a sheet: pictures, texts of shapes, charts. */
export type Drawing = Readonly<{
  pictures: readonly Readonly<{ part: string; row: number; alt: string }>[]
  texts: readonly Readonly<{ row: number; text: string }>[]
  /** Words of each chart that no cell holds: its titles. */
  charts: readonly (readonly string[])[]
}>

/** Pictures that stand outside of the file are left where they are. */
export function readDrawings(office: OfficeFile, relations: Iterable<Relation>): Drawing {
  const found = [...relations]
    .filter((relation) => relation.type === 'drawing' && !relation.isExternal)
    .map(({ target }) => readDrawing(office, target))
  return {
    pictures: found.flatMap((drawing) => drawing.pictures),
    texts: found.flatMap((drawing) => drawing.texts),
    charts: found.flatMap((drawing) => drawing.charts),
  }
}

function readDrawing(office: OfficeFile, part: string): Drawing {
  const bytes = office.read(part)
  const root = bytes && readXml(bytes)?.root
  const relations = relationsOf(office, part)
  const pictures: Drawing['pictures'][number][] = []
  const texts: Drawing['texts'][number][] = []
  const charts: Drawing['charts'][number][] = []
  for (const anchor of childrenOf(root)) {
    const from = childOf(anchor, 'xdr:from')
    const row = Number(textOf(childOf(from, 'xdr:row') ?? anchor).trim() || 0) + 1
    const place = Number.isInteger(row) ? row : 1
    for (const element of withinOf(anchor)) {
      if (element.name === 'xdr:pic') {
        const blip = withinOf(element).find((inner) => inner.name === 'a:blip')
        const target = relations.get(blip?.attributes.get('r:embed') ?? '')
        const named = withinOf(element).find((inner) => inner.name === 'xdr:cNvPr')
        const alt = named?.attributes.get('descr') ?? ''
        if (target && !target.isExternal) pictures.push({ part: target.target, row: place, alt })
      } else if (element.name === 'xdr:txBody') {
        for (const text of paragraphsOf(element)) texts.push({ row: place, text })
      } else if (element.name === 'c:chart') {
        const target = relations.get(element.attributes.get('r:id') ?? '')
        if (target && !target.isExternal) charts.push(chartWords(office, target.target))
      }
    }
  }
  return { pictures, texts, charts }
}

function chartWords(office: OfficeFile, part: string): readonly string[] {
  const bytes = office.read(part)
  const root = bytes && readXml(bytes)?.root
  return root ? paragraphsOf(root) : []
}

const paragraphsOf = (element: XmlElement): readonly string[] =>
  withinOf(element)
    .filter((inner) => inner.name === 'a:p')
    .map((paragraph) =>
      withinOf(paragraph)
        .map((inner) => (inner.name === 'a:t' ? textOf(inner) : inner.name === 'a:br' ? '\n' : ''))
        .join(''),
    )
    .filter((text) => text.trim() !== '')

/** All elements below one, in their order. */
function withinOf(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (inner: XmlElement) => {
    for (const child of inner.children) {
      if (!isElement(child)) continue
      found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}
