import type { Command } from '../../state/command.ts'
import { chooseAll, nextOpen } from '../../state/import-decisions.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { importsOf } from '../../state/import-store.ts'
import type { Page } from '../../state/page.ts'

function reviewing(page: Page): Reviewing | undefined {
  const state = importsOf(page).store.getState()
  return state.kind === 'reviewing' && state.step === 'review' ? state : undefined
}

function choose(page: Page, side: 'theirs' | 'ours'): void {
  const state = reviewing(page)
  const row = state?.review.rows.find(({ key }) => key === state.opened)
  if (!state || !row) return
  importsOf(page).change({ decided: chooseAll(state.decided, row, side) })
  page.view.announce(side === 'ours' ? 'The trip’s words stay' : 'The words of the file are taken')
}

export function showNextOpen(page: Page): void {
  const state = reviewing(page)
  const next = state && nextOpen(state.review.rows, state.decided, state.opened)
  if (next) importsOf(page).change({ opened: next.key })
  page.view.announce(next ? `${next.title}: to decide` : 'Nothing more to decide')
}

/** In the review. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'import.ours',
    label: 'Keep all of ours',
    keys: ['Alt+1'],
    context: 'import',
    when: (page) => reviewing(page)?.opened !== undefined,
    run: (page) => choose(page, 'ours'),
  },
  {
    id: 'import.theirs',
    label: 'Take all from the file',
    keys: ['Alt+2'],
    context: 'import',
    when: (page) => reviewing(page)?.opened !== undefined,
    run: (page) => choose(page, 'theirs'),
  },
  {
    id: 'import.next',
    label: 'Next to decide',
    keys: ['Alt+3'],
    context: 'import',
    when: (page) => reviewing(page) !== undefined,
    run: showNextOpen,
  },
]
