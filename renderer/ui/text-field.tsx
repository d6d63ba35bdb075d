import type { ReactNode } from 'react'
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { boxClass, FieldFrame, fieldClass } from './field-frame.tsx'

export type TextFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Words that will be printed: set in the book face. */
  isBook?: boolean
  /** Grows with what is written. */
  isLong?: boolean
  /** An example, never the label. */
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** BCP 47 tag of what is written in it. */
  language?: string | undefined
  /** Names and numbers rather than sentences, as in an address: no dictionary judges them. */
  isNames?: boolean
  type?: 'text' | 'email' | 'url' | 'tel'
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** One text, in a line or in several. */
export function TextField(props: TextFieldProps) {
  const { label, aside, hint, error, isLong, isBook, isNames, language, placeholder, ...others } = props
  const { type = 'text', autoFocus, ...field } = others
  const common = {
    className: boxClass,
    lang: language,
    placeholder,
    // The project marks spelling itself.
    spellCheck: false,
    autoFocus,
    dir: 'auto',
    'data-book': isBook || undefined,
    'data-names': isNames || undefined,
  }
  return (
    <AriaTextField {...field} className={fieldClass} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        {isLong ? <TextArea {...common} rows={1} /> : <Input {...common} type={type} />}
      </FieldFrame>
    </AriaTextField>
  )
}
