import type { ReactNode } from 'react'
import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Field } from '../../../shared/model/walk.ts'

export type ValueEditorProps = Readonly<{
  /** The collection its record is in: for labels of parts. */
  collection: CollectionName
  field: Field
  label: string
  value: unknown
  /** `isTyping`: one key of many, gathered into one edit. */
  onChange: (value: unknown, isTyping: boolean) => void
  /** At the end of the label: who may read it. */
  aside?: ReactNode
  hint?: ReactNode
  placeholder?: string
  isReadOnly?: boolean
  isBook?: boolean
  autoFocus?: boolean
}>
