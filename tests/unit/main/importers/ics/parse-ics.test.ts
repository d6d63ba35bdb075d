import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { expandRule } from '../../../../../main/importers/ics/expand-rule.ts'
import { momentText, readMoment } from '../../../../../main/importers/ics/moment.ts'
import { parseIcs } from '../../../../../main/importers/ics/parse-ics.ts'
import { readRule } from '../../../../../main/importers/ics/rule.ts'
import { zoneByName } from '../../../../../main/importers/ics/zone-names.ts'
import { type SourceEvent, sourceWords } from '../../../../../main/importers/source-document.ts'
import { understand } from '../../../../../main/importers/understand/understand.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseAs } from '../outline.ts'

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

const read = (text: string) => parseAs(parseIcs, text, 'ics')
async function eventsOf(text: string, window: Readonly<{ from?: string; to?: string }> = {}) {
  const bytes = new TextEncoder().encode(text)
  const { blocks } = await parseIcs(bytes, { name: 'trip.ics', format: 'ics', hash: '', size: bytes.length }, window)
  return blocks.filter((block) => block.kind === 'event')
}
const startOf = ({ when }: SourceEvent) =>
  when.kind === 'timed' ? when.start : when.kind === 'allDay' ? `${when.from}/${when.to}` : ''

describe('an event of a calendar', () => {
  it('is read with its people, place, categories and words', async () => {
    const [found] = await eventsOf(
      calendar(
        event(
          'UID:1',
          'SUMMARY:Dinner\\, with the',
          '  minister',
          'DTSTART;TZID=Europe/Madrid:20240122T203000',
          'DTEND;TZID=Europe/Madrid:20240122T223000',
          'LOCATION:Casa Lucio',
          'DESCRIPTION:Bring\\nbadges',
          'CATEGORIES:Meal,Official',
          'STATUS:TENTATIVE',
          'ORGANIZER;CN="Ruiz, Ana":mailto:ana@example.org',
          'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org',
          'ATTENDEE;CN=Bo Li:MAILTO:bo@example.org',
          'URL:https://example.org/dinner',
        ),
      ),
    )
    expect(found).toMatchObject({
      title: 'Dinner, with the minister',
      place: 'Casa Lucio',
      description: 'Bring\nbadges',
      categories: ['Meal', 'Official'],
      status: 'tentative',
      when: { kind: 'timed', start: '2024-01-22T20:30', end: '2024-01-22T22:30', zone: 'Europe/Madrid' },
      people: [
        { name: 'Ruiz, Ana', email: 'ana@example.org', role: 'organiser' },
        { name: 'Bo Li', email: 'bo@example.org', role: 'attendee' },
      ],
      link: 'https://example.org/dinner',
    })
    expect(found?.properties.map(({ name }) => name)).toContain('ATTENDEE')
  })

  it('ends on its last day when whole, whichever way its end is written', async () => {
    const whole = await eventsOf(
      calendar(
        event('UID:1', 'DTSTART;VALUE=DATE:20240122', 'DTEND;VALUE=DATE:20240125'),
        event('UID:2', 'DTSTART;VALUE=DATE:20240123'),
        event('UID:3', 'DTSTART:20240124', 'DURATION:P1W'),
        event('UID:4', 'DTSTART:20240126T000000', 'DTEND:20240127T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'),
      ),
    )
    expect(whole.map(startOf)).toEqual([
      '2024-01-22/2024-01-24',
      '2024-01-23/2024-01-23',
      '2024-01-24/2024-01-30',
      '2024-01-26/2024-01-26',
    ])
  })

  it('that lands on another clock ends on the clock it started on', async () => {
    const [flight] = await eventsOf(
      calendar(event('DTSTART;TZID=Europe/Madrid:20240122T110000', 'DTEND;TZID=America/New_York:20240122T130000')),
    )
    expect(flight?.when).toMatchObject({ end: '2024-01-22T19:00', zone: 'Europe/Madrid' })
  })

  it('is cancelled by its status or by the calendar', async () => {
    const own = await eventsOf(calendar(event('STATUS:CANCELLED', 'DTSTART:20240122T090000Z')))
    const all = await eventsOf(calendar('METHOD:CANCEL', event('DTSTART:20240122T090000Z')))
    expect([own[0]?.status, all[0]?.status]).toEqual(['cancelled', 'cancelled'])
  })

  it('takes its words from HTML where it has no others', async () => {
    const [found] = await eventsOf(
      calendar(event('DTSTART:20240122T090000Z', 'X-ALT-DESC;FMTTYPE=text/html:<p>Bring <b>badges</b></p>')),
    )
    expect(found?.description).toBe('Bring badges')
  })
})

