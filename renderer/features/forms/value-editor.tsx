import { lazy, Suspense } from 'react'
import type { Localised } from '../../../shared/model/localised.ts'
import type { When } from '../../../shared/model/records/agenda-item.ts'
import type { RichText } from '../../../shared/model/rich-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { choicesOf, editorKind } from './field-kind.ts'
import { choiceLabel } from './labels.ts'
import { LocalisedEditor } from './localised-editor.tsx'
import { MediaEditor } from './media-editor.tsx'
import { MomentEditor } from './moment-editor.tsx'
import type { Part } from './part.ts'
import { PartialDateEditor } from './partial-date-editor.tsx'
import { PartsEditor } from './parts-editor.tsx'
import { RefEditor } from './ref-editor.tsx'
import { RefsEditor } from './refs-editor.tsx'
import { RichTextView } from './rich-text-view.tsx'
import { SectionsEditor } from './sections-editor.tsx'
import { TagsEditor } from './tags-editor.tsx'
import type { ValueEditorProps } from './value-editor-props.ts'
import { WhenEditor } from './when-editor.tsx'
import { ZoneEditor } from './zone-editor.tsx'

const ProseEditor = lazy(() => import('./prose-editor.tsx').then(({ ProseEditor }) => ({ default: ProseEditor })))

/** What writes one value, by the facts of its field. `FieldEditor` connects it to a record. */
export function ValueEditor({ collection, field, value, onChange, isBook, placeholder, ...common }: ValueEditorProps) {
  const type = (next: unknown) => onChange(next, true)
  const set = (next: unknown) => onChange(next, false)
  const hinted = { ...common, ...(placeholder ? { placeholder } : {}) }
  const text = { ...hinted, ...(isBook ? { isBook } : {}) }
  // Each value below was checked against the schema its editor was chosen by.
  switch (editorKind(field)) {
    case 'line':
      return (
        <TextField
          {...text}
          value={String(value ?? '')}
          onChange={type}
          isLong={isLongLine(field.name)}
          isNames={/address/i.test(field.name)}
        />
      )
    case 'zone':
      return <ZoneEditor {...common} value={String(value ?? '')} onChange={set} />
    case 'localised':
      return <LocalisedEditor {...text} value={(value ?? {}) as Localised} onChange={type} />
    case 'prose':
      return (
        <Suspense fallback={<RichTextView text={(value ?? []) as RichText} />}>
          <ProseEditor {...hinted} value={(value ?? []) as RichText} onChange={type} />
        </Suspense>
      )
    case 'ref':
      return (
        <RefEditor
          {...common}
          to={field.facts.to ?? []}
          isOwner={field.facts.owner === true}
          value={value as string | undefined}
          onChange={set}
        />
      )
    case 'refs':
      return (
        <RefsEditor {...common} to={field.facts.to ?? []} value={(value ?? []) as readonly string[]} onChange={set} />
      )
    case 'media':
      return <MediaEditor {...common} value={value as string | undefined} onChange={set} />
    case 'choice':
      return (
        <Select
          {...common}
          value={value as string | undefined}
          options={choicesOf(field).map((id) => ({ id, label: choiceLabel(id) }))}
          onChange={set}
        />
      )
    case 'day':
      return <DateField {...common} value={value as string | undefined} onChange={set} />
    case 'partialDate':
      return <PartialDateEditor {...common} value={value as string | undefined} onChange={set} />
    case 'localTime':
      return <MomentEditor {...common} kind="local" value={value as string | undefined} onChange={set} />
    case 'instant':
      return <MomentEditor {...common} kind="universal" value={value as string | undefined} onChange={set} />
    case 'number':
      return <NumberField {...common} value={value as number | undefined} onChange={set} />
    case 'flag':
      return (
        <Switch isOn={value === true} onChange={set} isReadOnly={common.isReadOnly ?? false}>
          {common.label}
        </Switch>
      )
    case 'parts':
      return (
        <PartsEditor
          {...common}
          Editor={ValueEditor}
          collection={collection}
          field={field}
          value={(value ?? []) as readonly Part[]}
          onChange={onChange}
        />
      )
    case 'when':
      return <WhenEditor {...common} value={value as When} onChange={set} />
    case 'languages':
      return <TagsEditor {...common} value={(value ?? []) as readonly string[]} onChange={set} />
    case 'sections':
      return (
        <SectionsEditor
          {...common}
          choices={choicesOf(field)}
          value={(value ?? []) as readonly string[]}
          onChange={set}
        />
      )
    case 'numbers':
      return (
        <TextField
          {...common}
          value={((value ?? []) as readonly (number | null)[]).map((each) => each ?? '').join('; ')}
          onChange={(text) =>
            type(
              text.split(';').map((each) => (each.trim() === '' || Number.isNaN(Number(each)) ? null : Number(each))),
            )
          }
        />
      )
    case 'none':
      return null
  }
}

/** Lines that people write sentences in: they grow. */
const isLongLine = (name: string) =>
  /text|note|summary|rule|directions|address|pressRelease|wording|statement|detail|evidence|nextStep|fallback|description/i.test(
    name,
  )
