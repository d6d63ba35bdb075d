import { ChevronDown } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useImports } from './use-import.ts'

const forms = [
  { id: 'text', label: 'To read, as text…' },
  { id: 'json', label: 'For programs, as JSON…' },
  { id: 'leftOver', label: 'Only what is left over, as text…' },
] as const

/** Saves what was found, what came in and what was left over, outside the trip. */
export function SaveReport() {
  const imports = useImports()
  return (
    <Menu
      label="Save the report"
      trigger={<Button iconAfter={ChevronDown}>Save the report</Button>}
      groups={[forms]}
      onAction={(id) => {
        const form = forms.find((each) => each.id === id)?.id
        if (form) void imports.saveReport(form)
      }}
    />
  )
}
