import { type ReactNode, useState } from 'react'
import type { Localised } from '../../../shared/model/localised.ts'
import { useLanguages } from '../../state/use-trip.ts'
import { LanguageTabs } from '../../ui/language-tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { languageName } from './labels.ts'

export type LocalisedEditorProps = Readonly<{
  label: string
  value: Localised
  onChange: (value: Localised) => void
  /** In the book face, over several lines: words that will be spoken. */
  isBook?: boolean
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** One text per language of the trip: the first is in sight, the others a tab away. */
export function LocalisedEditor({ label, value, onChange, aside, ...field }: LocalisedEditorProps) {
  const languages = useLanguages()
  const tags = [...new Set([...languages, ...Object.keys(value)])]
  const [chosen, setChosen] = useState<string>()
  const filled = tags.find((tag) => value[tag])
  const shown =
    chosen !== undefined && tags.includes(chosen) ? chosen : value[tags[0] ?? ''] ? tags[0] : (filled ?? tags[0])
  const language = shown ?? 'en'
  const write = (text: string) => {
    const { [language]: _, ...others } = value
    onChange(text === '' ? others : { ...others, [language]: text })
  }
  return (
    <TextField
      {...field}
      label={tags.length > 1 && language !== tags[0] ? `${label}, ${languageName(language)}` : label}
      value={value[language] ?? ''}
      onChange={write}
      language={language}
      isLong
      aside={
        <>
          {aside}
          {tags.length > 1 ? (
            <LanguageTabs
              label={`Language of ${label}`}
              tags={tags.map((tag) => ({ tag, name: languageName(tag), isFilled: Boolean(value[tag]) }))}
              value={language}
              onChange={setChosen}
            />
          ) : null}
        </>
      }
    />
  )
}
