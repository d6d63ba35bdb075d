import { orderKeys } from '../../shared/edit/order.ts'
import { type CollectionName, definitionOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { emptyTrip, type Trip } from '../../shared/model/trip.ts'
import { type Prose, proseFrom } from './words.ts'

type Values = Readonly<Record<string, unknown>>

export const crowd = { delegates: 2000, items: 300 } as const
const [days, companies, agencies, venues, points] = [10, 400, 12, 20, 200]
const perDay = crowd.items / days
const many = (count: number, make: (index: number) => Values) => Array.from({ length: count }, (_, n) => make(n))
const day = (index: number) => new Date(Date.UTC(2024, 0, 22 + index)).toISOString().slice(0, 10)

/** The largest delegation the screens must stand: 2,000 delegates and 300 agenda items on ten days, three at a time. */
export function crowdedTrip(): Trip {
  const prose = proseFrom(20_240_122)
  const meetings = Array.from({ length: crowd.items }, (_, n) => n).filter((n) => n % perDay !== 0)
  const records: Partial<Record<CollectionName, readonly Values[]>> = {
    trips: [
      {
        id: 'trip',
        title: { en: 'Crowded trip' },
        code: 'CR24',
        starts: day(0),
        ends: day(days - 1),
        cities: [{ id: 'city', name: { en: 'Mexico City' }, country: 'Mexico', zone: 'America/Mexico_City' }],
        languages: ['en', 'es'],
      },
    ],
    bookSetups: [{ id: 'bookSetup', asOf: '2024-01-21T18:00:00Z', notesPages: false }],
    companies: many(companies, (n) => ({
      id: `company-${n}`,
      name: prose.name(),
      sector: { en: prose.words(2, 'en') },
    })),
    delegates: many(crowd.delegates, (n) => delegate(n, prose)),
    agencies: many(agencies, (n) => ({ id: `agency-${n}`, name: { en: prose.words(4, 'en') }, acronym: `AG${n}` })),
    officials: many(agencies * 2, (n) => ({
      id: `official-${n}`,
      agency: `agency-${n % agencies}`,
      fullName: prose.name(),
    })),
    venues: many(venues, (n) => ({
      id: `venue-${n}`,
      name: { en: prose.words(2, 'en') },
      securityMinutes: n % 3 === 0 ? 10 : 0,
    })),
    travelTimes: many((venues * (venues - 1)) / 2, (n) => travel(n)),
    agendaItems: many(crowd.items, (n) => agendaItem(n, prose)),
    attendances: meetings.flatMap((n) => seats(n)),
    objectives: many(3, (n) => ({ id: `objective-${n}`, text: { en: prose.sentence('en', 12) } })),
    talkingPoints: many(points, (n) => ({
      id: `point-${n}`,
      kind: 'argument',
      title: { en: prose.sentence('en', 4) },
      text: { en: prose.sentence('en', 16) },
    })),
    briefs: meetings.slice(0, 100).map((n) => ({
      id: `brief-${n}`,
      agendaItem: `item-${n}`,
      number: n,
      version: 1,
      why: [{ id: 'p0', kind: 'paragraph', spans: [{ text: prose.paragraph('en', 35) }] }],
      objectives: [{ id: 'o0', objective: `objective-${n % 3}`, text: { en: prose.sentence('en', 7) } }],
    })),
    pointUses: meetings
      .slice(0, 100)
      .flatMap((n) =>
        many(3, (k) => ({ id: `use-${n}-${k}`, brief: `brief-${n}`, talkingPoint: `point-${(n * 3 + k) % points}` })),
      ),
  }
  return {
    ...emptyTrip(),
    ...Object.fromEntries(Object.entries(records).map(([name, list]) => [name, made(name, list)])),
  }
}

function delegate(n: number, prose: Prose): Values {
  const name = prose.name()
  return {
    id: `delegate-${n}`,
    fullName: name,
    surname: name.split(' ').slice(1).join(' '),
    title: { en: prose.words(3, 'en') },
    company: `company-${n % companies}`,
    precedence: n + 1,
    email: `d${n}@company.example`,
  }
}

/** One for everybody each morning; the others three at a time, every forty minutes. */
function agendaItem(n: number, prose: Prose): Values {
  const slot = n % perDay
  const begins = slot === 0 ? 8 * 60 : 9 * 60 + Math.floor((slot - 1) / 3) * 60
  const clock = (minutes: number) =>
    `${day(Math.floor(n / perDay))}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return {
    id: `item-${n}`,
    kind: slot === 0 ? 'plenary' : 'bilateral',
    title: { en: prose.words(5, 'en') },
    agencies: [`agency-${n % agencies}`],
    venue: `venue-${(n * 7) % venues}`,
    confirmation: 'confirmed',
    when: { kind: 'timed', start: clock(begins), end: clock(begins + 40), zone: 'America/Mexico_City' },
  }
}

/** Twelve of ours, now and then somebody who is in two rooms; two of theirs. */
const seats = (n: number): readonly Values[] => [
  ...many(12, (k) => ({
    id: `seat-${n}-${k}`,
    agendaItem: `item-${n}`,
    person: `delegate-${(n * 11 + k) % crowd.delegates}`,
    side: 'ours',
    role: k === 0 ? 'lead' : 'attends',
  })),
  ...many(2, (k) => ({
    id: `host-${n}-${k}`,
    agendaItem: `item-${n}`,
    person: `official-${(n % agencies) + k * agencies}`,
    side: 'theirs',
  })),
]

/** Every pair of venues once. */
function travel(n: number): Values {
  let [from, rest] = [0, n]
  while (rest >= venues - 1 - from) {
    rest -= venues - 1 - from
    from += 1
  }
  return { id: `travel-${n}`, from: `venue-${from}`, to: `venue-${from + 1 + rest}`, minutes: 10 + ((n * 13) % 35) }
}

function made(name: string, values: readonly Values[]) {
  // The names above are those of collections.
  const definition = definitionOf(name as CollectionName)
  const keys = orderKeys(values.length)
  return Object.fromEntries(
    values.map((one, index) => [one['id'], makeRecord(definition, { ...one, order: keys[index] })]),
  )
}
