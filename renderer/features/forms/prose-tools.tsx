import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Heading2, Italic, Languages, Link, List, ListOrdered, Quote, Table, Underline } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { spellingLanguages } from '../../../shared/settings.ts'
import { useLanguages } from '../../state/use-trip.ts'
import { type Icon, iconSize } from '../../ui/icon.ts'
import { languageName } from './labels.ts'
import classes from './prose.module.css'

type Tool = Readonly<{
  label: string
  icon: Icon
  isOn: (editor: Editor) => boolean
  run: (editor: Editor) => void
}>

const tools: readonly Tool[] = [
  {
    label: 'Bold',
    icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Underline',
    icon: Underline,
    isOn: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    label: 'Heading',
    icon: Heading2,
    isOn: (editor) => editor.isActive('heading'),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'Bullets',
    icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbers',
    icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Quotation',
    icon: Quote,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: 'Table',
    icon: Table,
    isOn: (editor) => editor.isActive('table'),
    run: (editor) =>
      editor.isActive('table')
        ? editor.chain().focus().deleteTable().run()
        : editor.chain().focus('end').insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
]

export type ProseToolsProps = Readonly<{ editor: Editor; frame: RefObject<HTMLDivElement | null> }>

/** The dress of chosen words, beside them; Alt+F10 goes there from the keyboard, Esc back. Ctrl+K writes a link. */
export function ProseTools({ editor, frame }: ProseToolsProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [isLinking, setLinking] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const tags = [...new Set([...useLanguages(), ...spellingLanguages])]
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      isShown: now.isFocused && !now.state.selection.empty,
      from: now.state.selection.from,
      on: tools.map((tool) => tool.isOn(now)),
      link: String(now.getAttributes('link')['href'] ?? ''),
      language: String(now.getAttributes('language')['language'] ?? ''),
    }),
  })
  const [hasFocus, setFocus] = useState(false)
  const isShown = state.isShown || hasFocus || isLinking || isChoosing

  useEffect(() => {
    const dom = frame.current
    const key = (event: globalThis.KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey
      if (!editor.isFocused) return
      if (event.key === 'F10' && event.altKey) setFocus(true)
      else if (event.key.toLowerCase() === 'k' && isMod && !event.shiftKey && !editor.state.selection.empty)
        setLinking(true)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    dom?.addEventListener('keydown', key, true)
    return () => dom?.removeEventListener('keydown', key, true)
  }, [editor, frame])
  useEffect(() => {
    if ((hasFocus && !isLinking) || isChoosing) bar.current?.querySelector<HTMLElement>('button')?.focus()
  }, [hasFocus, isLinking, isChoosing])
  useLayoutEffect(() => {
    if (!isShown || !bar.current || !frame.current) return
    const { left, top } = editor.view.coordsAtPos(state.from)
    const box = frame.current.getBoundingClientRect()
    const width = bar.current.offsetWidth
    bar.current.style.left = `${Math.max(0, Math.min(left - box.left, box.width - width))}px`
    bar.current.style.top = `${top - box.top - bar.current.offsetHeight - 6}px`
  }, [isShown, state.from, editor, frame])

  if (!isShown) return null
  const back = () => {
    setFocus(false)
    setLinking(false)
    setChoosing(false)
    editor.commands.focus()
  }
  const move = (event: KeyboardEvent) => {
    const stops = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Escape') back()
    else if (way !== 0 && at >= 0) stops[(at + way + stops.length) % stops.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const setLink = (address: string) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address.trim() === '') chain.unsetLink().run()
    else chain.setLink({ href: /^[a-z]+:/i.test(address) ? address.trim() : `https://${address.trim()}` }).run()
    setLinking(false)
    setFocus(false)
  }
  const setLanguage = (tag: string | undefined) => {
    const chain = editor.chain().focus()
    if (tag === undefined) chain.extendMarkRange('language').unsetMark('language').run()
    else chain.setMark('language', { language: tag }).run()
    setChoosing(false)
    setFocus(false)
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Dress of the chosen words"
      className={classes.toolbar}
      onKeyDown={move}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setFocus(false)
        setChoosing(false)
      }}
    >
      {isLinking ? (
        <input
          className={classes.link}
          aria-label="Address of the link"
          placeholder="https://example.org"
          defaultValue={state.link}
          // biome-ignore lint/a11y/noAutofocus: it was just asked for
          autoFocus
          onKeyDown={(event) => event.key === 'Enter' && setLink(event.currentTarget.value)}
          onBlur={() => setLinking(false)}
        />
      ) : isChoosing ? (
        [...tags, undefined].map((tag, index) => (
          <button
            key={tag ?? 'rest'}
            type="button"
            className={classes.tool}
            aria-pressed={state.language === (tag ?? '')}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => setLanguage(tag)}
          >
            {tag === undefined ? 'As the rest' : languageName(tag)}
          </button>
        ))
      ) : (
        <>
          {tools.map((tool, index) => (
            <button
              key={tool.label}
              type="button"
              className={classes.tool}
              aria-pressed={state.on[index] ?? false}
              aria-label={tool.label}
              title={tool.label}
              tabIndex={index === 0 ? 0 : -1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => tool.run(editor)}
            >
              <tool.icon size={iconSize.text} aria-hidden />
            </button>
          ))}
          <button
            type="button"
            className={classes.tool}
            aria-pressed={state.link !== ''}
            aria-label="Link"
            title="Link (Ctrl+K)"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setLinking(true)}
          >
            <Link size={iconSize.text} aria-hidden />
          </button>
          <button
            type="button"
            className={classes.tool}
            aria-pressed={state.language !== ''}
            aria-label={state.language === '' ? 'Language' : `Language: ${languageName(state.language)}`}
            title="Language of these words"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setChoosing(true)}
          >
            <Languages size={iconSize.text} aria-hidden />
          </button>
        </>
      )}
    </div>
  )
}
