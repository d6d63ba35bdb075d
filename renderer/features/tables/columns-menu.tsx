import { Columns3 } from 'lucide-react'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { RecordColumn } from './record-column.ts'

export type ColumnsMenuProps<C extends CollectionName> = Readonly<{
  all: readonly RecordColumn<C>[]
  shown: readonly RecordColumn<C>[]
  onToggle: (id: string) => void
}>

/** Which columns a table shows; private ones stand apart. */
export function ColumnsMenu<C extends CollectionName>({ all, shown, onToggle }: ColumnsMenuProps<C>) {
  const row = ({ id, label }: RecordColumn<C>) => ({ id, label, isChecked: shown.some((each) => each.id === id) })
  const free = all.filter(({ isStrong }) => !isStrong)
  return (
    <Menu
      label="Columns"
      trigger={<Button icon={Columns3}>Columns</Button>}
      groups={[
        free.filter(({ isLocked }) => !isLocked).map(row),
        free.filter(({ isLocked }) => isLocked).map((each) => ({ ...row(each), label: `${each.label}, private` })),
      ]}
      onAction={onToggle}
    />
  )
}
