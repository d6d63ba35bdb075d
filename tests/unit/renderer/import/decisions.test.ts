import { describe, expect, it } from 'vitest'
import {
  chooseAll,
  chosenOtherwise,
  type DecidedRows,
  decide,
  decisionsOf,
  isTaken,
  nextOpen,
  openFields,
  outlook,
  pickOf,
  rebased,
  sumLine,
  takenFor,
  takeRows,
} from '../../../../renderer/state/import-decisions.ts'
import { conflict, field, reviewOf, row } from '../../../fixtures/review-of.ts'

const none: DecidedRows = new Map()

describe('a row of the review', () => {
  it('goes by the proposal until somebody decides, and one that is the same is never taken', () => {
    expect(isTaken(row('a'), none)).toBe(true)
    expect(isTaken(row('a', { isTicked: false }), none)).toBe(false)
    expect(isTaken(row('a'), decide(none, 'a', { take: false }))).toBe(false)
    expect(isTaken(row('a', { state: 'same' }), takeRows(none, [row('a', { state: 'same' })], true))).toBe(false)
  })

  it('has a field to decide until a side is chosen, or it is left out', () => {
    const ben = conflict('b')
    expect(openFields(ben, none)).toBe(1)
    expect(openFields(ben, decide(none, 'b', { fields: { post: 'ours' } }))).toBe(0)
    expect(openFields(ben, decide(none, 'b', { take: false }))).toBe(0)
  })

  it('forgets what was chosen field by field when it is taken for another record', () => {
    const chosen = decide(none, 'b', { fields: { post: 'theirs' } })
    const other = decide(chosen, 'b', { as: 'ken' })
    expect(takenFor(conflict('b'), other)).toBe('ken')
    expect(decisionsOf(reviewOf([conflict('b')]), other)).toEqual([{ key: 'b', take: true, as: 'ken' }])
  })

  it('may be taken though it is the same, once it is taken for another record', () => {
    const same = row('b', { ...conflict('b'), state: 'same' })
    expect(isTaken(same, decide(none, 'b', { take: true }))).toBe(false)
    expect(isTaken(same, decide(none, 'b', { take: true, as: 'new' }))).toBe(true)
  })

  it('stands beside the record that was chosen, whichever that is', () => {
    const compared = [{ key: 'b', as: 'ken', state: 'same' as const, fields: [] }]
    const decided = decide(none, 'b', { as: 'ken' })
    expect(chosenOtherwise([conflict('b'), row('a')], decided)).toEqual([{ key: 'b', as: 'ken' }])
    const [beside] = rebased([conflict('b')], compared)
    expect(beside).toMatchObject({ state: 'same', match: { id: 'ken' }, others: [{ id: 'ben' }], fields: [] })
    expect(chosenOtherwise(beside ? [beside] : [], decided)).toEqual([])
    expect(rebased([row('a'), conflict('b')], [])).toEqual([row('a'), conflict('b')])
  })

  it('remembers which of several files is believed', () => {
    const decided = decide(none, 'b', { fields: { post: 'theirs' }, picks: { post: 1 } })
    const emailOnly = decide(none, 'b', { fields: { email: 'theirs' }, picks: { email: 1 } })
    expect(decisionsOf(reviewOf([conflict('b')]), emailOnly)).toMatchObject([
      { fields: { email: 'theirs', post: 'ours' } },
    ])
    expect(pickOf(conflict('b'), field('post'), decided)).toBe(1)
    expect(pickOf(conflict('b'), field('email'), decided)).toBe(0)
    expect(decisionsOf(reviewOf([conflict('b')]), decided)).toEqual([
      { key: 'b', take: true, fields: { post: 'theirs' }, picks: { post: 1 } },
    ])
  })

  it('takes one side for every field that differs', () => {
    expect(chooseAll(none, conflict('b'), 'ours').get('b')?.fields).toEqual({ post: 'ours', email: 'ours' })
  })
})

describe('the decisions', () => {
  it('tell the host only of rows about which something was decided', () => {
    const review = reviewOf([row('a'), row('c'), conflict('b')])
    const decided = decide(takeRows(none, [row('c')], false), 'b', { fields: { post: 'theirs' } })
    expect(decisionsOf(review, decided)).toEqual([
      { key: 'c', take: false },
      { key: 'b', take: true, fields: { post: 'theirs' } },
    ])
  })

  it('lead from one row to decide to the next, round the list', () => {
    const rows = [conflict('x'), row('a'), conflict('y')]
    expect(nextOpen(rows, none, 'x')?.key).toBe('y')
    expect(nextOpen(rows, none, 'y')?.key).toBe('x')
    expect(nextOpen(rows, takeRows(none, rows, false), 'x')).toBeUndefined()
  })

  it('say what will happen', () => {
    expect(outlook([row('a'), row('c', { isTicked: false }), conflict('b')], none)).toEqual({
      taken: 2,
      fresh: 1,
      changed: 1,
      open: 1,
    })
  })
})

describe('the account', () => {
  it('adds up in one line', () => {
    expect(sumLine(reviewOf([]).files)).toBe('1,204 pieces in = 1,100 in records + 60 headings + 44 left over')
  })
})
