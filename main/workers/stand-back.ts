import { constants, setPriority } from 'node:os'
import { codeOf } from '../storage/durable-write.ts'

/** Lets what a person does go first where there is not enough for all. A system that does not allow it does without. */
export function standBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}
