import { useId, useMemo } from 'react'
import type { SheetMapping } from '../../state/import-state.ts'
import { Select } from '../../ui/select.tsx'
import { fieldOptions, kindOptions, withField, withKind } from './column-fields.ts'
import classes from './import.module.css'
import { capitalised, shortName, sureness } from './words.ts'

export type SheetColumnsProps = Readonly<{
  mapping: SheetMapping
  isBusy: boolean
  /** `isOther`: the sheet is taken for something else, so it must be read again at once. */
  onChange: (mapping: SheetMapping, isOther: boolean) => void
}>

/** One sheet: what it was taken for, and each of its columns with what stands in it and where it goes. */
export function SheetColumns({ mapping, isBusy, onChange }: SheetColumnsProps) {
  const id = useId()
  const options = useMemo(() => fieldOptions(mapping), [mapping])
  const { file, table, headRow, collection, columns } = mapping
  return (
    <section className={classes.sheet} aria-labelledby={id}>
      <header className={classes.sheetHead}>
        <div>
          <h2 id={id}>
            {shortName(file)}
            {table ? <span>, {table}</span> : null}
          </h2>
          <p className={classes.quiet}>
            {headRow > 0 ? `Its heads stand in row ${headRow}.` : 'It has no row of heads.'}
          </p>
        </div>
        <div className={classes.kind}>
          <Select
            label="It holds"
            value={collection}
            options={kindOptions}
            isReadOnly={isBusy}
            onChange={(chosen) => {
              const kind = kindOptions.find((option) => option.id === chosen)?.id
              // The options are the names of collections, and none.
              if (kind !== undefined) onChange(withKind(mapping, kind as SheetMapping['collection']), true)
            }}
          />
        </div>
      </header>
      <div className={classes.columnsBox}>
        <table className={classes.columns}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">What stands in it</th>
              <th scope="col">Goes to</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column} data-left={column.field === '' || undefined}>
                <th scope="row">{column.head || `Column ${column.column}`}</th>
                <td className={classes.examples}>{column.examples.slice(0, 3).join(' · ') || 'Nothing'}</td>
                <td data-labels="hidden">
                  <Select
                    label={`${column.head || `Column ${column.column}`} goes to`}
                    value={column.field}
                    options={options}
                    isReadOnly={isBusy || collection === 'none'}
                    onChange={(field) => onChange(withField(mapping, column.column, field), false)}
                  />
                </td>
                <td className={classes.quiet}>
                  {column.field === '' ? '' : `${sureness(column.confidence)}. `}
                  {capitalised(column.why)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
