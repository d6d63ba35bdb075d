import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { addPoint, modes, shiftPoint } from './move-point.ts'

const selected = (page: Page): string | undefined => {
  const place = page.view.store.getState().selected.points
  return place?.collection === 'talkingPoints' ? place.id : undefined
}
const canEdit = (page: Page) => !page.trip.store.getState().readOnly

const shift = (way: 'left' | 'right' | 'up' | 'down', label: string, key: string): Command => ({
  id: `points.${way}`,
  label,
  keys: [`Alt+Shift+${key}`],
  context: 'points',
  menu: 'edit',
  group: 3,
  when: (page) => canEdit(page) && selected(page) !== undefined,
  run: (page) => {
    const point = selected(page)
    if (point) shiftPoint(page, point, way)
  },
})

export const pointCommands: readonly Command[] = [
  {
    id: 'points.add',
    label: 'Add point',
    keys: ['Mod+Enter'],
    context: 'points',
    menu: 'insert',
    inText: true,
    when: canEdit,
    run: (page) => {
      const id = addPoint(page, selected(page))
      page.view.set({ wanted: { collection: 'talkingPoints', id, field: 'text' } })
    },
  },
  shift('left', 'Move point to the column before', 'ArrowLeft'),
  shift('right', 'Move point to the next column', 'ArrowRight'),
  shift('up', 'Move point up', 'ArrowUp'),
  shift('down', 'Move point down', 'ArrowDown'),
  {
    id: 'points.board',
    label: 'Points as a board',
    context: 'points',
    menu: 'view',
    group: 4,
    checked: ({ view }) => view.store.getState().modes[modes.layout] !== 'list',
    run: ({ view }) => view.setMode(modes.layout, 'board'),
  },
  {
    id: 'points.list',
    label: 'Points as a list',
    context: 'points',
    menu: 'view',
    group: 4,
    checked: ({ view }) => view.store.getState().modes[modes.layout] === 'list',
    run: ({ view }) => view.setMode(modes.layout, 'list'),
  },
]
