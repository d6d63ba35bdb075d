import { Plus } from 'lucide-react'
import { list } from '../../../shared/model/trip.ts'
import { isMac, keysText } from '../../state/keys.ts'
import { usePage, useView } from '../../state/page.ts'
import { nameOf } from '../../state/record-names.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { pointKindWords } from '../../ui/point-kind.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { addPoint, filterOf, modes } from './move-point.ts'
import { noTopic } from './point-filter.ts'
import classes from './points.module.css'

const everything = '+all'

/** Find, filter, group, board or list, add. */
export function PointTools({
  grouping,
  layout,
  selected,
}: Readonly<{ grouping: 'topic' | 'clearance'; layout: 'board' | 'list'; selected: string | undefined }>) {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const filter = filterOf(useView((state) => state.modes))
  const { setMode, set } = page.view
  const choose = (mode: string) => (id: string) => setMode(mode, id === everything ? '' : id)
  return (
    <div className={classes.tools} data-labels="hidden">
      <Toolbar label="Talking points">
        <SearchField label="Find in points" value={filter.words} onChange={(words) => setMode(modes.words, words)} />
        <Select
          label="Kind"
          value={filter.kind || everything}
          options={[
            { id: everything, label: 'All kinds' },
            ...Object.entries(pointKindWords).map(([id, label]) => ({ id, label })),
          ]}
          onChange={choose(modes.kind)}
        />
        <Select
          label="Topic"
          value={filter.topic || everything}
          options={[
            { id: everything, label: 'All topics' },
            ...list(trip, 'topics').map(({ id }) => ({ id, label: nameOf(trip, { collection: 'topics', id }) })),
            { id: noTopic, label: 'No topic' },
          ]}
          onChange={choose(modes.topic)}
        />
        <Select
          label="Group by"
          value={grouping}
          options={[
            { id: 'topic', label: 'By topic' },
            { id: 'clearance', label: 'By clearance' },
          ]}
          onChange={(id) => setMode(modes.grouping, id)}
        />
        <SegmentedControl
          label="Points as"
          value={layout}
          options={[
            { id: 'board', label: 'Board' },
            { id: 'list', label: 'List' },
          ]}
          onChange={(id) => setMode(modes.layout, id)}
        />
        {isReadOnly ? null : (
          <Button
            icon={Plus}
            keys={keysText('Mod+Enter', isMac())}
            onPress={() => {
              const id = addPoint(page, selected)
              set({ wanted: { collection: 'talkingPoints', id, field: 'text' } })
            }}
          >
            Add point
          </Button>
        )}
      </Toolbar>
    </div>
  )
}
