import { words } from '../../../shared/format/words.ts'
import { bookSetupId, find } from '../../../shared/model/trip.ts'
import { useActs, useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { chosenOf, movedTo, type SectionRow, sectionRows } from './section-order.ts'

const place = { collection: 'bookSetups', id: bookSetupId } as const

/** The sections of the book, on or off, in the order they print in. */
export function SectionsList() {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const setup = find(useTrip(), 'bookSetups', bookSetupId)
  const names: Readonly<Record<string, string>> = words('en').sections
  const rows = sectionRows(setup?.sections ?? [])
  const isLast = rows.filter((row) => row.isOn).length === 1
  const keep = (label: string, next: readonly SectionRow[]) => acts.set(label, place, { sections: chosenOf(next) })
  return (
    <CommentedField place={{ ...place, field: 'sections' }} label="Sections" isBare>
      <OrderedRows
        label="Sections in print order"
        isReadOnly={isReadOnly}
        rows={rows.map(({ code, isOn }) => {
          const name = names[code] ?? code
          return {
            id: code,
            name,
            content: (
              <Checkbox
                isChecked={isOn}
                isReadOnly={isReadOnly}
                // A book has at least one section.
                isDisabled={isOn && isLast}
                onChange={(next) =>
                  keep(
                    `${next ? 'Print' : 'Leave out'} ${name}`,
                    rows.map((row) => (row.code === code ? { code, isOn: next } : row)),
                  )
                }
              >
                {name}
              </Checkbox>
            ),
          }
        })}
        onMove={(code, to) => keep(`Move ${names[code] ?? code}`, movedTo(rows, code, to))}
      />
    </CommentedField>
  )
}
