import { type BuiltEntry, buildZip } from '../../../../fixtures/zip-builder.ts'

const office = 'http://schemas.openxmlformats.org/'
const sheetSpace = `${office}spreadsheetml/2006/main`

export type WorkbookParts = Readonly<{
  sheets: readonly Readonly<{
    name: string
    state?: 'hidden' | 'veryHidden'
    /** What stands in `sheetData`. */
    rows: string
    /** What stands before it and after it: columns; merges and links. */
    before?: string
    after?: string
    /** Relations by id. */
    links?: Readonly<Record<string, string>>
    comments?: string
  }>[]
  strings?: readonly string[]
  /** Codes of number formats: cells name them by their place, from 1. */
  formats?: readonly string[]
  is1904?: boolean
  more?: readonly BuiltEntry[]
}>

/** A workbook with just what a test needs. */
export function workbookFile(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="${office}package/2006/relationships">${inner}</Relationships>`
  const root = (name: string, inner: string) =>
    `<?xml version="1.0"?><${name} xmlns="${sheetSpace}" xmlns:r="${office}officeDocument/2006/relationships">${inner}</${name}>`
  const formats = parts.formats ?? []
  const numbered = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')
  const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}" fontId="0" applyNumberFormat="1"/>`).join('')
  return buildZip([
    { name: '_rels/.rels', data: relations(relation('w', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: root(
        'workbook',
        `<workbookPr${parts.is1904 ? ' date1904="1"' : ''}/><sheets>${parts.sheets
          .map(
            ({ name, state }, at) =>
              `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"${state ? ` state="${state}"` : ''}/>`,
          )
          .join('')}</sheets>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        parts.sheets.map((_, at) => relation(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          relation('t', 'sharedStrings', 'sharedStrings.xml') +
          relation('y', 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      data: root('sst', (parts.strings ?? []).map((text) => `<si>${text}</si>`).join('')),
    },
    {
      name: 'xl/styles.xml',
      data: root(
        'styleSheet',
        `<numFmts>${numbered}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${styles}</cellXfs>`,
      ),
    },
    ...parts.sheets.flatMap(({ rows, before = '', after = '', links = {}, comments }, at): readonly BuiltEntry[] => [
      {
        name: `xl/worksheets/sheet${at + 1}.xml`,
        data: root('worksheet', `${before}<sheetData>${rows}</sheetData>${after}`),
      },
      {
        name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
        data: relations(
          Object.entries(links)
            .map(([id, target]) => relation(id, 'hyperlink', target, 'TargetMode="External"'))
            .join('') + (comments === undefined ? '' : relation('k', 'comments', `../comments${at + 1}.xml`)),
        ),
      },
      ...(comments === undefined ? [] : [{ name: `xl/comments${at + 1}.xml`, data: root('comments', comments) }]),
    ]),
    ...(parts.more ?? []),
  ])
}
