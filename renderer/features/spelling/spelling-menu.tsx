import { type KeyboardEvent, useEffect, useRef } from 'react'
import classes from './spelling.module.css'

export type SpellingMenuProps = Readonly<{
  word: string
  suggestions: readonly string[]
  /** Below the word; `above` is the top of the word, for where there is no room below. */
  place: Readonly<{ left: number; top: number; above?: number }>
  onChoose: (word: string) => void
  onIgnore: () => void
  onAdd: () => void
  /** Esc: back to the text. */
  onLeave: () => void
  /** The focus went elsewhere. */
  onBlur: () => void
}>

/** What can be done about a misspelled word: the arrows go through it, Enter does it. */
export function SpellingMenu(props: SpellingMenuProps) {
  const { word, suggestions, place, onChoose, onIgnore, onAdd, onLeave, onBlur } = props
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dom = menu.current
    if (!dom) return
    dom.style.left = `${place.left}px`
    dom.style.top = `${place.top}px`
    const { bottom, height } = dom.getBoundingClientRect()
    if (place.above !== undefined && bottom > innerHeight) dom.style.top = `${place.above - height - 4}px`
    dom.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    dom.scrollIntoView({ block: 'nearest' })
  }, [place.left, place.top, place.above])
  const move = (event: KeyboardEvent) => {
    const stops = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') onLeave()
    else if (to !== undefined) stops.at(to % stops.length)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const row = (label: string, run: () => void) => (
    <button key={label} type="button" role="menuitem" tabIndex={-1} className={classes.row} onClick={run}>
      {label}
    </button>
  )
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={suggestions.length > 0 ? `Spelling of ${word}` : `Spelling of ${word}, nothing alike is known`}
      className={classes.menu}
      onKeyDown={move}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onBlur()}
    >
      {suggestions.map((each) => row(each, () => onChoose(each)))}
      {suggestions.length > 0 ? <hr className={classes.rule} /> : null}
      {row('Ignore for now', onIgnore)}
      {row(`Add “${word}” to your words`, onAdd)}
    </div>
  )
}
