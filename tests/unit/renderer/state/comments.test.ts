import { describe, expect, it } from 'vitest'
import { commentsAt, commentThreads, openCount, placeOfComment } from '../../../../renderer/state/comments.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const about = { collection: 'agencies', record: 'anam', field: 'mandate' }
const trip = tripOf({
  agencies: { anam: { name: { en: 'Customs' } } },
  comments: {
    second: { ...about, text: 'Asked the embassy.', at: '2024-01-20T10:00:00Z' },
    first: { ...about, text: 'Is this current?', at: '2024-01-19T10:00:00Z', resolved: true },
    other: { ...about, field: 'powers', text: 'Shorter, please.', at: '2024-01-18T10:00:00Z', resolved: true },
    gone: { ...about, record: 'nobody', text: 'About something removed.', at: '2024-01-17T10:00:00Z' },
  },
})
const ids = (comments: readonly Readonly<{ id: string }>[]) => comments.map(({ id }) => id)

describe('comments', () => {
  it('stand at their field, the oldest first', () => {
    expect(ids(commentsAt(trip, { collection: 'agencies', id: 'anam', field: 'mandate' }))).toEqual(['first', 'second'])
    expect(commentsAt(trip, { collection: 'agencies', id: 'anam', field: 'name' })).toEqual([])
  })

  it('are the same list as long as nobody comments', () => {
    const place = { collection: 'agencies', id: 'anam', field: 'mandate' } as const
    expect(commentsAt({ ...trip }, place)).toBe(commentsAt(trip, place))
  })

  it('come by field, what was said last first, and only what waits for an answer', () => {
    expect(commentThreads(trip, false).map(ids)).toEqual([['first', 'second'], ['other'], ['gone']])
    expect(commentThreads(trip, true).map(ids)).toEqual([['first', 'second'], ['gone']])
    expect(openCount(commentThreads(trip, true)[0] ?? [])).toBe(1)
  })

  it('lead to their field as long as its record is there', () => {
    const { second, gone } = trip.comments
    expect(second && placeOfComment(trip, second)).toEqual({ collection: 'agencies', id: 'anam', field: 'mandate' })
    expect(gone && placeOfComment(trip, gone)).toBeUndefined()
  })
})
