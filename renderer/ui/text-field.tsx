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
  type?: 'text' | 'email' | 'url' | 'tel'
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** One text, in a line or in several. */
export function TextField(props: TextFieldProps) {
  const { label, aside, hint, error, isLong, isBook, language, placeholder, type = 'text', autoFocus, ...field } = props
  const common = { className: boxClass, lang: language, placeholder, 'data-book': isBook || undefined }
  return (
    <AriaTextField {...field} className={fieldClass} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldFrame label={label} aside={aside} hint={hint} error={error}>
        {isLong ? (
          <TextArea {...common} rows={1} autoFocus={autoFocus} dir="auto" />
        ) : (
          <Input {...common} type={type} spellCheck={false} autoFocus={autoFocus} dir="auto" />
        )}
      </FieldFrame>
    </AriaTextField>
  )
}
