import type { Editor } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { askSpelling } from '../../state/ask-spelling.ts'
import { usePage } from '../../state/page.ts'
import { suggestWords, wrongWords } from './spell-checker.ts'
import classes from './spelling.module.css'
import { SpellingMenu } from './spelling-menu.tsx'
import { mark, type SpellingRules, spellingKey, spellingPlugin, type WrongWord, wrongIn } from './spelling-plugin.ts'
import { addWord, ignoreWord, useWords } from './use-words.ts'

export type SpellingProps = Readonly<{ editor: Editor; frame: RefObject<HTMLDivElement | null> }>

type Asked = Readonly<{ wrong: WrongWord; suggestions: readonly string[] }>

/** Marks misspelled words of a text and offers others for them. */
export function Spelling({ editor, frame }: SpellingProps) {
  const page = usePage()
  const [asked, setAsked] = useState<Asked>()
  const words = useWords()
  const rules = useMemo((): SpellingRules => ({ ...words, wrongWords, className: classes.wrong ?? '' }), [words])

  useEffect(() => {
    editor.registerPlugin(spellingPlugin(rules))
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(spellingKey)
    }
  }, [editor, rules])

  const look = useCallback(async () => {
    const { doc } = editor.state
    const wrong = await wrongIn(doc, rules)
    if (editor.isDestroyed || editor.state.doc !== doc) return []
    mark(editor.view, wrong, rules.className)
    return wrong
  }, [editor, rules])

  /** The word at a place or, when asked for by keys, the next one behind the caret. */
  const open = useCallback(
    async (position: number, isExact: boolean) => {
      const all = await look()
      const here = all.find(({ from, to }) => from <= position && position <= to)
      const wrong = here ?? (isExact ? undefined : (all.find(({ from }) => from > position) ?? all[0]))
      if (!wrong) return page.view.announce('No misspelled word in this text')
      editor.commands.setTextSelection(wrong.to)
      setAsked({ wrong, suggestions: await suggestWords(wrong.language, wrong.word) })
    },
    [editor, look, page],
  )

  useEffect(() => {
    const dom = frame.current
    const onAsk = () => void open(editor.state.selection.head, false)
    const onContext = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-misspelled]')) return
      const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (!place) return
      event.preventDefault()
      void open(place.pos, true)
    }
    dom?.addEventListener(askSpelling, onAsk)
    dom?.addEventListener('contextmenu', onContext)
    return () => {
      dom?.removeEventListener(askSpelling, onAsk)
      dom?.removeEventListener('contextmenu', onContext)
    }
  }, [editor, frame, open])

  if (!asked) return null
  const { wrong, suggestions } = asked
  const back = () => {
    setAsked(undefined)
    editor.commands.focus()
  }
  const forget = () => {
    void look()
    back()
  }
  const put = (word: string) => {
    const { from, to } = wrong
    if (editor.state.doc.textBetween(from, to) === wrong.word) {
      editor.view.dispatch(editor.state.tr.insertText(word, from, to))
      page.view.announce(`${wrong.word} is now ${word}`)
    }
    back()
  }
  return (
    <SpellingMenu
      word={wrong.word}
      suggestions={suggestions}
      place={placeIn(editor, frame, wrong)}
      onChoose={put}
      onIgnore={() => {
        ignoreWord(wrong.word)
        forget()
      }}
      onAdd={() => {
        addWord(page, wrong.word)
        forget()
      }}
      onLeave={back}
      onBlur={() => setAsked(undefined)}
    />
  )
}

/** Right under the word, within the frame of the text. */
function placeIn(editor: Editor, frame: SpellingProps['frame'], { from }: WrongWord) {
  const { left, bottom } = editor.view.coordsAtPos(from)
  const box = frame.current?.getBoundingClientRect()
  return { left: Math.max(0, left - (box?.left ?? 0)), top: bottom - (box?.top ?? 0) + 4 }
}
