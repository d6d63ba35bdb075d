import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, use, useState } from 'react'
import { ComboBox as AriaComboBox, Button, ComboBoxStateContext, Input, Popover } from 'react-aria-components'
import classes from './combo-box.module.css'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'
import { foldText } from './fold-text.ts'
import { iconSize } from './icon.ts'
import { OptionList } from './option-list.tsx'
import { popoverClass } from './popover.tsx'
import type { Option } from './select.tsx'

export type ComboBoxProps = Readonly<{
  label: string
  value: string | undefined
  options: readonly Option[]
  onChange: (value: string | undefined) => void
  /** Offered as the last row when what was typed names none: Add company “Tres”. */
  onAdd?: { label: (typed: string) => string; add: (typed: string) => void }
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** Rows shown at once: typing finds the others. */
const most = 60
const addKey = '+add'

/** One of many by typing part of its name; emptied, none. */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, options, onChange, onAdd, placeholder, aside, hint, error, ...field } = props
  const chosen = options.find((option) => option.id === value)
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  // A closed list needs its one value alone; a form has many, and each row of a list costs as much as a field.
  const rows = isOpen || typed !== undefined ? rowsFor(options, typed) : chosen ? [chosen] : []
  const isNew =
    typed !== undefined && typed.trim() !== '' && !options.some((option) => foldText(option.label) === foldText(typed))
  const items = onAdd && isNew ? [...rows, { id: addKey, label: onAdd.label(typed.trim()), isAction: true }] : rows
  const choose = (id: string) => {
    if (id === addKey && typed) onAdd?.add(typed.trim())
    else onChange(id)
    setTyped(undefined)
  }
  return (
    <AriaComboBox
      {...field}
      className={fieldClass}
      items={items}
      inputValue={typed ?? chosen?.label ?? ''}
      selectedKey={value ?? null}
      menuTrigger="manual"
      allowsEmptyCollection
      defaultFilter={() => true}
      onInputChange={(text) => setTyped(text === (chosen?.label ?? '') ? undefined : text)}
      onOpenChange={setOpen}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      onBlur={() => {
        if (typed === '') onChange(undefined)
        setTyped(undefined)
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        <div className={boxClass}>
          <Opening
            placeholder={placeholder}
            only={typed && items.length === 1 ? items[0]?.id : undefined}
            choose={choose}
          />
          <Button className={classes.open ?? ''}>
            <ChevronDown size={iconSize.text} aria-hidden />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={popoverClass} offset={4}>
        <OptionList options={items} empty={options.length === 0 ? 'Nothing to choose from yet' : 'No match'} />
      </Popover>
    </AriaComboBox>
  )
}

type OpeningProps = Readonly<{
  placeholder: string | undefined
  /** The one row that what was typed leaves. */
  only: string | undefined
  choose: (id: string) => void
}>

/**
 * The list opens by typing, by a click and by the arrows, and stays closed after a choice: an open list hides the rest
 * from screen readers. Enter takes the only row there is.
 */
function Opening({ placeholder, only, choose }: OpeningProps) {
  const state = use(ComboBoxStateContext)
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || only === undefined || state?.selectionManager.focusedKey != null) return
    event.preventDefault()
    event.stopPropagation()
    state?.close()
    choose(only)
  }
  return (
    <Input
      {...(placeholder === undefined ? {} : { placeholder })}
      onInput={() => state?.isOpen || state?.open(null, 'input')}
      onClick={() => state?.isOpen || state?.open(null, 'manual')}
      onKeyDownCapture={enter}
    />
  )
}

/** Those that hold every word typed, in their order; all of them before anything is typed. */
export function rowsFor(options: readonly Option[], typed: string | undefined): readonly Option[] {
  const words = foldText(typed ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const found: Option[] = []
  for (const option of options) {
    const text = foldText(`${option.label} ${option.hint ?? ''}`)
    if (words.every((word) => text.includes(word))) found.push(option)
    if (found.length === most) break
  }
  return found
}
