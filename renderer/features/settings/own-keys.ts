import type { Settings } from '../../../shared/settings.ts'
import type { Command } from '../../state/command.ts'

/** Keys that every text answers to itself: copying, choosing all, bold. */
export const isKeptByTexts = (keys: string): boolean => /^Mod\+[ABCIUVX]$/.test(keys)

/** The keys go from the command that had them to another; what else it had stays its own. */
export const takenOver = (own: Settings['keys'], keys: string, to: Command, from: Command): Settings['keys'] => ({
  ...own,
  [from.id]: (from.keys ?? []).filter((each) => each !== keys),
  [to.id]: [keys],
})
