import { expect, test } from 'vitest'
import { accountFor } from '../../../../shared/checks/manifest.ts'
import { projectTrip } from '../../../../shared/editions/project.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  agencies: {
    anam: { name: { en: 'ANAM' } },
    impi: { name: { en: 'IMPI' } },
    secret: { name: { en: 'X' }, disclosure: { level: 'staff' } },
  },
  topics: { customs: { name: { en: 'Customs' } } },
  sources: { agenda: { file: 'agenda.docx' } },
})

test('every record is printed, explained or told as dropped', () => {
  const { left } = projectTrip(trip, { edition: 'delegate' })
  const manifest = accountFor(trip, {
    left,
    placed: new Map([['agencies/anam', ['4-1', '4-2']]]),
    reasons: new Map([['topics/customs', 'The section was not asked for.']]),
  })
  expect(manifest).toEqual({
    accounts: [
      { record: 'agencies/anam', fate: { kind: 'printed', pages: ['4-1', '4-2'] } },
      { record: 'agencies/impi', fate: { kind: 'dropped' } },
      { record: 'agencies/secret', fate: { kind: 'not-printed', reason: 'Its disclosure is above the reader.' } },
      { record: 'topics/customs', fate: { kind: 'not-printed', reason: 'The section was not asked for.' } },
      { record: 'sources/agenda', fate: { kind: 'not-printed', reason: 'Its disclosure is above the reader.' } },
    ],
    recordsIn: 5,
    accountedFor: 4,
    dropped: 1,
    sentence: '5 records in, 4 accounted for, 1 dropped',
    findings: [
      {
        code: 'record-dropped',
        level: 'error',
        record: 'agencies/impi',
        message: 'It is neither printed nor explained; this is a fault of the program.',
      },
    ],
  })
})

test('what is never printed says what it is for', () => {
  const { accounts } = accountFor(trip, { left: [], placed: new Map() })
  expect(accounts.at(-1)).toEqual({
    record: 'sources/agenda',
    fate: { kind: 'not-printed', reason: 'It says where other records came from.' },
  })
})
