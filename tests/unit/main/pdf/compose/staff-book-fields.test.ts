import { expect, it } from 'vitest'
import { everyBlock } from '../../../../../main/pdf/compose/walk.ts'
import { canaryTrip } from '../../../../fixtures/canary-trip.ts'
import { bookOf, wordsOf } from './small-trip.ts'

/** What stands in the sections of people, papers and logistics. */
const collections = new Set(
  `agencies officials topics topicPapers talkingPoints delegates companies commitments outcomes debriefs flights hotels
  groundTransports vehicles meals interpreters gifts venues travelTimes countryNotes contacts protocolNotes facts series
  glossaryTerms attachments mediaItems`.split(/\s+/),
)

/** Fields all records have are about the file; links are drawn, not set; another language stands in its own book. */
const isElsewhere = (path: readonly (string | number)[]) =>
  ['lineage', 'provenance', 'origin'].includes(String(path[0])) ||
  (path.includes('spans') && path.includes('link')) ||
  path.at(-1) === 'es'

it('prints every field of every record in the staff book', () => {
  const { trip, canaries } = canaryTrip()
  const book = bookOf(trip, { edition: 'staff' }, { at: '2025-01-01T00:00:00Z' })
  const texts = book.units.flatMap((unit) => [
    wordsOf(unit.blocks),
    // Words inside a chart are set by layout.
    ...[...everyBlock(unit.blocks)].filter((block) => block.kind === 'chart').map((chart) => JSON.stringify(chart)),
  ])
  const printed = texts.join('\n')
  const missing = canaries
    .filter(
      ({ collection, path, word }) => collections.has(collection) && !isElsewhere(path) && !printed.includes(word),
    )
    .map(({ collection, path }) => `${collection}.${path.join('.')}`)
  expect(missing).toEqual([])
})
