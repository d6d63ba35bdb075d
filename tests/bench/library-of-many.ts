import { orderKeys } from '../../shared/edit/order.ts'
import { type CollectionName, definitionOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'
import { emptyTrip, type Trip } from '../../shared/model/trip.ts'
import { proseFrom } from './words.ts'

type Values = Readonly<Record<string, unknown>>

/** Trips of one house over the years, 100 records in each: what the search of a full library must stand. */
export function manyTrips(count: number): readonly Trip[] {
  const prose = proseFrom(20_260_301)
  const text = (words: number) => ({ en: prose.paragraph('en', words), es: prose.paragraph('es', words) })
  const many = (length: number, make: (index: number) => Values) =>
    Array.from({ length }, (_, index) => ({ ...make(index), id: `r${index}` }))
  return Array.from({ length: count }, (_, number): Trip => {
    const year = 2026 - Math.floor(number / 10)
    const records: Partial<Record<CollectionName, readonly Values[]>> = {
      trips: [
        {
          id: 'trip',
          title: { en: `Mission ${number + 1}` },
          code: `M${number + 1}`,
          starts: `${year}-03-01`,
          ends: `${year}-03-04`,
          languages: ['en', 'es'],
        },
      ],
      bookSetups: [{ id: 'bookSetup' }],
      agencies: many(8, () => ({
        name: text(4),
        mandate: [{ id: 'p', kind: 'paragraph', spans: [{ text: prose.paragraph('en', 20) }] }],
      })),
      officials: many(20, (n) => ({ fullName: prose.name(), agency: `r${n % 8}`, position: text(5) })),
      talkingPoints: many(30, () => ({ title: text(6), text: text(18) })),
      commitments: many(15, (n) => ({ wording: prose.sentence('en'), status: n % 3 === 0 ? 'kept' : 'open' })),
      facts: many(15, () => ({ statement: text(14), source: prose.words(3, 'en') })),
      contacts: many(10, () => ({ name: prose.name(), role: text(3) })),
    }
    return {
      ...emptyTrip(),
      ...Object.fromEntries(Object.entries(records).map(([name, values]) => [name, made(name, values)])),
    }
  })
}

function made(name: string, values: readonly Values[]) {
  // The names above are those of collections.
  const definition = definitionOf(name as CollectionName)
  const keys = orderKeys(values.length)
  return Object.fromEntries(
    values.map((one, index) => [one['id'], makeRecord(definition, { ...one, order: keys[index] })]),
  )
}
