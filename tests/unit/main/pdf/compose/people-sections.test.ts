import { describe, expect, it } from 'vitest'
import type { LabelledBlock, Unit } from '../../../../../main/pdf/blocks.ts'
import { everyBlock, inlinesOf } from '../../../../../main/pdf/compose/walk.ts'
import { plainText } from '../../../../../shared/model/rich-text.ts'
import { bookOf, smallTrip, tripWith, unitOf, wordsOf } from './small-trip.ts'

const labels = (unit: Unit) =>
  unit.blocks
    .filter((block): block is LabelledBlock => block.kind === 'labelled')
    .map(({ label = [] }) => label.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''))

const agencyTrip = tripWith({
  companies: [
    {
      id: 'kestrel',
      name: 'Kestrel Lane Freight',
      openQuestions: [{ id: 'q', agency: 'anam', text: 'Second inspections', since: '2023-08' }],
    },
  ],
  agencies: [
    {
      id: 'anam',
      name: { en: 'National Customs Agency of Mexico', es: 'Agencia Nacional de Aduanas de México' },
      acronym: 'ANAM',
      kind: 'regulator',
      parent: 'Ministry of Finance',
      mandate: plainText('Runs customs.'),
      priorities: plainText('Shorter clearance.'),
      lastContacts: [{ id: 'c', date: '2023-12-14', text: 'video call' }],
      verifiedOn: '2024-01-15',
      internalNotes: plainText('Ask the aide.'),
    },
    { id: 'bare', name: { en: 'Institute' } },
  ],
  officials: [
    {
      id: 'robledo',
      fullName: 'Ximena Robledo Quiñones',
      surname: 'Robledo Quiñones',
      professionalTitle: 'Lic.',
      position: { en: 'Head of the agency', es: 'Titular' },
      agency: 'anam',
      precedence: 1,
      addressInSpeech: 'Licenciada Robledo',
      lastMet: [{ id: 'm', date: '2023-10-19', place: 'Washington', by: 'C. Whitfield', text: '20 minutes' }],
      likelyAsks: plainText('Crossing data.'),
      giftHistory: 'A book.',
    },
    { id: 'iniguez', fullName: 'Rodrigo Íñiguez Peña', surname: 'Íñiguez Peña', agency: 'anam', precedence: 2 },
  ],
})

describe('an agency that was imported', () => {
  const tripRead = (verifiedOn?: string) =>
    tripWith({
      sources: [
        { id: 'list', file: 'Agencies.xlsx', importedOn: '2024-01-12T15:00:00Z' },
        { id: 'old', file: 'Old.docx', importedOn: '2023-12-01T15:00:00Z' },
      ],
      agencies: [
        {
          id: 'anam',
          name: { en: 'National Customs Agency of Mexico' },
          provenance: { name: { source: 'list' }, acronym: { source: 'old' } },
          ...(verifiedOn && { verifiedOn }),
        },
      ],
    })
  const words = (verifiedOn?: string, edition: 'staff' | 'delegate' = 'staff') =>
    wordsOf(unitOf(bookOf(tripRead(verifiedOn), { edition }), 'agency:anam').blocks)
  const sentence = 'Imported from Agencies.xlsx, 12 January 2024; not verified since.'

  it('says so to staff until somebody verified it', () => {
    expect(words()).toContain(sentence)
    expect(words('2024-01-11')).toContain(sentence)
    expect(words('2024-01-12')).not.toContain('Imported')
    expect(words(undefined, 'delegate')).not.toContain('Imported')
  })
})

describe('an agency profile', () => {
  const staff = bookOf(agencyTrip)

  it('has its acronym as key, and its other name, kind and verification below the title', () => {
    const [, opening] = unitOf(staff, 'agency:anam').blocks
    expect(opening).toMatchObject({ kind: 'opening', key: { kind: 'text', text: 'ANAM' } })
    expect(wordsOf([opening].flatMap((block) => block ?? []))).toBe(
      'National Customs Agency of MexicoAgencia Nacional de Aduanas de MéxicoRegulator  ·  Ministry of Finance  ·  Verified 15 January 2024',
    )
  })

  it('has its rows in the order of the domain, and none that would be empty', () => {
    expect(labels(unitOf(staff, 'agency:anam'))).toEqual([
      'Mandate',
      'Leadership',
      'Priorities',
      'Our open questions',
      'Last contact',
      'Staff notes',
    ])
    expect(labels(unitOf(staff, 'agency:bare'))).toEqual([])
  })

  it('names its officials in order of precedence with the page of each biography', () => {
    expect(wordsOf(unitOf(staff, 'agency:anam').blocks)).toContain(
      'Lic. Ximena Robledo Quiñones\nHead of the agency\nbio #\nRodrigo Íñiguez Peña\nbio #',
    )
  })

  it('lists what companies wait for there, and begins a sheet of its own', () => {
    const unit = unitOf(staff, 'agency:anam')
    expect(wordsOf(unit.blocks)).toContain('Kestrel Lane Freight\nSecond inspections\nAug 2023')
    expect(unit).toMatchObject({ ownSheet: true, head: 'ANAM' })
  })

  it('leaves staff notes to staff', () => {
    const delegate = bookOf(agencyTrip, { edition: 'delegate' })
    expect(wordsOf(unitOf(delegate, 'agency:anam').blocks)).not.toMatch(/Staff notes|Ask the aide/)
  })

  it('speaks Spanish', () => {
    const unit = unitOf(bookOf(agencyTrip, { edition: 'staff' }, { language: 'es' }), 'agency:anam')
    expect(labels(unit).slice(0, 2)).toEqual(['Mandato', 'Dirección'])
    expect(wordsOf(unit.blocks)).toContain('Verificado el 15 de enero de 2024')
  })
})

