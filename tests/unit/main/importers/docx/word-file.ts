import { buildZip } from '../../../../fixtures/zip-builder.ts'

const office = 'http://schemas.openxmlformats.org/'
export const transitional = `${office}wordprocessingml/2006/main`
export const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

export type WordParts = Readonly<{
  body: string
  styles?: string
  numbering?: string
  /** Other parts by type of relation: `footnotes`, `header`. */
  parts?: Readonly<Record<string, string>>
  /** Further relations of the document. */
  relations?: string
  core?: string
  media?: Readonly<Record<string, Uint8Array>>
  namespace?: string
}>

/** A Word file with just what a test needs. */
export function wordFile(parts: WordParts): Uint8Array<ArrayBuffer> {
  const namespace = parts.namespace ?? transitional
  const root = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:r="${office}officeDocument/2006/relationships" xmlns:m="${office}officeDocument/2006/math" xmlns:wp="${office}drawingml/2006/wordprocessingDrawing" xmlns:a="${office}drawingml/2006/main" xmlns:mc="${office}markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${name}>`
  const others = Object.entries({ styles: parts.styles, numbering: parts.numbering, ...parts.parts }).flatMap(
    ([type, inner]) => (inner === undefined ? [] : [{ type, inner }]),
  )
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="${office}package/2006/relationships">${inner}</Relationships>`
  const rootNames = new Map([
    ['header', 'hdr'],
    ['footer', 'ftr'],
  ])
  return buildZip([
    {
      name: '_rels/.rels',
      data: relations(
        relation('d', 'officeDocument', 'word/document.xml') + relation('c', 'core-properties', 'docProps/core.xml'),
      ),
    },
    {
      name: 'word/document.xml',
      data: root('document', `<w:body>${parts.body}</w:body>`),
      deflate: parts.body.length < 50_000,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations(
        others.map(({ type }) => relation(`x${type}`, type, `${type}.xml`)).join('') + (parts.relations ?? ''),
      ),
    },
    {
      name: 'docProps/core.xml',
      data: `<cp:coreProperties xmlns:cp="${office}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core ?? ''}</cp:coreProperties>`,
    },
    ...others.map(({ type, inner }) => ({ name: `word/${type}.xml`, data: root(rootNames.get(type) ?? type, inner) })),
    ...Object.entries(parts.media ?? {}).map(([name, data]) => ({ name: `word/media/${name}`, data })),
  ])
}

/** A paragraph of one run; `style` and further properties as XML. */
export const paragraph = (words: string, properties = '', look = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