describe('a broken calendar', () => {
  it('loses only the line that is none', async () => {
    const document = await read(
      calendar(
        event('SUMMARY:One', 'what is this', 'DTSTART:20240122T090000Z'),
        event('SUMMARY:Two', 'DTSTART:tomorrow'),
      ),
    )
    expect(document.blocks.filter(({ kind }) => kind === 'event')).toHaveLength(2)
    expect(document.notices.map(({ message }) => message)).toContain('DTSTART on line 10 is no date: “tomorrow”.')
    expect(unitsOf(document).map(({ words }) => words)).toContain('One\nwhat is this')
  })

  it('needs no calendar around its events and no end of them', async () => {
    const found = await eventsOf(
      'BEGIN:VEVENT\nSUMMARY\n\n :One\nDTSTART\n ;VALUE=DATE\n :20240122\nBEGIN:VEVENT\nSUMMARY:Two',
    )
    expect(found.map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('is refused with a way out when it holds nothing at all', async () => {
    await expect(read('hello')).rejects.toThrow(/export it again/)
  })

  it('ends though a rule never matches or matches every second', async () => {
    const found = await eventsOf(
      calendar(
        event('UID:1', 'DTSTART:20240122T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
        event('UID:2', 'DTSTART:20240122T090000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'),
        event('UID:3', 'DTSTART:20240122T090000Z', 'RRULE:FREQ=SECONDLY'),
      ),
      { from: '2024-01-20', to: '2300-01-01' },
    )
    expect(found.length).toBeLessThanOrEqual(402)
  })

  it('keeps names that mean something to programs', async () => {
    const document = await read(calendar(event('__PROTO__:x', 'CONSTRUCTOR;__proto__=y:z', 'DTSTART:20240122T090000Z')))
    expect(unitsOf(document).map(({ words }) => words)).toEqual(expect.arrayContaining(['x', 'z (__PROTO__=y)']))
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('an event that repeats', () => {
  const weekly = ['UID:w', 'SUMMARY:Stand-up', 'DTSTART;TZID=Europe/Madrid:20240101T090000', 'DURATION:PT30M']

  it('is told for the days of the trip, with its properties once', async () => {
    const found = await eventsOf(calendar(event(...weekly, 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE')), {
      from: '2024-03-25',
      to: '2024-04-03',
    })
    expect(found.map(startOf)).toEqual(['2024-03-25T09:00', '2024-03-27T09:00', '2024-04-01T09:00', '2024-04-03T09:00'])
    expect(found.map(({ properties }) => properties.length > 0)).toEqual([true, false, false, false])
    expect(new Set(found.map(({ id }) => id)).size).toBe(4)
  })

  it('leaves out exceptions, adds dates and counts as its rule says', async () => {
    const found = await eventsOf(
      calendar(
        event(
          ...weekly,
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;TZID=Europe/Madrid:20240108T090000',
          'EXDATE;VALUE=DATE:20240115',
          'RDATE:20240110T080000Z',
        ),
      ),
    )
    expect(found.map(startOf)).toEqual(['2024-01-01T09:00', '2024-01-10T09:00', '2024-01-22T09:00'])
  })

  it('takes the newest change of a time, and of all times after it', async () => {
    const change = (sequence: number, start: string, range = '') =>
      event(
        'UID:w',
        `SUMMARY:Moved ${sequence}`,
        `SEQUENCE:${sequence}`,
        `RECURRENCE-ID${range}:20240108T080000Z`,
        `DTSTART;TZID=Europe/Madrid:${start}`,
        'DURATION:PT30M',
      )
    const series = event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3')
    const one = await read(calendar(series, change(2, '20240108T110000'), change(1, '20240108T100000')))
    const found = one.blocks.filter((block) => block.kind === 'event')
    expect(found.map((each) => `${each.title} ${startOf(each)}`)).toEqual([
      'Stand-up 2024-01-01T09:00',
      'Moved 2 2024-01-08T11:00',
      'Stand-up 2024-01-15T09:00',
    ])
    expect(unitsOf(one).map(({ words }) => words)).toContain('Moved 1')
    const later = await eventsOf(calendar(series, change(1, '20240108T113000', ';RANGE=THISANDFUTURE')))
    expect(later.map(startOf)).toEqual(['2024-01-01T09:00', '2024-01-08T11:30', '2024-01-15T11:30'])
  })

  it.each([
    'FREQ=YEARLY;COUNT=5',
    'FREQ=YEARLY;BYMONTH=3,11;BYDAY=-1SU;COUNT=6',
    'FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=8',
    'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=6',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=6',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=8',
    'FREQ=DAILY;INTERVAL=10;BYHOUR=9,15;COUNT=7',
    'FREQ=HOURLY;INTERVAL=5;COUNT=9',
    'FREQ=YEARLY;BYYEARDAY=1,100,-1;COUNT=7',
  ])('by %s has the times that another program finds', (text) => {
    const rule = readRule(text)
    const start = readMoment('20240102T090000')?.seconds ?? 0
    const iterator = ICAL.Recur.fromString(text).iterator(
      new ICAL.Time({ year: 2024, month: 1, day: 2, hour: 9 }, ICAL.Timezone.localTimezone),
    )
    const others: string[] = []
    for (let next = iterator.next(); next; next = iterator.next()) others.push(next.toString().slice(0, 16))
    const own =
      rule === undefined
        ? []
        : [
            ...expandRule({
              rule: { ...rule, count: others.length + 5 },
              start,
              isDay: false,
              until: Number.POSITIVE_INFINITY,
              from: start,
              budget: { days: 100_000 },
            }),
          ]
    expect(own.slice(0, others.length).map(momentText)).toEqual(others)
  })
})

describe('a time zone', () => {
  it.each([
    ['Europe/Madrid', 'Europe/Madrid'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Chicago', 'America/Chicago'],
    ['custom_America/New_York', 'America/New_York'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern', 'America/New_York'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['UTC+11', 'Etc/GMT-11'],
    ['Customized Time Zone', undefined],
    ['tzone://Microsoft/Custom', undefined],
    ['', undefined],
  ])('named %s is %s', (name, zone) => {
    expect(zoneByName(name)).toBe(zone)
  })

  it('is found by its colon though the name has colons too', async () => {
    const found = await eventsOf(
      calendar(
        event('DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20240122T090000'),
        event('DTSTART;TZID="W. Europe Standard Time:20240122T090000"'),
        event('DTSTART;TZID=tzone://Microsoft/Custom:20240122T110000'),
      ),
    )
    expect(found.map(({ when }) => (when.kind === 'timed' ? when.zone : ''))).toEqual([
      'Europe/Berlin',
      '',
      'America/New_York',
    ])
  })

  it('without a name that is known is found by its rules, with a notice', async () => {
    const part = (kind: string, from: string, to: string, rule: string) => [
      `BEGIN:${kind}`,
      'DTSTART:16010101T020000',
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:FREQ=YEARLY;${rule}`,
      `END:${kind}`,
    ]
    const document = await read(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Headquarters',
        ...part('STANDARD', '-0500', '-0600', 'BYDAY=1SU;BYMONTH=11'),
        ...part('DAYLIGHT', '-0600', '-0500', 'BYDAY=2SU;BYMONTH=3'),
        'END:VTIMEZONE',
        event('DTSTART;TZID=Headquarters:20240701T090000'),
      ),
    )
    expect(document.blocks[0]).toMatchObject({ when: { start: '2024-07-01T09:00', zone: 'America/Chicago' } })
    expect(document.notices.map(({ code }) => code)).toContain('unknown-zone')
  })
})

it('tells tasks and journals as text, and all else as properties', async () => {
  const document = await read(
    calendar(
      'X-WR-CALNAME:Delegation',
      'BEGIN:VTODO',
      'DUE:20240122',
      'SUMMARY:Book cars',
      'DESCRIPTION:Two vans',
      'END:VTODO',
      event('DTSTART:20240122T090000Z', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM'),
    ),
  )
  expect(document.title).toBe('Delegation')
  const words = document.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? [`${block.kind} ${sourceWords(block.text)}`] : [],
  )
  expect(words).toEqual(expect.arrayContaining(['heading Book cars', 'paragraph Two vans', 'paragraph 20240122']))
  expect(unitsOf(document).map(({ words: each }) => each)).toContain('-PT15M')
})

it('becomes items of the agenda', async () => {
  const document = await read(
    calendar(
      'X-WR-CALNAME:Delegation',
      event(
        'SUMMARY:Meeting with the mayor',
        'DTSTART;TZID=Europe/Madrid:20240122T090000',
        'DTEND;TZID=Europe/Madrid:20240122T100000',
        'STATUS:CANCELLED',
      ),
    ),
  )
  const { drafts } = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
  const items = drafts.filter(({ collection }) => collection === 'agendaItems')
  expect(items).toHaveLength(1)
  expect(items[0]?.fields['title']?.value).toEqual({ en: 'Meeting with the mayor' })
  expect(items[0]?.fields['confirmation']?.value).toBe('cancelled')
  expect(items[0]?.fields['when']?.value).toEqual({
    kind: 'timed',
    start: '2024-01-22T09:00',
    end: '2024-01-22T10:00',
    zone: 'Europe/Madrid',
  })
  expect(items[0]?.fields['room']).toBeUndefined()
})
