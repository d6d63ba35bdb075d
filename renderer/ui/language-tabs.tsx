import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import classes from './language-tabs.module.css'

export type LanguageTabsProps = Readonly<{
  label: string
  tags: readonly Readonly<{ tag: string; name: string; isFilled: boolean }>[]
  value: string
  onChange: (tag: string) => void
}>

/** The languages of a text; those still empty are quiet. */
export function LanguageTabs({ label, tags, value, onChange }: LanguageTabsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes.tabs ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = tags.find(({ tag }) => keys.has(tag))
        if (chosen) onChange(chosen.tag)
      }}
    >
      {tags.map(({ tag, name, isFilled }) => (
        <ToggleButton
          key={tag}
          id={tag}
          className={classes.tab ?? ''}
          data-filled={isFilled || undefined}
          aria-label={isFilled ? name : `${name}, empty`}
        >
          {tag.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
