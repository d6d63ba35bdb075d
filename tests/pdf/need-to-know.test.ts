import { describe, expect, it } from 'vitest'
import { circleOf, type Reader } from '../../shared/editions/reader.ts'
import { type CollectionName, definitionOf } from '../../shared/model/collections.ts'
import { disclosureLevels } from '../../shared/model/disclosure.ts'
import type { Trip } from '../../shared/model/trip.ts'
import { fieldsOf } from '../../shared/model/walk.ts'
import { makeBook } from '../fixtures/books.ts'
import { type Canary, canaryTrip } from '../fixtures/canary-trip.ts'
import { hasPdfTools, outlineAndLabels, pageTexts, unpacked } from '../fixtures/read-pdf.ts'

const { trip, canaries } = canaryTrip()

/** Every form in which a word may hide in a file. */
const formsOf = (word: string) => [
  Buffer.from(word, 'latin1'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
  Buffer.from(Buffer.from(word, 'latin1').toString('hex'), 'latin1'),
  Buffer.from(Buffer.from(word, 'utf16le').swap16().toString('hex'), 'latin1'),
]

/** What the definitions alone say, apart from the code that projects: may this reader see the field at all? */
function isForbidden(canary: Canary, reader: Reader, whole: Trip): boolean {
  if (reader.edition === 'leave-behind') return true
  const definition = definitionOf(canary.collection)
  const within = fieldsOf(canary.collection).find((field) => field.name === canary.field)?.facts.within
  const delegation = disclosureLevels.indexOf('delegation')
  const levels = [definition.disclosure.level, within?.level ?? 'public'] as const
  if (levels.some((level) => disclosureLevels.indexOf(level) > delegation)) return true
  return within?.only === 'self' && !circleOf(reader, whole).has(canary.id)
}

/** About the file and not the trip; drawn as a link and not set; or in another language, which has a book of its own. */
const isElsewhere = ({ path }: Canary): boolean =>
  ['lineage', 'provenance', 'origin'].includes(String(path[0])) || path.at(-1) === 'link' || path.at(-1) === 'es'

async function findIn(reader: Reader, words: readonly string[]): Promise<readonly string[]> {
  const { bytes } = await makeBook(trip, { reader })
  const text = pageTexts(bytes).join('\n').replaceAll(/\s+/g, '')
  const places = [Buffer.from(bytes), unpacked(bytes), Buffer.from(JSON.stringify(outlineAndLabels(bytes)))]
  return words.filter(
    (word) => text.includes(word) || places.some((place) => formsOf(word).some((form) => place.includes(form))),
  )
}

describe.skipIf(!hasPdfTools)('need to know', () => {
  it('prints every word of every record that is printed at all in the staff book', async () => {
    // After the trip, so that what it yielded is printed as well.
    const { bytes, report } = await makeBook(trip, { reader: { edition: 'staff' }, at: '2099-01-01T00:00:00Z' })
    const text = pageTexts(bytes).join('\n').replaceAll(/\s+/g, '')
    const missing = canaries.filter(
      (canary) =>
        definitionOf(canary.collection).unprinted === undefined && !isElsewhere(canary) && !text.includes(canary.word),
    )
    const fields = new Set(missing.map(({ collection, field }) => `${collection}.${field}`))
    expect([...fields]).toEqual([])
    expect(report.account).toMatch(/, 0 dropped$/)
  })

  it('lets nothing above the delegation into the bytes, streams, text, outline or labels of a delegate’s book', async () => {
    const reader = { edition: 'delegate', delegate: 'delegate-1' } as const
    const forbidden = canaries.filter((canary) => isForbidden(canary, reader, trip)).map((canary) => canary.word)
    expect(forbidden.length).toBeGreaterThan(200)
    expect(await findIn(reader, forbidden)).toEqual([])
  })

  it('lets nothing that is not explicitly public into a leave-behind', async () => {
    const reader = { edition: 'leave-behind' } as const
    expect(
      await findIn(
        reader,
        canaries.map((canary) => canary.word),
      ),
    ).toEqual([])
  })

  it('lets a record narrowed by hand out of every book but the staff’s', async () => {
    const collection: CollectionName = 'agencies'
    const narrowed: Trip = {
      ...trip,
      agencies: Object.fromEntries(
        Object.entries(trip.agencies).map(([id, agency]) => [
          id,
          { ...agency, disclosure: { level: 'staff' } as const },
        ]),
      ),
    }
    const { bytes } = await makeBook(narrowed, { reader: { edition: 'delegate', delegate: 'delegate-1' } })
    const text = pageTexts(bytes).join('\n').replaceAll(/\s+/g, '')
    const seen = canaries.filter((canary) => canary.collection === collection && text.includes(canary.word))
    expect(seen.map((canary) => canary.field)).toEqual([])
  })
})
