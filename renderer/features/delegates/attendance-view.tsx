import { CalendarPlus, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { list } from '../../../shared/model/trip.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import tables from '../tables/tables.module.css'
import classes from './delegates.module.css'
import { addDelegate } from './delegates-commands.ts'
import { companyKey } from './delegates-place.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { useMatrix } from './use-matrix.ts'

/** People down, rooms across: who is where, and as what. */
export function AttendanceView({ modes }: Readonly<{ modes: ReactNode }>) {
  const { page, trip, matrix, people, company, focus, anchor, choose } = useMatrix()
  const used = new Set(matrix.people.map((person) => person.company))
  const companies = list(trip, 'companies').filter(({ id }) => used.has(id))
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
  const isEmpty = people.length === 0 || matrix.sessions.length === 0
  return (
    <div className={tables.view}>
      <ViewHead
        title="Delegates"
        facts={`Who is in which room. ${count(people.length, 'person', 'people')}, ${count(matrix.sessions.length, 'session', 'sessions')}`}
        tools={
          <Toolbar label="Attendance tools">
            <div data-labels="hidden" className={classes.company}>
              <Select
                label="Whose people"
                value={company}
                options={[
                  { id: '', label: 'All companies' },
                  ...companies.map(({ id, name }) => ({ id, label: name })),
                ]}
                onChange={(id) => page.view.setMode(companyKey, id)}
              />
            </div>
            {modes}
          </Toolbar>
        }
      />
      {isEmpty ? (
        <EmptyState
          title={people.length === 0 ? 'Nobody travels yet' : 'No meeting yet'}
          ways={[
            people.length === 0
              ? { label: 'Add the first delegate', icon: UserPlus, onPress: () => addDelegate(page) }
              : {
                  label: 'Go to the agenda',
                  icon: CalendarPlus,
                  keys: 'Ctrl+2',
                  onPress: () => page.view.show('agenda'),
                },
          ]}
        >
          People stand in rows here and meetings in columns. A letter in a cell says what somebody does there.
        </EmptyState>
      ) : (
        <MatrixGrid matrix={matrix} people={people} focus={focus} anchor={anchor} onChoose={choose} />
      )}
    </div>
  )
}
