import { FolderPlus, MessageSquarePlus } from 'lucide-react'
import { useMemo } from 'react'
import { list } from '../../../shared/model/trip.ts'
import { isMac, keysText } from '../../state/keys.ts'
import { usePage, useView } from '../../state/page.ts'
import type { Screen } from '../../state/screen.ts'
import { useActs, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { addPoint, filterOf, modes } from './move-point.ts'
import { PointBoard } from './point-board.tsx'
import { columnsOf } from './point-columns.ts'
import { pointCommands } from './point-commands.ts'
import { filterPoints, pointFacts } from './point-filter.ts'
import { PointInspector } from './point-inspector.tsx'
import { PointList } from './point-list.tsx'
import { PointTools } from './point-tools.tsx'
import { pointViews } from './point-view.ts'
import classes from './points.module.css'
import { useSelectedPoint } from './use-selected-point.ts'

/** One set of points, as a board and as a list. */
function Main() {
  const trip = useTrip()
  const allModes = useView((state) => state.modes)
  const selected = useSelectedPoint()
  const layout = allModes[modes.layout] === 'list' ? 'list' : 'board'
  const grouping = allModes[modes.grouping] === 'clearance' ? 'clearance' : 'topic'
  const points = useMemo(() => filterPoints(trip, filterOf(allModes)), [trip, allModes])
  const columns = useMemo(() => columnsOf(trip, grouping, points), [trip, grouping, points])
  const viewOf = useMemo(() => pointViews(trip), [trip])
  const shown = { columns, grouping, viewOf, selected } as const
  return (
    <div className={classes.screen}>
      <ViewHead
        title="Talking points"
        facts={<span>{pointFacts(trip, points.length)}</span>}
        tools={<PointTools grouping={grouping} layout={layout} selected={selected} />}
      />
      {list(trip, 'talkingPoints').length === 0 ? (
        <NoPoints />
      ) : points.length === 0 ? (
        <NothingFound />
      ) : layout === 'board' ? (
        <PointBoard {...shown} />
      ) : (
        <PointList {...shown} />
      )}
    </div>
  )
}

function NoPoints() {
  const page = usePage()
  const acts = useActs()
  return (
    <EmptyState
      title="Nothing to say yet."
      ways={[
        {
          label: 'Write a point',
          icon: MessageSquarePlus,
          keys: keysText('Mod+Enter', isMac()),
          onPress: () => page.view.set({ wanted: { collection: 'talkingPoints', id: addPoint(page), field: 'text' } }),
        },
        { label: 'Add a topic first', icon: FolderPlus, onPress: () => acts.add('Add topic', 'topics') },
      ]}
    >
      A point is written once and put into every brief where it is said. Arguments and asks are ours; a response answers
      what they may say.
    </EmptyState>
  )
}

function NothingFound() {
  const { view } = usePage()
  const clear = () => {
    for (const mode of [modes.words, modes.kind, modes.topic]) view.setMode(mode, '')
  }
  return (
    <div className={classes.nothing} role="status">
      No points like that. <Button onPress={clear}>Clear filter</Button>
    </div>
  )
}

export const screen: Screen = { Main, Inspector: PointInspector, commands: pointCommands }
