import { Search, X } from 'lucide-react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { iconSize } from './icon.ts'
import classes from './search-field.module.css'

export type SearchFieldProps = Readonly<{
  /** What is looked for, as name and placeholder: Find a person. */
  label: string
  value: string
  onChange: (value: string) => void
  onSubmit?: () => void
  autoFocus?: boolean
}>

/** Narrows what a view shows. */
export function SearchField({ label, autoFocus, ...field }: SearchFieldProps) {
  return (
    <AriaSearchField {...field} aria-label={label} className={classes.field ?? ''}>
      <Search size={iconSize.text} aria-hidden />
      <Input placeholder={label} autoFocus={autoFocus} className={classes.input ?? ''} />
      <Button className={classes.clear ?? ''} aria-label="Clear">
        <X size={iconSize.text} aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
