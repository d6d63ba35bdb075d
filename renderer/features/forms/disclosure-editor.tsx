import type { Disclosure } from '../../../shared/model/disclosure.ts'
import { disclosureLevels } from '../../../shared/model/disclosure.ts'
import { useTripState } from '../../state/page.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Select } from '../../ui/select.tsx'
import { optionsOf } from './options-of.ts'

export type DisclosureEditorProps = Readonly<{
  label: string
  /** Undefined: as usual. */
  value: Disclosure | undefined
  /** Who reads it when nothing is said. */
  usual: Disclosure
  onChange: (value: Disclosure | undefined) => void
  isReadOnly?: boolean
}>

export const levelLabels = { public: 'Public', delegation: 'Delegation', leaders: 'Leaders', staff: 'Staff' } as const

const readers = ['delegates', 'companies'] as const

/** Who may read something: a circle, and within it only those who are named. */
export function DisclosureEditor({ label, value, usual, onChange, isReadOnly = false }: DisclosureEditorProps) {
  const people = useTripState(({ trip }) => (value ? optionsOf(trip, readers) : undefined))
  const level = value?.level ?? usual.level
  return (
    <>
      <Select
        label={label}
        isReadOnly={isReadOnly}
        value={value ? value.level : 'usual'}
        options={[
          { id: 'usual', label: `As usual: ${levelLabels[usual.level]}` },
          ...disclosureLevels.map((id) => ({ id, label: levelLabels[id] })),
        ]}
        onChange={(next) => onChange(next === 'usual' ? undefined : { ...value, level: next })}
      />
      {value && people ? (
        <MultiSelect
          label="Only, besides staff"
          isReadOnly={isReadOnly}
          value={value.only ?? []}
          options={people}
          onChange={(only) => onChange(only.length > 0 ? { level, only } : { level })}
          placeholder="Everybody in that circle"
        />
      ) : null}
    </>
  )
}
