import { describe, expect, it } from 'vitest'
import { ledgerFacts, ledgerParts } from '../../../../renderer/features/records/ledger-rows.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  agencies: {
    anam: { order: 'a0', name: { en: 'Customs' } },
    sat: { order: 'a1', name: { en: 'Tax service' } },
  },
  officials: { rojas: { fullName: 'Inés Rojas', agency: 'sat' } },
  commitments: {
    calendar: { agency: 'anam', wording: 'A calendar by May', status: 'kept', date: '2023-10-19' },
    window: {
      agency: 'anam',
      wording: 'One window',
      status: 'slipped',
      date: '2022-05',
      occasion: 'CEO Dialogue, 2022',
      origin: { trip: 'mx22', title: 'Mexico 2022' },
    },
    refunds: { official: 'rojas', wording: 'Refunds in 30 days', status: 'open', due: '2024-03' },
    letter: { side: 'us', wording: 'A letter to members', status: 'dropped' },
  },
})
const rows = (onlyOpen: boolean) =>
  ledgerParts(trip, onlyOpen).map(({ title, rows }) => [title, rows.map(({ commitment }) => commitment.id)])

describe('the ledger of commitments', () => {
  it('stands by agency, the latest promise first, and counts an official for the agency', () => {
    expect(rows(false)).toEqual([
      ['Customs', ['calendar', 'window']],
      ['Tax service', ['refunds']],
      ['With no agency', ['letter']],
    ])
  })

  it('shows what is still open, and that which slipped is', () => {
    expect(rows(true)).toEqual([
      ['Customs', ['window']],
      ['Tax service', ['refunds']],
    ])
  })

  it('says who, when, where and from which trip a promise came', () => {
    const [customs] = ledgerParts(trip, true)
    expect(customs?.rows[0]?.line).toBe('Them, May 2022, CEO Dialogue, 2022, From Mexico 2022')
  })

  it('counts what waits and what earlier trips left', () => {
    expect(ledgerFacts(trip)).toBe('4 commitments: 1 open, 1 slipped; 1 from earlier trips')
  })
})
