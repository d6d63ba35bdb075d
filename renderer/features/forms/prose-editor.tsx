import { DOMParser as ProseParser } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react'
import { isEqual } from '../../../shared/edit/equal.ts'
import type { RichText } from '../../../shared/model/rich-text.ts'
import { usePage, useSettings } from '../../state/page.ts'
import { docToProse } from './doc-to-prose.ts'
import classes from './prose.module.css'
import { proseExtensions } from './prose-schema.ts'
import { proseToDoc } from './prose-to-doc.ts'
import { ProseTools } from './prose-tools.tsx'
import { tidyPaste, withoutStyles } from './tidy-paste.ts'

/** Apart: it brings a reader of dictionaries, which only a text that is written in needs. */
const Spelling = lazy(() => import('../spelling/spelling.tsx').then(({ Spelling }) => ({ default: Spelling })))

export type ProseEditorProps = Readonly<{
  label: string
  /** The label stands elsewhere, as the heading of a section: here it is only the name. */
  isLabelHidden?: boolean
  /** A field among others in a form: with an edge. */
  isBoxed?: boolean
  value: RichText
  onChange: (value: RichText) => void
  placeholder?: string
  aside?: ReactNode
  hint?: ReactNode
  isReadOnly?: boolean
  autoFocus?: boolean
}>

/** Rich text as it prints: paragraphs, two levels of headings, lists, quotes, tables, links; nothing else. */
export function ProseEditor(props: ProseEditorProps) {
  const {
    label,
    isLabelHidden,
    isBoxed,
    value,
    onChange,
    placeholder = 'Write here',
    aside,
    isReadOnly = false,
    autoFocus,
  } = props
  const { outside } = usePage()
  const [wasFocused, setFocused] = useState(autoFocus === true)
  const isChecked = useSettings((settings) => settings.spelling) && wasFocused && !isReadOnly
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef({ value, onChange })
  latest.current.onChange = onChange

  const editor = useEditor(
    {
      extensions: proseExtensions,
      content: proseToDoc(value),
      injectCSS: false,
      autofocus: autoFocus ? 'end' : false,
      editable: !isReadOnly,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: `${classes.prose} ${classes.editor}`,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': id,
          dir: 'auto',
          // The project marks spelling itself, in the language of the words and with the names of the trip.
          spellcheck: 'false',
        },
      },
      onFocus: () => setFocused(true),
      onBeforeCreate: ({ editor: made }) => {
        const parser = ProseParser.fromSchema(made.schema)
        made.setOptions({
          editorProps: {
            ...made.options.editorProps,
            transformPastedHTML: withoutStyles,
            // Only this one method of a parser is used on what is pasted.
            clipboardParser: {
              parseSlice: (dom: Element, options: object) => {
                tidyPaste(dom)
                return parser.parseSlice(dom, options)
              },
            } as unknown as ProseParser,
          },
        })
      },
      onUpdate: ({ editor: made }) => {
        const next = docToProse(made.getJSON(), latest.current.value, () => shortId(outside.newId()))
        if (isEqual(next, latest.current.value)) return
        latest.current.value = next
        latest.current.onChange(next)
      },
    },
    [],
  )
  useEffect(() => {
    if (!editor || isEqual(value, latest.current.value)) return
    latest.current.value = value
    editor.chain().setMeta('addToHistory', false).setContent(proseToDoc(value), { emitUpdate: false }).run()
  }, [editor, value])
  useEffect(() => {
    editor?.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])

  const isEmpty = value.length === 0
  return (
    <div className={classes.field}>
      <div className={classes.head} data-visually-hidden={isLabelHidden || undefined}>
        <span id={id} className={classes.label}>
          {label}
        </span>
        {isLabelHidden ? null : aside}
      </div>
      <div ref={frame} className={`${classes.frame} ${isBoxed ? classes.boxed : ''}`} data-empty={isEmpty || undefined}>
        {isEmpty && !isReadOnly ? (
          <span className={classes.placeholder} aria-hidden>
            {placeholder}
          </span>
        ) : null}
        <EditorContent editor={editor} />
        {editor && !isReadOnly ? <ProseTools editor={editor} frame={frame} /> : null}
        {editor && isChecked ? (
          <Suspense fallback={null}>
            <Spelling editor={editor} frame={frame} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}

/** Ids inside a record need to differ only there. */
const shortId = (id: string) => `b${id.replaceAll('-', '').slice(0, 12)}`
