import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { draftsOf, faultsOf } from '../../../../../fixtures/drafts.ts'
import { sourceDocument, table } from '../../../../../fixtures/source-documents.ts'

const read = (...rows: Parameters<typeof table>) => {
  const document = sourceDocument([table(...rows)], { name: 'list.xlsx', format: 'xlsx' })
  const found = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
  expect(faultsOf(found, [document])).toEqual([])
  return found
}

describe('heads in two rows', () => {
  it('are read as one, each column under its own name', () => {
    const found = read([
      [{ text: 'Lista de delegados – Misión 2030', columns: 7 }],
      ['No.', { text: 'Participante', columns: 2 }, 'Cargo', 'Institución', { text: 'Contacto', columns: 2 }],
      ['', 'Nombre', 'Apellidos', '', '', 'Correo', 'Teléfono'],
      ['1', 'María', 'Núñez Paz', 'Directora', 'Cámara', 'maria@example.org', '+507 6000-1111'],
      ['2', 'José', 'Ortega', 'Gerente', 'Aceros', 'jose@example.org', '+507 6000-2222'],
    ])
    expect(draftsOf(found, 'delegates')).toMatchObject([
      { fullName: 'María Núñez Paz', surname: 'Núñez Paz', title: { es: 'Directora' }, mobile: '+507 6000-1111' },
      { fullName: 'José Ortega', email: 'jose@example.org' },
    ])
    expect(found.structure.filter(({ why }) => why === 'the head of a column')).toHaveLength(9)
    expect(found.structure.filter(({ why }) => why === 'the number of a row')).toHaveLength(2)
  })

  it('keep the name above where the lower one says too little', () => {
    const [mapping] = read([
      ['Delegate', { text: 'Arrival', columns: 2 }, { text: 'Departure', columns: 2 }, 'Company'],
      ['', 'Date', 'Flight', 'Date', 'Flight', ''],
      ['Ann Vega', '2030-10-13', 'CM 442', '2030-10-16', 'CM 443', 'Bluefin'],
      ['Tom Doe', '2030-10-13', 'IB 6345', '2030-10-16', 'CM 443', 'Bluefin'],
    ]).mappings
    expect(mapping?.columns.map(({ head }) => head)).toEqual([
      'Delegate',
      'Arrival Date',
      'Arrival Flight',
      'Departure Date',
      'Departure Flight',
      'Company',
    ])
  })

  it('are not seen in a title over the heads, nor in the first row of values', () => {
    const found = read([
      [{ text: 'Participants', columns: 3 }],
      ['Name', 'Organisation', 'E-mail'],
      ['Ann Vega', 'Bluefin', 'ann@example.org'],
      ['Tom Doe', 'Bluefin', 'tom@example.org'],
    ])
    expect(draftsOf(found, 'officials').map(({ fullName }) => fullName)).toEqual(['Ann Vega', 'Tom Doe'])
  })
})

it('writes a surname in capitals as the whole name is written', () => {
  const found = read([
    ['LAST NAME', 'FIRST NAME', 'TITLE', 'ORGANIZATION'],
    ['JONES', 'Mary', 'Director', 'Bluefin'],
    ['DOE', 'Tom', 'Adviser', 'Bluefin'],
  ])
  expect(draftsOf(found, 'officials')).toMatchObject([{ fullName: 'Mary Jones', surname: 'Jones' }, { surname: 'Doe' }])
})

it('takes a directory of officials for people with an office, not for numbers to call', () => {
  const found = read([
    ['Directorio de autoridades'],
    ['Institución', 'Titular', 'Cargo', 'Teléfono', 'Correo electrónico'],
    ['Ministerio de Comercio', 'Elena Duarte', 'Ministra', '+507 500-0000', 'despacho@mci.example'],
    ['Autoridad Portuaria', 'Ing. Rosa Palma', 'Administradora General', '+507 500-0001', 'rosa@apn.example'],
  ])
  expect(draftsOf(found, 'officials')).toMatchObject([
    { fullName: 'Elena Duarte', position: { es: 'Ministra' } },
    { fullName: 'Rosa Palma', professionalTitle: 'Ing.' },
  ])
  expect(draftsOf(found, 'contacts')).toEqual([])
})

it('keeps what hotels charge and how far they are, each under its name', () => {
  const found = read([
    ['Hotel', 'Address', 'Phone', 'Rate (USD)', 'Check-in', 'Check-out', 'Distance to venue'],
    ['Hotel Bahía', 'Av. del Mar 12', '+507 200-1000', '145', '15:00', '12:00', '300 m'],
    ['Gran Palma', 'Calle 5', '+507 200-2000', '180', '14:00', '11:00', '1.2 km'],
  ])
  expect(draftsOf(found, 'hotels')[0]).toMatchObject({
    name: 'Hotel Bahía',
    checkInFrom: '15:00',
    checkOutUntil: '12:00',
    note: 'Rate (USD): 145, Distance to venue: 300 m',
  })
})
