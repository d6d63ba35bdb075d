import type { Command } from '../../state/command.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { commentedRecord } from './commented-record.ts'

/** Saying something about the field at the caret, or about the record that is chosen. */
export const commentCommands: readonly Command[] = [
  {
    id: 'edit.comment',
    label: 'Comment on this field…',
    keys: ['Mod+Alt+M'],
    context: 'trip',
    hidden: true,
    inText: true,
    when: () => document.activeElement?.closest('[data-field]') != null,
    run: () => {
      document.activeElement?.closest('[data-field]')?.querySelector<HTMLElement>('[data-comments]')?.click()
    },
  },
  {
    id: 'edit.commentRecord',
    label: (page) => {
      const place = commentedRecord(page)
      return `Comment on the ${place ? collectionLabels[place.collection].one.toLowerCase() : 'record'}…`
    },
    keys: ['Mod+Alt+Shift+M'],
    context: 'trip',
    menu: 'insert',
    group: 2,
    inText: true,
    when: (page) => commentedRecord(page) !== undefined,
    run: ({ view }) => view.set({ dialog: 'comment' }),
  },
]
