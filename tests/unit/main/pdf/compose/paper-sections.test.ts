import { describe, expect, it } from 'vitest'
import type { ChartBlock, OpeningBlock, TableBlock } from '../../../../../main/pdf/blocks.ts'
import { everyBlock } from '../../../../../main/pdf/compose/walk.ts'
import { plainText } from '../../../../../shared/model/rich-text.ts'
import { bookOf, smallTrip, tripWith, unitOf, wordsOf } from './small-trip.ts'

describe('facts', () => {
  const trip = tripWith({
    facts: [
      {
        id: 'a',
        statement: { en: 'Goods trade' },
        value: 'USD 800 bn',
        source: 'Source C',
        asOf: '2023',
        preferred: true,
      },
      {
        id: 'b',
        statement: { en: 'Trade' },
        value: 'nearly 900',
        source: 'Source D',
        asOf: '2024',
        disagreesWith: ['a'],
      },
      { id: 'c', statement: { en: 'Growth' }, value: '3.2%' },
    ],
  })
  const words = wordsOf(unitOf(bookOf(trip), 'section:snapshot').blocks)

  it('that differ are one row with ≠ and a note that names the other', () => {
    expect(words).toContain('Goods trade ≠\nUSD 800 bn\n2023\nSource C')
    expect(words).toContain('≠ Sources differ: Source D gives “nearly 900” (Trade, 2024). Use the value printed here.')
    expect(words).not.toContain('Trade\nnearly 900')
  })

  it('without source or date say so', () => {
    expect(words).toContain('Growth\n3.2%\ndate missing\nsource missing')
  })
})

describe('a chart', () => {
  const trip = tripWith({
    series: [
      {
        id: 's',
        title: { en: 'Trade has grown by half' },
        measure: { en: 'Trade, USD billion a year' },
        unit: 'USD billion',
        chart: 'line',
        columns: [{ id: 'c', name: { en: 'Imports' } }],
        rows: [
          { id: 'r1', label: { en: '2014' }, values: [294] },
          { id: 'r2', label: { en: '2023' }, values: [478] },
        ],
        source: 'Source C',
        asOf: '2024-01-08',
      },
      { id: 'empty', title: { en: 'Nothing known' }, chart: 'bar' },
    ],
  })
  const unit = unitOf(bookOf(trip), 'section:snapshot')

  it('has its finding as label, what it measures below, and source and date under the drawing', () => {
    const words = wordsOf(unit.blocks)
    expect(words).toContain('Trade has grown by halfTrade, USD billion a year\n')
    expect(words).toContain('Source C, as of 8 January 2024. Axis starts at zero.')
    expect(unit.blocks.flatMap((block) => [...everyBlock([block])]).filter((block) => block.kind === 'chart')).toEqual([
      expect.objectContaining<Partial<ChartBlock>>({
        chart: 'line',
        columns: ['Imports'],
        lastLabel: '2023',
        suffix: '',
      }),
    ])
  })

  it('without values is not drawn', () => {
    expect(wordsOf(unit.blocks)).not.toContain('Nothing known')
  })
})

describe('talking points', () => {
  const staff = wordsOf(unitOf(bookOf(smallTrip), 'section:replies').blocks)
  const delegate = wordsOf(
    unitOf(bookOf(smallTrip, { edition: 'delegate', delegate: 'whitfield' }), 'section:replies').blocks,
  )

  it('open with what they may raise and our reply, then what to avoid', () => {
    expect(staff).toContain('“Dialogue is open”\nCertain\nIt is, and it helps.')
    expect(staff.indexOf('We reply')).toBeLessThan(staff.indexOf('Do not name ports'))
  })

  it('run on from the bold verb when the words begin small', () => {
    expect(staff).toContain('Do not name ports or officers.')
    expect(staff).toContain('Ask for a calendar. Four sessions for 2024.')
  })

  it('are all listed for staff with their clearance, for others only those no brief prints', () => {
    expect(staff).toContain('Raise release times. We can bring data.')
    expect(staff).toContain('draft')
    expect(delegate).not.toContain('Raise release times')
    expect(delegate).not.toContain('draft')
  })
})

describe('a topic paper', () => {
  const trip = tripWith({
    topics: [
      { id: 'customs', name: { en: 'Customs' } },
      { id: 'energy', name: { en: 'Energy' }, summary: { en: 'Power for plants.' } },
    ],
    topicPapers: [
      {
        id: 'p',
        topic: 'customs',
        title: { en: 'Customs: dates and hours' },
        summary: plainText('A forum exists.'),
        background: plainText('ANAM took over.'),
        points: ['t'],
        clearedBy: 'M. Ellery',
      },
    ],
    talkingPoints: [{ id: 't', kind: 'ask', title: { en: 'Ask for four dates.' }, topic: 'customs' }],
  })

  it('has its points above the background', () => {
    const words = wordsOf(unitOf(bookOf(trip), 'topic:customs').blocks)
    expect(words.indexOf('Ask for four dates.')).toBeLessThan(words.indexOf('ANAM took over.'))
    expect(words).toContain('Cleared by M. Ellery')
  })

  it('is missed by no topic: those without one are listed after', () => {
    expect(wordsOf(unitOf(bookOf(trip), 'topicList').blocks)).toContain('Energy\nPower for plants.')
  })
})

