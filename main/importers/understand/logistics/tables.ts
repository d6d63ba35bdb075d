import { field, inferred, said } from '../draft-list.ts'
import type { PieceCell, PieceTable } from '../pieces.ts'
import { findPhones } from '../text/contacts.ts'
import { foldWords } from '../text/fold.ts'
import { isTable, type Section } from './sections.ts'
import type { Setting } from './setting.ts'

export type Columns<Role extends string> = Readonly<{
  head: readonly PieceCell[]
  rows: readonly Readonly<{
    at: (role: Role) => PieceCell | undefined
    /** Cells of every column of that role. */
    all: (role: Role) => readonly PieceCell[]
    cells: readonly PieceCell[]
  }>[]
}>

/** The columns of a table by their heads, within its first three rows; at least two must be known. */
export function columnsOf<Role extends string>(
  table: PieceTable,
  roles: Readonly<Record<Role, RegExp>>,
  least = 2,
): Columns<Role> | undefined {
  // The keys of a record of roles are those roles.
  const names = Object.keys(roles) as Role[]
  for (const [index, row] of table.rows.slice(0, 3).entries()) {
    const found = row.cells.flatMap((cell) => {
      const folded = foldWords(cell.text)
      const role = names.find((name) => roles[name].test(folded))
      return role === undefined ? [] : [{ role, column: cell.column }]
    })
    if (new Set(found.map(({ role }) => role)).size < least || row.cells.length < least) continue
    const rows = table.rows.slice(index + 1).map(({ cells }) => {
      const all = (role: Role) =>
        found
          .filter((each) => each.role === role)
          .flatMap(({ column }) => cells.filter((cell) => cell.column === column))
      return { at: (role: Role) => all(role)[0], all, cells }
    })
    return { head: row.cells, rows }
  }
  return undefined
}

/** Places on a map: name, address or number, latitude, longitude. */
export function readMarkers(setting: Setting, { pieces }: Section): void {
  const { list, language, places } = setting
  for (const table of pieces.filter(isTable)) {
    const columns = columnsOf(table, {
      name: /^(?:title|name|nombre|titulo)$/,
      detail: /^(?:(?:short )?description|address|direccion|descripcion)$/,
      latitude: /^(?:lat|latitude|latitud)$/,
      longitude: /^(?:lng|lon|long|longitude|longitud)$/,
      kind: /^(?:category|categoria|type|tipo|colou?r)$/,
    })
    if (!columns) continue
    for (const cell of columns.head) list.mark(cell, 'the head of a column')
    for (const { at, all } of columns.rows) {
      const [name, detail, latitude, longitude] = [at('name'), at('detail'), at('latitude'), at('longitude')]
      if (!name) continue
      const isPhone = detail !== undefined && findPhones(detail.text).length > 0 && !/\p{L}{3}/u.test(detail.text)
      const hotel = places.get(`hotel ${foldWords(name.text)}`)
      const key = list.add(
        'venues',
        name,
        {
          name: field(said(language, name.text), name),
          address: detail && !isPhone ? field(detail.text, detail) : undefined,
          contact: detail && isPhone ? field(detail.text, detail) : undefined,
          latitude: latitude ? field(degrees(latitude.text), latitude) : undefined,
          longitude: longitude ? field(degrees(longitude.text), longitude) : undefined,
        },
        { confidence: 0.85, why: 'a marker of the map' },
      )
      const draft = list.drafts.findIndex((each) => each.key === hotel)
      const known = list.drafts[draft]
      if (known && known.fields['venue'] === undefined) {
        const venue = inferred(key, name.at, 'a place of the same name')
        list.drafts[draft] = { ...known, fields: { ...known.fields, venue } }
      }
      for (const cell of all('kind')) list.mark(cell, 'how the map shows a marker')
    }
  }
}

const degrees = (text: string): number | undefined => {
  const number = Number(text.replace(',', '.').replace('−', '-'))
  return text.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= 180 ? number : undefined
}

/** Titles with the address of the file. */
export function readDocumentList(setting: Setting, { pieces }: Section): void {
  const { list, language } = setting
  for (const table of pieces.filter(isTable)) {
    const columns = columnsOf(table, {
      title: /^(?:title|name|document|titulo|nombre|documento)$/,
      source: /^(?:(?:file )?(?:url|link)|file|enlace|archivo|source|download)$/,
    })
    if (!columns) continue
    for (const cell of columns.head) list.mark(cell, 'the head of a column')
    for (const { at } of columns.rows) {
      const [title, source] = [at('title'), at('source')]
      if (!title) continue
      list.add(
        'attachments',
        title,
        { title: field(said(language, title.text), title), source: source ? field(source.text, source) : undefined },
        { confidence: 0.7, why: 'a row of a list of documents' },
      )
    }
  }
}
