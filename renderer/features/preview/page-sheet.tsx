import { type CSSProperties, type MouseEvent, memo, useState } from 'react'
import type { LinePlace, PageLine } from '../../../shared/ipc/book.ts'
import classes from './preview.module.css'
import type { Sheet } from './preview-store.ts'
import { useDrawing, useWords } from './use-drawing.ts'

export type PageSheetProps = Readonly<{
  /** As printed; empty on the cover. */
  label: string
  sheet: Sheet | undefined
  width: number
  height: number
  /** CSS pixels to the point. */
  scale: number
  /** Others are drawn ahead. */
  isInSight: boolean
  /** What the caret is about, the nearest first. */
  caret: readonly LinePlace[]
  onPick: (line: PageLine) => void
  /** It could not be drawn. */
  onFault: (sheet: Sheet) => void
}>

/** One page, white in every theme. What it showed stays until what it is to show is drawn. */
export const PageSheet = memo(function OnePage(props: PageSheetProps) {
  const { label, sheet, width, height, scale, isInSight, caret, onPick, onFault } = props
  const [fault, setFault] = useState<Sheet>()
  const name = label === '' ? 'Cover' : `Page ${label}`
  const marked = sheet ? linesAtCaret(sheet.lines, caret) : []
  const failed = (error: unknown) => {
    if (!sheet) return
    setFault(sheet)
    onFault(sheet)
    reportError(error)
  }
  // Where somebody writes, then what else is seen, then what is next.
  const rank = marked.length > 0 ? 0 : isInSight ? 1 : 2
  const paper = useDrawing(sheet?.page, { name, scale, rank, failed })
  const words = useWords(sheet?.page, { isInSight, failed })

  const pick = (event: MouseEvent<HTMLElement>) => {
    // Words that were just selected are to be copied.
    if (!sheet || window.getSelection()?.isCollapsed === false) return
    const box = event.currentTarget.getBoundingClientRect()
    const line = lineAt(sheet.lines, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale)
    if (line) onPick(line)
  }
  // The type of a style knows no names of ours.
  const style = { width: width * scale, height: height * scale, '--scale': scale } as CSSProperties
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of pages takes Enter for the page in sight
    <figure className={classes.sheet} aria-label={name} data-page={label} style={style} onClick={pick}>
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
      {fault && fault === sheet ? <p className={classes.fault}>This page could not be drawn.</p> : null}
    </figure>
  )
})

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
