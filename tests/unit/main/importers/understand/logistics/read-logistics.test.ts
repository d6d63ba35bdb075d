import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../../../../main/importers/markdown/parse-markdown.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import type { CollectionName } from '../../../../../../shared/model/collections.ts'
import { draftsOf, faultsOf } from '../../../../../fixtures/drafts.ts'
import { parseAs } from '../../outline.ts'

const known = {
  languages: ['en'],
  ourSide: [],
  mappings: [],
  from: '2024-03-14',
  to: '2024-03-16',
  zone: 'America/Lima',
}

async function read(text: string, collection: CollectionName) {
  const document = await parseAs(parseMarkdown, text, 'markdown')
  const found = understand([document], known)
  expect(faultsOf(found, [document])).toEqual([])
  return draftsOf(found, collection)
}

const guide = `# Delegate guide

## Hotels

**Hotel Mirador** Av. Larco 120
Telephone: +51 1 555 0100
www.mirador.example

**Casa Andina** Calle Berlín 45
Telephone: +51 1 555 0101

## Official hotel shuttles

Thursday 14th:

- 8:20 am Hotel Mirador to Convention Centre
- 6:00 pm Convention Centre to Hotel Mirador

## Emergency services

Police: 105
Ambulance: 106 / 117

## Wi-Fi access

Network: GUEST

## Working language

All meetings are in English.
`

describe('a guide for delegates', () => {
  it('gives hotels with address, telephone and what else is told', async () => {
    expect(await read(guide, 'hotels')).toMatchObject([
      { name: 'Hotel Mirador', address: 'Av. Larco 120', phone: '+51 1 555 0100', note: 'www.mirador.example' },
      { name: 'Casa Andina', address: 'Calle Berlín 45', phone: '+51 1 555 0101' },
    ])
  })

  it('gives shuttles their day from the heading and their zone from the place', async () => {
    expect(await read(guide, 'groundTransports')).toMatchObject([
      { pickup: '2024-03-14T08:20', zone: 'America/Lima', place: 'Hotel Mirador', destination: 'Convention Centre' },
      { pickup: '2024-03-14T18:00', place: 'Convention Centre', destination: 'Hotel Mirador' },
    ])
  })

  it('gives the numbers to call in an emergency', async () => {
    expect(await read(guide, 'contacts')).toMatchObject([
      { callFor: { en: 'Police' }, mobile: '105', kind: 'danger' },
      { callFor: { en: 'Ambulance' }, mobile: '106 / 117' },
    ])
  })

  it('keeps what is good to know as notes', async () => {
    expect(await read(guide, 'countryNotes')).toMatchObject([{ kind: 'connectivity', title: { en: 'Wi-Fi access' } }])
    expect(await read(guide, 'protocolNotes')).toMatchObject([{ title: { en: 'Working language' } }])
  })

  it('leaves a single heading of a text about something else alone', async () => {
    expect(await read('# Annual report\n\n## Security\n\nThe design uses two keys.\n', 'countryNotes')).toEqual([])
  })
})

describe('tables of travel', () => {
  it('gives flights with local times and the zones of their cities', async () => {
    const text =
      '| Vuelo | Fecha | De | Salida | A | Llegada |\n|---|---|---|---|---|---|\n| LA 2476 | 14 de marzo de 2024 | Madrid MAD | 12:35 | Lima LIM | 18:10 |\n'
    expect(await read(text, 'flights')).toMatchObject([
      {
        number: 'LA 2476',
        from: 'Madrid MAD',
        departs: '2024-03-14T12:35',
        departsZone: 'Europe/Madrid',
        arrives: '2024-03-14T18:10',
        arrivesZone: 'America/Lima',
      },
    ])
  })

  it('gives hotels of a table', async () => {
    const text =
      '# Guide\n\n## Alojamiento\n\n| Hotel | Dirección | Teléfono | Tarifa |\n|---|---|---|---|\n| Mirador | Av. Larco 120 | +51 1 555 0100 | 90 USD |\n\n## Transporte\n\nNo habrá.\n'
    expect(await read(text, 'hotels')).toMatchObject([
      { name: 'Mirador', address: 'Av. Larco 120', phone: '+51 1 555 0100', note: '90 USD' },
    ])
  })
})
