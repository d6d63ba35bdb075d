import { usePage, useView } from '../../state/page.ts'
import type { Screen } from '../../state/screen.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { AttendanceInspector } from './attendance-inspector.tsx'
import { AttendanceView } from './attendance-view.tsx'
import { DelegateInspector } from './delegate-inspector.tsx'
import { delegatesCommands } from './delegates-commands.ts'
import { isAttendance, modeKey } from './delegates-place.ts'
import { PeopleView } from './people-view.tsx'

function DelegatesView() {
  return useView(isAttendance) ? <AttendanceView modes={<ModeSwitch />} /> : <PeopleView modes={<ModeSwitch />} />
}

function DelegatesInspector() {
  return useView(isAttendance) ? <AttendanceInspector /> : <DelegateInspector />
}

function ModeSwitch() {
  const { view } = usePage()
  const isMatrix = useView(isAttendance)
  return (
    <SegmentedControl
      label="Show"
      value={isMatrix ? 'attendance' : 'people'}
      options={[
        { id: 'people', label: 'People' },
        { id: 'attendance', label: 'Attendance' },
      ]}
      onChange={(mode) => view.setMode(modeKey, mode)}
    />
  )
}

/** The delegation: a table of people, and who is in which room. */
export const screen: Screen = { Main: DelegatesView, Inspector: DelegatesInspector, commands: delegatesCommands }
