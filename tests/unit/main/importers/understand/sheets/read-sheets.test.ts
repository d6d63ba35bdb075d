import { describe, expect, it } from 'vitest'
import type { ImportContext } from '../../../../../../main/importers/draft.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { sourceDocument, table } from '../../../../../fixtures/source-documents.ts'

const nothingKnown: ImportContext = { languages: ['en'], ourSide: [], mappings: [] }

const sheet = (rows: readonly (readonly string[])[], name = 'list.xlsx') =>
  sourceDocument([table(rows)], { name, format: 'xlsx' })

const read = (rows: readonly (readonly string[])[], context = nothingKnown, name = 'list.xlsx') =>
  understand([sheet(rows, name)], context)

const valuesOf = (fields: Readonly<Record<string, Readonly<{ value: unknown }>>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))

describe('sheets', () => {
  it('joins thousands of rows of one name and keeps the units of each', () => {
    const people = Array.from({ length: 4000 }, (_, at) => ['Marta Serrano', 'Bluefin', `Visit ${at}`])
    const found = read([['Name', 'Organisation', 'Notes'], ...people])
    const [official, ...others] = found.drafts.filter(({ collection }) => collection === 'officials')
    expect(others).toEqual([])
    expect(official?.fields['fullName']?.units).toHaveLength(4000)
  })

  it('finds the heads below a title and reads delegates in Spanish', () => {
    const found = read([
      ['Lista de delegados'],
      ['Apellidos', 'Nombre', 'Empresa', 'Cargo', 'Correo electrónico', 'Restricciones alimentarias', 'Talla'],
      ['Serrano Vidal', 'Marta', 'Bluefin', 'Directora', 'marta@bluefin.example', 'Vegetariana', 'M'],
      ['Prado', 'Luis', 'Bluefin', 'Abogado', 'luis@bluefin.example', 'N/A', 'L'],
    ])
    const people = found.drafts.filter(({ collection }) => collection === 'delegates')
    expect(valuesOf(people[0]?.fields ?? {})).toMatchObject({
      fullName: 'Marta Serrano Vidal',
      surname: 'Serrano Vidal',
      email: 'marta@bluefin.example',
      dietaryNeeds: 'Vegetariana',
    })
    expect(people[1]?.fields['dietaryNeeds']).toBeUndefined()
    expect(found.drafts.filter(({ collection }) => collection === 'companies')).toHaveLength(1)
    const [mapping] = found.mappings
    expect(mapping).toMatchObject({ collection: 'delegates', headRow: 2 })
    expect(mapping?.columns.find(({ head }) => head === 'Talla')).toMatchObject({ field: '', examples: ['M', 'L'] })
  })

  it('reads what a person confirmed for the same shape, also that it is nothing', () => {
    const rows = [
      ['Name', 'Organisation', 'Badge'],
      ['Amara Okafor', 'Northwind', 'Blue'],
      ['Luis Prado', 'Bluefin', 'Red'],
    ]
    const [first] = read(rows).mappings
    if (!first) throw new Error('a mapping')
    expect(first.collection).toBe('officials')
    const changed = {
      ...first,
      collection: 'delegates' as const,
      columns: first.columns.map((column) =>
        column.head === 'Badge'
          ? { ...column, field: 'group' }
          : column.head === 'Name'
            ? { ...column, field: 'fullName' }
            : { ...column, field: '' },
      ),
    }
    const again = read(rows, { ...nothingKnown, mappings: [changed] }, 'next.xlsx')
    expect(again.drafts.map(({ collection }) => collection)).toEqual(['delegates', 'delegates'])
    expect(again.drafts[0]?.fields['group']?.value).toBe('Blue')
    const none = read(rows, { ...nothingKnown, mappings: [{ ...first, collection: 'none' }] })
    expect(none.drafts).toEqual([])
  })

  it('turns a name written with a comma and makes one contact of two rows', () => {
    const { drafts } = read(
      [
        ['Country', 'Contact name', 'Contact email', 'Contact phone'],
        ['Chile', 'Fuentes, Javier', 'javier@host.example', '+54 11 5550 0101'],
        ['China', 'Treviño, Laura', 'laura@host.example', '+54 11 5550 0102'],
        ['G24', 'Fuentes, Javier', 'javier@host.example', '+54 11 5550 0101'],
      ],
      nothingKnown,
      'liaison officers.xlsx',
    )
    const contacts = drafts.filter(({ collection }) => collection === 'contacts')
    expect(contacts.map(({ fields }) => fields['name']?.value)).toEqual(['Javier Fuentes', 'Laura Treviño'])
    expect(contacts[0]?.fields['callFor']?.value).toEqual({ en: 'Chile, G24' })
  })

  it('reads terms and commitments', () => {
    const terms = read([
      ['Acronym', 'Term', 'Definition'],
      ['MFN', 'Most favoured nation', 'The best treatment given to anybody'],
      ['NTB', 'Non-tariff barrier', 'A rule that hinders trade without a duty'],
    ])
    expect(terms.drafts.map(({ collection }) => collection)).toEqual(['glossaryTerms', 'glossaryTerms'])
    const promises = read([
      ['Compromiso', 'Fecha límite', 'Estatus'],
      ['Publicar el calendario', '2026-05-01', 'Pendiente'],
      ['Nombrar un enlace', '2026-06-15', 'Cumplido'],
    ])
    expect(valuesOf(promises.drafts[1]?.fields ?? {})).toMatchObject({ due: '2026-06-15', status: 'kept' })
  })

  it('asks about a sheet without heads and drafts nothing', () => {
    const found = read([
      ['A&A', 'Assessment and authorisation process'],
      ['A/E', 'Architect or engineer'],
      ['AC', 'Advisory circular of the agency'],
    ])
    expect(found.drafts).toEqual([])
    expect(found.questions[0]?.message).toContain('no row of heads')
    expect(found.mappings[0]).toMatchObject({ collection: 'none', headRow: 0 })
  })

  it('reads years down and numbers across as a series and notices a year that is not over', () => {
    const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
    const year = (name: string, last: string) => [name, ...months.map((_, at) => (at === 11 ? last : '10')), '120']
    const { drafts } = read([['Year', ...months, 'Total'], year('2014', '10'), year('2015', '10'), year('2016', '0')])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.fields['columns']?.value).toEqual([{ id: 'c1', name: { en: 'Total' } }])
    expect(drafts[0]?.fields['note']?.value).toEqual({ en: expect.stringContaining('not complete') })
  })
})
