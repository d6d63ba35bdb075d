import type { Brief } from '../../../shared/model/records/brief.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import type { Command } from '../../state/command.ts'
import type { Page } from '../../state/page.ts'
import { codedBriefs } from '../../state/point-uses.ts'
import { actsOf } from '../../state/use-trip.ts'
import { briefAt } from './brief-at.ts'
import { writePoint } from './write-point.ts'

const tripNow = (page: Page) => page.trip.store.getState().trip
const openBrief = (page: Page): Brief | undefined => briefAt(tripNow(page), page.view.store.getState().selected.briefs)
const isOpen = (page: Page) => openBrief(page) !== undefined
const canWrite = (page: Page) => isOpen(page) && !page.trip.store.getState().readOnly

function write(page: Page, kind: TalkingPoint['kind']): void {
  const brief = openBrief(page)
  if (!brief) return
  page.trip.flush()
  const [point, use] = [page.outside.newId(), page.outside.newId()]
  actsOf(page).dispatch('Write point', writePoint(tripNow(page), { brief, kind, words: {}, point, use }))
  page.view.set({ wanted: { collection: 'pointUses', id: use, field: 'text' } })
}

function goBy(page: Page, way: 1 | -1): void {
  const briefs = codedBriefs(tripNow(page))
  const at = briefs.findIndex(({ brief }) => brief.id === openBrief(page)?.id)
  const next = briefs[at + way]
  if (next) page.view.select({ collection: 'briefs', id: next.brief.id })
}

export const briefCommands: readonly Command[] = [
  {
    id: 'briefs.writePoint',
    label: 'Write a point to make',
    keys: ['Mod+Enter'],
    context: 'briefs',
    menu: 'insert',
    inText: true,
    when: canWrite,
    run: (page) => write(page, 'argument'),
  },
  {
    id: 'briefs.writeReply',
    label: 'Write what they will say',
    keys: ['Mod+Shift+Enter'],
    context: 'briefs',
    menu: 'insert',
    inText: true,
    when: canWrite,
    run: (page) => write(page, 'response'),
  },
  {
    id: 'briefs.writeAvoid',
    label: 'Write what to avoid',
    context: 'briefs',
    menu: 'insert',
    when: canWrite,
    run: (page) => write(page, 'avoid'),
  },
  {
    id: 'briefs.next',
    label: 'Next brief',
    keys: ['Alt+PageDown'],
    context: 'briefs',
    menu: 'view',
    group: 4,
    inText: true,
    when: isOpen,
    run: (page) => goBy(page, 1),
  },
  {
    id: 'briefs.before',
    label: 'Brief before',
    keys: ['Alt+PageUp'],
    context: 'briefs',
    menu: 'view',
    group: 4,
    inText: true,
    when: isOpen,
    run: (page) => goBy(page, -1),
  },
  {
    id: 'briefs.all',
    label: 'All briefs',
    context: 'briefs',
    menu: 'view',
    group: 4,
    when: isOpen,
    run: ({ view }) => view.select(undefined),
  },
]