describe('companies', () => {
  const trip = tripWith({
    trips: [
      { id: 'trip', code: 'MX24', currency: 'USD', cities: [{ id: 'c', country: 'MX', zone: 'America/Mexico_City' }] },
    ],
    companies: [
      {
        id: 'corvane',
        name: 'Corvane Mobility',
        ask: plainText('A written answer.'),
        footprint: [{ id: 'f', site: 'Apodaca', jobs: 2140, asOf: '2023-12' }],
      },
      { id: 'brightmoor', name: 'Brightmoor Medical', ask: plainText('A date.'), competitors: ['corvane'] },
    ],
    delegates: [
      { id: 'whitfield', fullName: 'Caroline Whitfield', company: 'corvane' },
      { id: 'adeyemi', fullName: 'Thomas Adeyemi', company: 'brightmoor' },
    ],
  })

  it('have a page each for staff, with the mark of who may read the ask', () => {
    const book = bookOf(trip)
    const words = wordsOf(unitOf(book, 'company:corvane').blocks)
    expect(words).toContain('The ask● Corvane Mobility and staff only')
    expect(words).toContain('In Mexico')
    expect(unitOf(book, 'company:brightmoor').ownSheet).toBe(true)
  })

  it('print no column that is empty in all rows', () => {
    const tables = [...everyBlock(unitOf(bookOf(trip), 'company:corvane').blocks)].filter(
      (block): block is TableBlock => block.kind === 'table',
    )
    expect(wordsOf(tables)).toBe('Site\nJobs\nAs of\nApodaca\n2,140\nDec 2023')
  })

  it('are one page and one table in a delegate’s book, without anything of the others’ asks', () => {
    const book = bookOf(trip, { edition: 'delegate', delegate: 'whitfield' })
    const units = book.units.filter((unit) => unit.section.code === 'companies')
    expect(units.map((unit) => unit.id)).toEqual(['company:corvane', 'otherCompanies'])
    const words = units.map((unit) => wordsOf(unit.blocks)).join('\n')
    expect(words).toContain('A written answer.')
    expect(words).not.toMatch(/A date\.|Competitors/)
  })
})

it('the ledger tells theirs from ours with exact words and the status in bold, agency by agency', () => {
  const unit = unitOf(bookOf(smallTrip), 'section:ledger')
  const words = wordsOf(unit.blocks)
  expect(words).toContain('ANAM\nThey\n“a standing place for cases”\nkept\nCEO Dialogue, 2023')
  expect(words).not.toContain('Four dates agreed.')
  const later = bookOf(smallTrip, { edition: 'staff' }, { at: '2024-02-01T00:00:00Z' })
  expect(wordsOf(unitOf(later, 'section:ledger').blocks)).toContain('Four dates agreed.')
})

it('contacts open with the two numbers that matter', () => {
  const trip = tripWith({
    contacts: [
      { id: 'a', callFor: { en: 'Cars' }, name: 'Priya Raman', mobile: '+525555500142', hours: { en: '06:00–23:00' } },
      { id: 'b', kind: 'danger', callFor: { en: 'Danger to life' }, mobile: '911', detail: { en: 'police' } },
      { id: 'c', kind: 'phrase', callFor: { en: 'I need help' }, detail: { es: 'Necesito ayuda' } },
    ],
  })
  const words = wordsOf(unitOf(bookOf(trip), 'section:contacts').blocks)
  expect(words).toBe(
    [
      'Contacts and emergencyAll numbers with country code. Dial from any mobile.',
      'Danger to life',
      '911',
      'police',
      'Call for',
      'Who',
      'Number',
      'When',
      'Cars',
      'Priya Raman',
      '+52 55 5550 0142',
      '06:00–23:00',
      'In Spanish',
      'I need help',
      'Necesito ayuda',
    ].join('\n'),
  )
})

it('logistics print what there is and nothing of what there is not', () => {
  const trip = tripWith({
    flights: [
      {
        id: 'f',
        airline: 'Altamar',
        number: 'AX 1',
        from: 'Washington IAD',
        to: 'Mexico City MEX',
        departs: '2024-01-22T06:35',
        departsZone: 'America/New_York',
        arrives: '2024-01-22T10:20',
        arrivesZone: 'America/Mexico_City',
        terminal: 'Terminal 2',
      },
    ],
  })
  expect(wordsOf(unitOf(bookOf(trip), 'section:logistics').blocks)).toBe(
    [
      'Logistics',
      'Flights',
      ...['Flight', 'From', 'Leaves', 'To', 'Arrives'],
      'Monday 22 January',
      ...['Altamar AX 1', 'Washington IAD', '06:35 EST', 'Mexico City MEX', '10:20 CST'],
      'Terminal 2',
    ].join('\n'),
  )
  expect(bookOf(tripWith({})).units.map((unit) => unit.section.code)).not.toContain('logistics')
})

it('a company’s logo takes the place of its key', () => {
  const trip = tripWith({
    companies: [{ id: 'c', name: 'Corvane Mobility', logo: 'm' }],
    mediaItems: [{ id: 'm', sha256: 'ab12', kind: 'png', alt: { en: 'Logo of Corvane' } }],
  })
  const opening = unitOf(bookOf(trip), 'company:c').blocks.find(
    (block): block is OpeningBlock => block.kind === 'opening',
  )
  expect(opening?.key).toEqual({
    kind: 'image',
    sha256: 'ab12',
    alt: 'Logo of Corvane',
    origin: { collection: 'mediaItems', id: 'm', field: 'sha256' },
  })
})
