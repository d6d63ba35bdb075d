import { damaged, type OfficeFile } from '../office/open-office-zip.ts'
import { childOf, childrenOf, readXml } from '../office/read-xml.ts'
import { type Relation, relationsOf } from '../office/relations.ts'

export type SheetEntry = Readonly<{
  name: string
  /** Name of its part. */
  part: string
  kind: 'sheet' | 'chart' | 'other'
  isHidden: boolean
}>
export type Workbook = Readonly<{
  sheets: readonly SheetEntry[]
  /** Days are counted from 1904, as the first spreadsheets for Macintosh did. */
  is1904: boolean
  /** Names of parts, when there are. */
  strings?: string
  styles?: string
  persons?: string
}>

/** Throws `damaged-file` when it is no workbook. A list of sheets that is missing is made up from the parts. */
export function readWorkbook(office: OfficeFile): Workbook {
  const main = [...relationsOf(office, '').values()].find((relation) => relation.type === 'officeDocument')
  const part = main?.target ?? 'xl/workbook.xml'
  if (part.endsWith('.bin')) {
    throw damaged('it is a binary workbook, which cannot be read; save it as .xlsx')
  }
  const bytes = office.read(part)
  const root = bytes && readXml(bytes)?.root
  const relations = relationsOf(office, part)
  const related = (type: string, fallback: string): string | undefined => {
    const target = [...relations.values()].find((relation) => relation.type === type && !relation.isExternal)?.target
    return [target, fallback].find((name) => name !== undefined && hasPart(office, name))
  }
  const listed = childrenOf(childOf(root, 'x:sheets'), 'x:sheet').flatMap((sheet, index) => {
    const relation = relations.get(sheet.attributes.get('r:id') ?? '')
    const entry = entryOf(relation, index)
    const state = sheet.attributes.get('state')
    const name = sheet.attributes.get('name') ?? `${index + 1}`
    return [{ ...entry, name, isHidden: state === 'hidden' || state === 'veryHidden' }]
  })
  const sheets = listed.length > 0 ? listed : foundSheets(office)
  if (sheets.length === 0) throw damaged('it holds no sheets')
  const strings = related('sharedStrings', 'xl/sharedStrings.xml')
  const styles = related('styles', 'xl/styles.xml')
  const persons = related('person', 'xl/persons/person.xml')
  const counted = childOf(root, 'x:workbookPr')?.attributes.get('date1904')
  return {
    sheets,
    is1904: counted === '1' || counted === 'true',
    ...(strings && { strings }),
    ...(styles && { styles }),
    ...(persons && { persons }),
  }
}

const hasPart = (office: OfficeFile, name: string) =>
  office.names.some((other) => other.toLowerCase() === name.toLowerCase())

/** Without a relation the sheets stand where every program puts them. */
function entryOf(relation: Relation | undefined, index: number): Pick<SheetEntry, 'part' | 'kind'> {
  if (relation === undefined || relation.isExternal) {
    return { part: `xl/worksheets/sheet${index + 1}.xml`, kind: 'sheet' }
  }
  if (relation.type === 'chartsheet') return { part: relation.target, kind: 'chart' }
  return { part: relation.target, kind: relation.type === 'worksheet' ? 'sheet' : 'other' }
}

function foundSheets(office: OfficeFile): readonly SheetEntry[] {
  return office.names
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((part, index) => ({ name: `${index + 1}`, part, kind: 'sheet', isHidden: false }))
}
