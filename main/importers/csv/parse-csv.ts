import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import type { Parser } from '../parser.ts'
import type { Notice, SourceCell, SourceRow } from '../source-document.ts'
import { columnName } from './column-name.ts'
import { plainValue } from './plain-value.ts'
import { readRecords } from './read-records.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'

/** Rows of text fields. Which row is the head is not said by such a file, so none is marked as one. */
export const parseCsv: Parser = async (bytes, file, { progress }) => {
  const decoded = decodeText(bytes)
  const { delimiter, body } = dialect(
    decoded.text
      .replace(/^\uFEFF/, '')
      .replaceAll('\0', '')
      .replace(/\r\n?/g, '\n'),
  )
  const notices: Notice[] = [...letterNotices(decoded)]
  if (fieldsAtMost(body, delimiter) > mostFields) throw tooLarge()
  const { records, openQuoteRow } = readRecords(body, delimiter)
  progress?.(0.5)
  if (openQuoteRow > 0) {
    const message = `A quotation mark opened in row ${openQuoteRow} is never closed; the rows from there on were read as they stand.`
    notices.push({ code: 'open-quote', message })
  }
  const rows = rowsOf(records)
  if (rows.length === 0) notices.push({ code: 'empty-file', message: 'The file holds no text.' })
  progress?.(1)
  return {
    file,
    title: '',
    blocks: rows.length === 0 ? [] : [{ kind: 'table', id: 't1', rows }],
    pictures: [],
    notices,
  }
}

const mostCells = 2_000_000
/** Fields with nothing in them cost less, so more of them are borne. */
const mostFields = 8_000_000

const tooLarge = () =>
  new UserError(
    'too-large',
    'The table was not read because it has more than 2,000,000 cells; split it into several files.',
  )

/** The first line may name the delimiter, as spreadsheet programs write it: `sep=;`. They do not count it as a row. */
function dialect(text: string): Readonly<{ delimiter: string; body: string }> {
  const named = /^"?sep=([^\n"])"?(?:\n|$)/i.exec(text)
  if (named?.[1] !== undefined) return { delimiter: named[1], body: text.slice(named[0].length) }
  return { delimiter: sniffDelimiter(text), body: text }
}

function fieldsAtMost(text: string, delimiter: string): number {
  let count = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count++
  return count
}

function rowsOf(records: readonly (readonly string[])[]): readonly SourceRow[] {
  const rows: SourceRow[] = []
  let count = 0
  for (const [index, fields] of records.entries()) {
    const number = index + 1
    const cells: SourceCell[] = []
    for (const [column, field] of fields.entries()) if (field.trim() !== '') cells.push(cellOf(field, number, column))
    count += cells.length
    if (count > mostCells) throw tooLarge()
    if (cells.length > 0) rows.push({ number, cells })
  }
  return rows
}

function cellOf(text: string, row: number, column: number): SourceCell {
  const value = plainValue(text)
  const at = `row ${row}, column ${columnName(column)}`
  return {
    column,
    blocks: [{ kind: 'paragraph', text: { unit: `r${row}c${column + 1}`, at, spans: [{ text }] } }],
    ...(value && { value }),
  }
}
