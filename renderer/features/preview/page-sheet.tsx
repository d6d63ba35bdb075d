import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import type { LinePlace, PageLine } from '../../../shared/ipc/book.ts'
import classes from './preview.module.css'
import type { Sheet } from './preview-store.ts'

export type PageSheetProps = Readonly<{
  /** As printed; empty on the cover. */
  label: string
  sheet: Sheet | undefined
  width: number
  height: number
  /** CSS pixels to the point. */
  scale: number
  /** What the caret is about, the nearest first. */
  caret: readonly LinePlace[]
  onPick: (line: PageLine) => void
}>

/** One page, white in every theme. What it showed stays until what it is to show is drawn. */
export const PageSheet = memo(function OnePage(props: PageSheetProps) {
  const { label, sheet, width, height, scale, caret, onPick } = props
  const paper = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState(false)
  const name = label === '' ? 'Cover' : `Page ${label}`

  useEffect(() => {
    if (!sheet) return
    const off = new AbortController()
    const draw = async () => {
      const before = paper.current?.querySelector('canvas')
      const canvas = await sheet.page.draw(scale, off.signal, before !== null)
      if (!canvas || off.signal.aborted) return
      canvas.setAttribute('role', 'img')
      canvas.setAttribute('aria-label', name)
      paper.current?.replaceChildren(canvas)
      if (before) letGo(before)
      setFault(false)
      await restOfPage()
      if (off.signal.aborted) return
      const text = await sheet.page.words(scale, off.signal)
      if (text && !off.signal.aborted) words.current?.replaceChildren(text)
    }
    draw().catch((error: unknown) => {
      if (off.signal.aborted) return
      setFault(true)
      reportError(error)
    })
    return () => off.abort()
  }, [sheet, scale, name])

  useEffect(() => {
    const element = paper.current
    return () => {
      for (const canvas of element?.querySelectorAll('canvas') ?? []) letGo(canvas)
    }
  }, [])

  const pick = (event: MouseEvent<HTMLElement>) => {
    // Words that were just selected are to be copied.
    if (!sheet || window.getSelection()?.isCollapsed === false) return
    const box = event.currentTarget.getBoundingClientRect()
    const line = lineAt(sheet.lines, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale)
    if (line) onPick(line)
  }
  const marked = sheet ? linesAtCaret(sheet.lines, caret) : []
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of pages takes Enter for the page in sight
    <figure
      className={classes.sheet}
      aria-label={name}
      data-page={label}
      style={{ width: width * scale, height: height * scale }}
      onClick={pick}
    >
      <div ref={paper} className={classes.paper} />
      {marked.map(({ box: [x, y, wide, high] }) => (
        <span
          key={`${x} ${y}`}
          className={classes.mark}
          data-mark
          style={{ left: x * scale, top: y * scale, width: wide * scale, height: high * scale }}
        />
      ))}
      <div ref={words} className={classes.words} />
      {fault ? <p className={classes.fault}>This page could not be drawn.</p> : null}
    </figure>
  )
})

/** What a canvas holds goes at once, not when memory is next tidied. */
function letGo(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/** When nothing else is to be done. */
const restOfPage = () => new Promise<void>((done) => void requestIdleCallback(() => done(), { timeout: 500 }))

/** The line at a point, or the nearest within a finger's width. */
function lineAt(lines: readonly PageLine[], x: number, y: number): PageLine | undefined {
  const near = lines.map((line) => {
    const [left, top, width, height] = line.box
    const across = Math.max(left - x, 0, x - left - width)
    const down = Math.max(top - y, 0, y - top - height)
    return { line, distance: Math.hypot(across, down) }
  })
  const nearest = near.sort((a, b) => a.distance - b.distance)[0]
  return nearest && nearest.distance <= reach ? nearest.line : undefined
}

/** Points. */
const reach = 14

/** Lines of the field the caret stands in; of a whole record none, which would mark half a page. */
function linesAtCaret(lines: readonly PageLine[], caret: readonly LinePlace[]): readonly PageLine[] {
  for (const { collection, id, field } of caret) {
    if (field === undefined) continue
    const found = lines.filter((line) => line.collection === collection && line.id === id && line.field === field)
    if (found.length > 0) return found
  }
  return []
}