describe('biographies', () => {
  it('list all officials by surname before the entries, which follow precedence', () => {
    const words = wordsOf(unitOf(bookOf(agencyTrip), 'section:biographies').blocks)
    expect(words.indexOf('Íñiguez Peña, Rodrigo')).toBeLessThan(words.indexOf('Robledo Quiñones, Lic. Ximena'))
    expect(words.lastIndexOf('Lic. Ximena Robledo Quiñones')).toBeLessThan(words.lastIndexOf('Rodrigo Íñiguez Peña'))
  })

  it('say how to speak to a person and when one last met', () => {
    const words = wordsOf(unitOf(bookOf(agencyTrip), 'section:biographies').blocks)
    expect(words).toContain('Say  “Licenciada Robledo”')
    expect(words).toContain('Last met 19 October 2023, Washington, by C. Whitfield: 20 minutes')
  })

  it('print the history of gifts for leaders and staff alone', () => {
    const of = (edition: 'staff' | 'leader' | 'delegate') =>
      wordsOf(unitOf(bookOf(agencyTrip, { edition }), 'section:biographies').blocks).includes('A book.')
    expect([of('staff'), of('leader'), of('delegate')]).toEqual([true, true, false])
  })

  it('do not exist without officials', () => {
    expect(bookOf(tripWith({})).units.map((unit) => unit.section.code)).not.toContain('biographies')
  })
})

const travellers = tripWith({
  companies: [{ id: 'corvane', name: 'Corvane Mobility' }],
  hotels: [{ id: 'h', name: 'Hotel Alameda Sur' }],
  delegates: [
    { id: 'okafor', fullName: 'Daniel Okafor', courtesyTitle: 'Mr', kind: 'staff' },
    {
      id: 'whitfield',
      fullName: 'Caroline Whitfield',
      courtesyTitle: 'Ms',
      kind: 'head',
      company: 'corvane',
      hotel: 'h',
      room: '401',
      passportNumber: 'P-1',
    },
    { id: 'adeyemi', fullName: 'Thomas Adeyemi', kind: 'member', precedence: 2, room: '403' },
  ],
})

describe('the delegation', () => {
  it('stands in order of precedence, staff under a heading of their own', () => {
    const words = wordsOf(unitOf(bookOf(travellers), 'section:delegation').blocks)
    const order = ['Caroline Whitfield', 'Thomas Adeyemi', 'Staff', 'Daniel Okafor', 'Profiles']
    expect(order.map((word) => words.indexOf(word))).toEqual(
      order.map((word) => words.indexOf(word)).toSorted((a, b) => a - b),
    )
  })

  it('shows rooms and passports to staff and to the person, and to nobody else', () => {
    const of = (reader: Parameters<typeof bookOf>[1]) => {
      const words = wordsOf(unitOf(bookOf(travellers, reader), 'section:delegation').blocks)
      return ['401', 'P-1', '403'].filter((word) => words.includes(word))
    }
    expect(of({ edition: 'staff' })).toEqual(['401', 'P-1', '403'])
    expect(of({ edition: 'delegate', delegate: 'whitfield' })).toEqual(['401', 'P-1'])
    expect(of({ edition: 'leader' })).toEqual([])
  })
})

it('lets every printed word of a record say where it came from', () => {
  const bare = bookOf(smallTrip).units.flatMap((unit) =>
    ['agencies', 'biographies', 'delegation', 'ledger', 'replies'].includes(unit.section.code)
      ? [...everyBlock(unit.blocks)].flatMap((block) =>
          inlinesOf(block).filter(
            (inline) =>
              inline.kind === 'text' && /Robledo|Whitfield|cases|calendar/.test(inline.text) && !inline.origin,
          ),
        )
      : [],
  )
  expect(bare).toEqual([])
})
