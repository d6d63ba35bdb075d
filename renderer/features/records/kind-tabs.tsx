import { list } from '../../../shared/model/trip.ts'
import { usePage, useTripState, useView } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { kindInSight, type ViewId } from '../../state/views.ts'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import classes from './kind-tabs.module.css'
import { showKind, tabsOf } from './records-place.ts'

/** Under a view, as the sheets of a workbook: its pages and the further kinds of record that belong to it. */
export function KindTabs({ view }: Readonly<{ view: ViewId }>) {
  const page = usePage()
  const shown = useView(({ modes }) => kindInSight(view, modes))
  const tabs = tabsOf(view)
  // As one text: it is drawn anew when a number changes, not with every key.
  const counts = useTripState(({ trip }) => tabs.map((kind) => (kind ? openOf(trip, kind) : '')).join(' ')).split(' ')
  if (tabs.length === 0) return null
  return (
    <div className={classes.kinds}>
      <ViewTabs
        label="Kinds of record"
        views={tabs.map((kind, at) => {
          const words = kind ? (labels[kind] ?? collectionLabels[kind].many) : (pages[view] ?? 'Pages')
          const count = counts[at]
          return { id: kind ?? 'pages', label: count && count !== '0' ? `${words} ${count}` : words }
        })}
        value={shown ?? 'pages'}
        onChange={(id) =>
          showKind(
            page,
            tabs.find((kind) => kind === id),
          )
        }
      />
    </div>
  )
}

/** How many there are; of comments those that wait for an answer. */
const openOf = (...[trip, kind]: Parameters<typeof list>): number =>
  kind === 'comments' ? list(trip, 'comments').filter(({ resolved }) => !resolved).length : list(trip, kind).length

const labels: Readonly<Record<string, string>> = {
  attendances: 'Notes on attendance',
  commitments: 'Ledger',
}

const pages: Readonly<Partial<Record<ViewId, string>>> = {
  overview: 'The trip',
  agenda: 'The days',
  briefs: 'The meetings',
  points: 'What we say',
  agencies: 'Whom we meet',
  delegates: 'Who travels',
  book: 'The whole',
}
