import { type KeyboardEvent, useRef } from 'react'
import classes from './view-tabs.module.css'

export type ViewTabsProps<K extends string> = Readonly<{
  label: string
  views: readonly Readonly<{ id: K; label: string; title?: string }>[]
  value: K
  onChange: (view: K) => void
}>

/** The views as words: one tab stop, arrows inside. A navigation, since each leads to another place. */
export function ViewTabs<K extends string>({ label, views, value, onChange }: ViewTabsProps<K>) {
  const bar = useRef<HTMLElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = views.findIndex((view) => view.id === value)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key]
    const view = next === undefined ? undefined : views[(next + views.length) % views.length]
    if (!view) return
    event.preventDefault()
    onChange(view.id)
    bar.current?.querySelector<HTMLElement>(`[data-view="${view.id}"]`)?.focus()
  }
  const isHere = views.some((view) => view.id === value)
  return (
    <nav ref={bar} aria-label={label} className={classes.bar} onKeyDown={move}>
      {views.map((view, index) => (
        <button
          key={view.id}
          type="button"
          className={classes.tab}
          data-view={view.id}
          title={view.title}
          aria-current={view.id === value ? 'page' : undefined}
          tabIndex={view.id === value || (!isHere && index === 0) ? 0 : -1}
          onClick={() => onChange(view.id)}
        >
          {/* The bold form keeps its room, so that choosing moves nothing. */}
          <span className={classes.words} data-words={view.label}>
            {view.label}
          </span>
        </button>
      ))}
    </nav>
  )
}
