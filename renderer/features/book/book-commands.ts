import type { Command } from '../../state/command.ts'
import { showPart } from './book-parts.ts'

/** The book from anywhere: how it is made, what is wrong with it, the file. */
export const bookCommands: readonly Command[] = [
  {
    id: 'book.export',
    label: 'Export the book…',
    keys: ['Mod+Shift+E'],
    context: 'trip',
    menu: 'book',
    inText: true,
    run: ({ view }) => view.set({ dialog: 'export' }),
  },
  {
    id: 'book.preflight',
    label: 'Preflight',
    context: 'trip',
    menu: 'book',
    group: 1,
    run: (page) => showPart(page, 'preflight'),
  },
  {
    id: 'book.setup',
    label: 'Book setup',
    keys: ['Mod+P'],
    context: 'trip',
    menu: 'book',
    group: 1,
    inText: true,
    run: (page) => showPart(page, 'setup'),
  },
  {
    id: 'book.records',
    label: 'Glossary, annexes and sources',
    context: 'trip',
    menu: 'book',
    group: 1,
    run: (page) => showPart(page, 'records'),
  },
]
