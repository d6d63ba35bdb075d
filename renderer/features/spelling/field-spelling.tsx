import { useCallback, useEffect, useRef, useState } from 'react'
import type { SpellingLanguage } from '../../../shared/settings.ts'
import { askSpelling } from '../../state/ask-spelling.ts'
import { usePage, useSettings } from '../../state/page.ts'
import { type WordBox, wordBoxes } from './field-marks.ts'
import { isWordField, type WordField, wrongInField } from './field-words.ts'
import { suggestWords, wrongWords } from './spell-checker.ts'
import classes from './spelling.module.css'
import { SpellingMenu } from './spelling-menu.tsx'
import { addWord, ignoreWord, useWords } from './use-words.ts'
import type { WordAt } from './words-in.ts'

type Wrong = Readonly<{ language: SpellingLanguage; words: readonly WordAt[] }>
type Asked = Readonly<{ wrong: WordAt; suggestions: readonly string[] }>
const none: Wrong = { language: 'en', words: [] }

/** Marks misspelled words of the plain field that is written in, in the language of that field, and offers others. */
export function FieldSpelling() {
  const isOn = useSettings((settings) => settings.spelling)
  const [field, setField] = useState<WordField>()
  useEffect(() => {
    const look = (target: EventTarget | null) => {
      if (target instanceof Element && isWordField(target)) setField(target)
      // The menu of a field belongs to it.
      else if (!(target instanceof Element && target.closest('[data-spelling-menu]'))) setField(undefined)
    }
    const onFocus = ({ target }: FocusEvent) => look(target)
    look(document.activeElement)
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return isOn && field ? <Marks key={keyOf(field)} field={field} /> : null
}

const keys = new WeakMap<WordField, string>()
let made = 0
/** A field has no name of its own. */
function keyOf(field: WordField): string {
  const known = keys.get(field)
  if (known) return known
  made += 1
  keys.set(field, `field ${made}`)
  return `field ${made}`
}

function Marks({ field }: Readonly<{ field: WordField }>) {
  const page = usePage()
  const rules = useWords()
  const layer = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useState<readonly WordBox[]>([])
  const [asked, setAsked] = useState<Asked>()
  const wrong = useRef(none)

  const draw = useCallback(() => setBoxes(wordBoxes(field, wrong.current.words)), [field])
  const look = useCallback(
    async (isWriting: boolean) => {
      const { value, selectionStart: caret } = field
      const found = (await wrongInField(field, rules, wrongWords)) ?? none
      // What was written meanwhile has its own look coming.
      if (field.value !== value || !field.isConnected) return
      // Never the word that is being written.
      wrong.current = isWriting ? { ...found, words: found.words.filter(({ to }) => to !== caret) } : found
      draw()
    },
    [field, rules, draw],
  )
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout>
    const onInput = () => {
      // Marks of what has moved are worse than none for a moment.
      setBoxes([])
      clearTimeout(pause)
      pause = setTimeout(() => void look(true), 300)
    }
    const size = new ResizeObserver(draw)
    size.observe(field)
    field.addEventListener('input', onInput)
    document.addEventListener('scroll', draw, true)
    window.addEventListener('resize', draw)
    void look(false)
    return () => {
      clearTimeout(pause)
      size.disconnect()
      field.removeEventListener('input', onInput)
      document.removeEventListener('scroll', draw, true)
      window.removeEventListener('resize', draw)
    }
  }, [field, look, draw])

  const ask = useCallback(
    async (word: WordAt | undefined) => {
      if (!word) return page.view.announce('No misspelled word in this text')
      field.setSelectionRange(word.from, word.to)
      setAsked({ wrong: word, suggestions: await suggestWords(wrong.current.language, word.word) })
    },
    [field, page],
  )
  useEffect(() => {
    const onAsk = async () => {
      await look(false)
      const caret = field.selectionStart ?? 0
      const { words } = wrong.current
      await ask(
        words.find(({ from, to }) => from <= caret && caret <= to) ??
          words.find(({ from }) => from > caret) ??
          words[0],
      )
    }
    const onContext = (event: MouseEvent) => {
      const box = boxes.find(
        ({ left, top, width, height }) =>
          left <= event.clientX &&
          event.clientX <= left + width &&
          top <= event.clientY &&
          event.clientY <= top + height,
      )
      if (!box) return
      event.preventDefault()
      void ask(box.word)
    }
    const listener = () => void onAsk()
    const dom: HTMLElement = field
    dom.addEventListener(askSpelling, listener)
    dom.addEventListener('contextmenu', onContext)
    return () => {
      dom.removeEventListener(askSpelling, listener)
      dom.removeEventListener('contextmenu', onContext)
    }
  }, [field, boxes, look, ask])
  // While the menu is open the field is still being written in: what closes a field that was left must not hear of it.
  useEffect(() => {
    const onLeave = (event: FocusEvent) => {
      const { relatedTarget } = event
      const isToMenu = relatedTarget instanceof Element && relatedTarget.closest('[data-spelling-menu]') !== null
      if (event.target === field && isToMenu) event.stopPropagation()
    }
    window.addEventListener('focusout', onLeave, true)
    return () => window.removeEventListener('focusout', onLeave, true)
  }, [field])

  const back = () => {
    setAsked(undefined)
    field.focus()
  }
  const put = ({ from, to, word }: WordAt, other: string) => {
    back()
    if (field.value.slice(from, to) !== word) return
    field.setSelectionRange(from, to)
    // The one way that the field's own undo knows of, and the field hears of it as of typing.
    document.execCommand('insertText', false, other)
    page.view.announce(`${word} is now ${other}`)
  }
  const origin = layer.current?.getBoundingClientRect()
  const [x, y] = [origin?.left ?? 0, origin?.top ?? 0]
  const place = asked && boxes.find(({ word }) => word.from === asked.wrong.from)
  const around = field.getBoundingClientRect()
  return (
    <>
      <div ref={layer} className={classes.layer} aria-hidden data-field-marks>
        {boxes.map(({ word, left, top, width, height }) => (
          <span
            key={`${word.from} ${top}`}
            className={classes.mark}
            data-misspelled={word.word}
            style={{ left: left - x, top: top - y, width, height }}
          />
        ))}
      </div>
      {asked ? (
        <div className={classes.layer} data-spelling-menu>
          <SpellingMenu
            word={asked.wrong.word}
            suggestions={asked.suggestions}
            place={{
              left: (place?.left ?? around.left) - x,
              top: (place ? place.top + place.height : around.bottom) - y + 4,
              above: (place?.top ?? around.top) - y,
            }}
            onChoose={(other) => put(asked.wrong, other)}
            onIgnore={() => {
              ignoreWord(asked.wrong.word)
              back()
              void look(false)
            }}
            onAdd={() => {
              addWord(page, asked.wrong.word)
              back()
              void look(false)
            }}
            onLeave={back}
            onBlur={() => {
              setAsked(undefined)
              // Now the field was left.
              field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
            }}
          />
        </div>
      ) : null}
    </>
  )
}
