import { assertNever } from '../assert.ts'
import type { Change } from './edit.ts'

/** The changes that undo these: each turned round, the last one first. */
export const invertChanges = (changes: readonly Change[]): readonly Change[] => changes.toReversed().map(invertChange)

function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'add':
      return { ...change, kind: 'remove' }
    case 'remove':
      return { ...change, kind: 'add' }
    case 'set': {
      const { before, after, ...place } = change
      return {
        ...place,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      }
    }
    case 'setBlock': {
      const { before, after, ...place } = change
      return {
        ...place,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      }
    }
    default:
      return assertNever(change)
  }
}
