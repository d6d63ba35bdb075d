import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../../../main/importers/json/parse-json.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../../../../fixtures/corpus.ts'
import { brokenBy } from '../mutations.ts'
import { outline, parseAs } from '../outline.ts'

const read = (value: unknown) => parseAs(parseJson, typeof value === 'string' ? value : JSON.stringify(value), 'json')

const guide = {
  title: 'First Sherpa Meeting',
  startDate: '2030-12-4T16:00Z',
  schedule: '<p><strong>THURSDAY, 4 DECEMBER</strong></p><ul><li>1.00 pm Lunch</li></ul>',
  liason: [
    { country: 'Chile', contactName: 'Olvera, Ana', contactPhone: '' },
    { country: 'Peru', contactName: 'Soto, Luis', contactPhone: '+51 1 555' },
  ],
  mapZoom: 8,
}

describe('JSON', () => {
  it('reads the guide of a meeting: its schedule as text, its lists as tables', async () => {
    const document = await read(guide)
    expect({ title: document.title, date: document.date }).toEqual({
      title: 'First Sherpa Meeting',
      date: '2030-12-04',
    })
    expect(outline(document.blocks)).toEqual([
      'h1 First Sherpa Meeting',
      'Start date: 2030-12-4T16:00Z',
      'h2 Schedule',
      '! THURSDAY, 4 DECEMBER',
      '• 1.00 pm Lunch',
      'h2 Liaison officers',
      '# 0: Country | 1: Contact name | 2: Contact phone',
      '| 0: Chile | 1: Olvera, Ana',
      '| 0: Peru | 1: Soto, Luis | 2: +51 1 555',
      'Map zoom: 8',
    ])
    const units = unitsOf(document).map((unit) => unit.key.replace('agenda.json#', ''))
    expect(units).toContain('/liason/1/contactPhone')
    expect(new Set(units).size).toBe(units.length)
  })

  it('reads a conference schedule as events in local time, its zone only where it fits', async () => {
    const talk = {
      title: 'Opening',
      date: '2030-08-21T11:00:00+02:00',
      start: '11:00',
      duration: '01:30',
      room: 'Curie',
      persons: [{ public_name: 'Ana Olvera' }],
    }
    const schedule = (zone: string) => ({
      schedule: { conference: { title: 'Camp', time_zone_name: zone, days: [{ index: 1, rooms: { Curie: [talk] } }] } },
    })
    const events = async (zone: string) => (await read(schedule(zone))).blocks.filter((block) => block.kind === 'event')
    expect(await events('Europe/Berlin')).toMatchObject([
      {
        title: 'Opening',
        place: 'Curie',
        when: { kind: 'timed', start: '2030-08-21T11:00', end: '2030-08-21T12:30', zone: 'Europe/Berlin' },
        people: [{ name: 'Ana Olvera', role: 'speaker' }],
      },
    ])
    expect(await events('UTC')).toMatchObject([{ when: { start: '2030-08-21T11:00', zone: '' } }])
  })

  it('reads people and organisations of Popolo as cards, with what their memberships say', async () => {
    const { blocks } = await read({
      persons: [{ id: 'p1', name: 'Ana Olvera', given_name: 'Ana', family_name: 'Olvera', email: 'ana@example.org' }],
      organizations: [{ id: 'o1', name: 'Ministry of Water', classification: 'ministry' }],
      memberships: [{ person_id: 'p1', organization_id: 'o1', role: 'Minister' }],
    })
    expect(blocks.filter((block) => block.kind === 'card')).toMatchObject([
      {
        isOrganisation: false,
        fullName: 'Ana Olvera',
        given: 'Ana',
        family: 'Olvera',
        title: 'Minister',
        organisation: 'Ministry of Water',
        emails: ['ana@example.org'],
      },
      { isOrganisation: true, fullName: 'Ministry of Water' },
    ])
  })

  it('keeps names that come twice or mean something to a program, and long numbers', async () => {
    const document = await read('{"a": 1, "a": 12345678901234567890, "__proto__": "kept", "constructor": "too"}')
    expect(unitsOf(document).map((unit) => unit.words)).toEqual([
      'A: 1',
      'A: 12345678901234567890',
      'Proto: kept',
      'Constructor: too',
    ])
  })

  it('reads up to where a file breaks and says so, refuses what is none, and stops at a sane depth', async () => {
    const broken = await read('{"title": "Visit",\n "items": ["one", "tw')
    expect(outline(broken.blocks)).toEqual(['h1 Visit', 'h2 Items', '- one'])
    expect(broken.notices).toMatchObject([{ code: 'damaged', message: expect.stringContaining('line 2') }])
    await expect(read('hello')).rejects.toMatchObject({ code: 'bad-json' })
    const deep = await read(`${'['.repeat(300)}"x"${']'.repeat(300)}`)
    expect(deep.notices).toMatchObject([{ code: 'too-deep' }])
  })

  it('reads or refuses broken files in plain words', async () => {
    expect(await brokenBy(parseJson, [new TextEncoder().encode(JSON.stringify(guide))], 'json', 300)).toEqual([])
  })
})

describe.skipIf(!corpus)(`real JSON files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  const files = corpusFiles('books', 'schedules', 'people', 'hostile/json', 'hostile/fuzz-json').filter(([name]) =>
    name.endsWith('.json'),
  )
  const counts = new Map([
    ['schedules/frab_camp2019.json', 79],
    ['schedules/pretalx_democon.json', 36],
    ['schedules/indico_xdc2021.json', 37],
  ])

  it('reads or refuses each, no unit twice, every session of the schedules', async () => {
    const faults: string[] = []
    for (const [name, path] of files)
      try {
        const document = await parseAs(parseJson, readCorpus(path), 'json')
        const units = unitsOf(document).map((unit) => unit.key)
        if (new Set(units).size !== units.length) faults.push(`${name}: units twice`)
        const events = document.blocks.filter((block) => block.kind === 'event').length
        if (events !== (counts.get(name) ?? 0)) faults.push(`${name}: ${events} events`)
      } catch (error) {
        if (!(name.startsWith('hostile/') && error instanceof Error && error.name === 'UserError'))
          faults.push(`${name}: ${String(error)}`)
      }
    expect(faults).toEqual([])
  })
})
