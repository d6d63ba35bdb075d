import { useMemo } from 'react'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { textIn, withTextIn } from '../../state/localised-text.ts'
import { usePage } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { type Acts, useActs, useLanguages, useTrip } from '../../state/use-trip.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PointKind, pointKindWords } from '../../ui/point-kind.tsx'
import { ReadersBadge } from '../../ui/readers-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { Column } from '../../ui/table-types.ts'
import { ClearanceBadge } from './clearance-badge.tsx'
import { clearances, type Grouping, type PointColumn } from './point-columns.ts'
import type { PointView } from './point-view.ts'

export type PointListProps = Readonly<{
  columns: readonly PointColumn[]
  grouping: Grouping
  viewOf: (point: TalkingPoint) => PointView
  selected: string | undefined
}>

type Row = PointView & Readonly<{ group: string; groupTitle: string }>

/** The same points as a table; what prints is written in its cells. */
export function PointList({ columns, grouping, viewOf, selected }: PointListProps) {
  const trip = useTrip()
  const acts = useActs()
  const { view } = usePage()
  const language = useLanguages()[0] ?? 'en'
  const rows = useMemo(
    () =>
      columns.flatMap(({ id, title, points }) =>
        points.map((point): Row => ({ ...viewOf(point), group: id, groupTitle: title })),
      ),
    [columns, viewOf],
  )
  const cells = useMemo(() => cellsOf({ trip, acts, language, grouping }), [trip, acts, language, grouping])
  return (
    <DataTable
      label="Talking points"
      columns={cells}
      rows={rows}
      active={selected}
      onActive={(id) => view.select({ collection: 'talkingPoints', id })}
      onOpen={({ id }) => view.set({ wanted: { collection: 'talkingPoints', id, field: 'text' } })}
      groupOf={({ group, groupTitle }) => ({ id: group, title: groupTitle, facts: factsOf(columns, group) })}
      onRemove={(ids) => acts.removeAll(ids.map((id) => ({ collection: 'talkingPoints', id })))}
    />
  )
}

/** `12 points, 3 asks`. */
function factsOf(columns: readonly PointColumn[], group: string): string {
  const points = columns.find(({ id }) => id === group)?.points ?? []
  const asks = points.filter(({ kind }) => kind === 'ask').length
  const words = `${points.length} point${points.length === 1 ? '' : 's'}`
  return asks === 0 ? words : `${words}, ${asks} ask${asks === 1 ? '' : 's'}`
}

type Setup = Readonly<{ trip: Trip; acts: Acts; language: string; grouping: Grouping }>

function cellsOf({ trip, acts, language, grouping }: Setup): readonly Column<Row>[] {
  const set = (row: Row, label: string, values: Readonly<Record<string, unknown>>) =>
    acts.set(label, { collection: 'talkingPoints', id: row.id }, values)
  const written = (field: 'title' | 'text', label: string, width: number): Column<Row> => ({
    id: field,
    label,
    width,
    grow: true,
    isBook: true,
    ...(field === 'title' ? { isStrong: true } : {}),
    text: (row) => row[field],
    set: (row, value) =>
      value === textIn(row.point[field], language)
        ? undefined
        : set(row, 'Write point', { [field]: withTextIn(row.point[field], language, value) }),
  })
  const topic: Column<Row> = {
    id: 'topic',
    label: 'Topic',
    width: 8,
    text: (row) => row.topic,
    options: () => list(trip, 'topics').map(({ id }) => ({ id, label: nameOf(trip, { collection: 'topics', id }) })),
    set: (row, value) => set(row, 'Change topic of the point', { topic: find(trip, 'topics', value)?.id }),
  }
  const clearance: Column<Row> = {
    id: 'clearance',
    label: 'Clearance',
    width: 8,
    text: ({ point }) => clearances.find(({ id }) => id === point.clearance)?.label ?? '',
    cell: ({ point, by }) => (
      <ClearanceBadge clearance={point.clearance} by={point.clearance === 'cleared' ? '' : by} />
    ),
    options: () => clearances,
    set: (row, value) => set(row, 'Change clearance of the point', { clearance: value }),
  }
  return [
    {
      id: 'kind',
      label: 'Kind',
      width: 6.5,
      text: ({ point }) => pointKindWords[point.kind],
      cell: ({ point }) => <PointKind kind={point.kind} />,
      options: () => Object.entries(pointKindWords).map(([id, label]) => ({ id, label })),
      set: (row, value) => set(row, 'Change kind of the point', { kind: value }),
    },
    written('title', 'Opening', 11),
    written('text', 'Text as spoken', 13),
    ...(grouping === 'topic' ? [] : [topic]),
    {
      id: 'speakers',
      label: 'Speaker',
      width: 7,
      text: ({ speakers, lack }) => speakers || (lack === 'Nobody says it' ? lack : ''),
      cell: ({ speakers, lack }) =>
        speakers || (lack === 'Nobody says it' ? <StateBadge tone="warn">Nobody</StateBadge> : ''),
    },
    {
      id: 'briefs',
      label: 'In briefs',
      width: 6,
      text: ({ briefs }) => briefs || 'None',
      cell: ({ briefs }) => briefs || <StateBadge tone="warn">None</StateBadge>,
    },
    {
      id: 'readers',
      label: 'Readers',
      width: 7.5,
      text: ({ readers }) => readers,
      cell: ({ readers }) => <ReadersBadge level={readers} />,
    },
    clearance,
  ]
}
