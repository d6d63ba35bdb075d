import { type KeyboardEvent, useRef } from 'react'
import classes from './writing-field.module.css'

export type WritingFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  /** Prose of an editor, a point in a list, a title, or words of the tool. */
  face?: 'text' | 'list' | 'strong' | 'tool'
  /** BCP 47 tag of what is written in it. */
  language?: string | undefined
  /** An example, or the words in another language. */
  placeholder?: string
  isReadOnly?: boolean
  autoFocus?: boolean
  onEnter?: () => void
  onEscape?: () => void
  onBlur?: () => void
}>

/** One paragraph that prints, written where it stands: no box until it has the caret. */
export function WritingField(props: WritingFieldProps) {
  const { label, value, onChange, face = 'text', language, placeholder, isReadOnly, autoFocus, onBlur } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (props.onEnter) props.onEnter()
      else area.current?.blur()
    }
    if (event.key === 'Escape' && props.onEscape) {
      event.preventDefault()
      props.onEscape()
    }
    // Lists around it would take arrows and letters for themselves.
    if (props.onEscape) event.stopPropagation()
  }
  return (
    <textarea
      ref={area}
      className={classes.field}
      data-face={face}
      aria-label={label}
      lang={language}
      // The project marks spelling itself.
      spellCheck={false}
      dir="auto"
      rows={1}
      value={value}
      placeholder={placeholder}
      readOnly={isReadOnly}
      // Asked for by what was just pressed: the row that was added, the text that was opened.
      // biome-ignore lint/a11y/noAutofocus: the person pressed a key to write here
      autoFocus={autoFocus}
      onKeyDown={press}
      onBlur={onBlur}
      onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
    />
  )
}
