import { describe, expect, it } from 'vitest'
import {
  columnLabel,
  fieldOptions,
  isRemapped,
  withField,
  withKind,
} from '../../../../renderer/features/import/column-fields.ts'
import type { SheetMapping } from '../../../../renderer/state/import-state.ts'

const column = (number: number, head: string, name: string) => ({
  column: number,
  head,
  field: name,
  confidence: 0.9,
  why: 'By its name',
  examples: ['Anna Lind'],
})
const mapping: SheetMapping = {
  file: 'Delegates.xlsx',
  table: 'List',
  shape: 'nombre|celular|nota',
  collection: 'delegates',
  headRow: 1,
  columns: [column(1, 'Nombre', 'name.given'), column(2, 'Celular', 'mobile'), column(3, 'Nota', '')],
}
const fields = ({ columns }: SheetMapping) => columns.map(({ field }) => field)

describe('where the columns go', () => {
  it('names parts of a field in words', () => {
    expect(columnLabel('delegates', 'name.given')).toBe('Name: given')
  })

  it('offers the fields of the record, what was matched already, and to leave it over', () => {
    const ids = fieldOptions(mapping).map(({ id }) => id)
    expect(ids[0]).toBe('')
    expect(ids).toEqual(expect.arrayContaining(['name.given', 'mobile', 'email']))
  })

  it('gives a field to one column only', () => {
    expect(fields(withField(mapping, 3, 'mobile'))).toEqual(['name.given', '', 'mobile'])
  })

  it('keeps what another kind of record has too', () => {
    expect(fields(withKind(mapping, 'none'))).toEqual(['', '', ''])
    expect(fields(withKind(mapping, 'delegates'))).toContain('mobile')
  })

  it('knows whether anybody changed it', () => {
    expect(isRemapped([mapping], [mapping])).toBe(false)
    expect(isRemapped([withField(mapping, 3, 'mobile')], [mapping])).toBe(true)
  })
})
