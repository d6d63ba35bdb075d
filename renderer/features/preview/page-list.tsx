import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PageLine } from '../../../shared/ipc/book.ts'
import { PageSheet } from './page-sheet.tsx'
import classes from './preview.module.css'
import type { PreviewStore } from './preview-store.ts'
import { rowOf, rowsOf, scaleFor, type Zoom } from './sheet-rows.ts'

export type PageListProps = Readonly<{
  preview: PreviewStore
  zoom: Zoom
  isSpread: boolean
  onPick: (line: PageLine) => void
}>

/** CSS pixels between and around pages. */
const gap = 16

/** All pages one below the other, of which only those near the window are there. */
export const PageList = memo(function AllPages({ preview, zoom, isSpread, onPick }: PageListProps) {
  const { store, show, drop } = preview
  const size = useStore(store, (state) => state.size)
  const labels = useStore(store, (state) => state.labels)
  const keys = useStore(store, (state) => state.keys)
  const sheets = useStore(store, (state) => state.sheets)
  const goal = useStore(store, (state) => state.goal)
  const caret = useStore(store, (state) => state.caret)
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [top, setTop] = useState(0)
  const { width, height } = size ?? { width: 612, height: 792 }
  const scale = scaleFor(zoom, { room: room.width - gap * 2, width, across: isSpread ? 2 : 1 })
  const step = height * scale + gap
  const rows = useMemo(() => rowsOf(labels.length, isSpread), [labels, isSpread])
  const rowsAt = (place: number) =>
    [Math.floor((place + gap) / step), Math.floor((place + room.height) / step)] as const
  const first = Math.max(0, rowsAt(top)[0])
  const last = Math.min(rows.length - 1, rowsAt(top)[1])
  const sight = { from: rows[first]?.[0] ?? 0, to: (rows[last]?.at(-1) ?? 0) + 1 }

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    measure()
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    if (size && room.height > 0) show(sight.from, sight.to)
  }, [size, room.height, sight.from, sight.to, show])

  // The page in sight stays in sight when pages become larger or stand side by side.
  const anchor = useRef({ step, page: 0, part: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || anchor.current.step === step) return
    const { page, part } = anchor.current
    anchor.current = { ...anchor.current, step }
    element.scrollTop = (rowOf(page, isSpread) + part) * step
  }, [step, isSpread])
  const scrolled = () => {
    const { scrollTop } = frame.current ?? { scrollTop: 0 }
    // Between one row and the next nothing is to be put anew.
    setTop((before) => (String(rowsAt(before)) === String(rowsAt(scrollTop)) ? before : scrollTop))
    const row = Math.floor(scrollTop / step)
    anchor.current = { step, page: rows[row]?.[0] ?? 0, part: scrollTop / step - row }
  }
  const reached = useRef<typeof goal>(undefined)
  useLayoutEffect(() => {
    const element = frame.current
    // Only a new goal moves the pages.
    if (!element || !goal || goal === reached.current || room.height === 0) return
    reached.current = goal
    const place = rowOf(goal.page, isSpread) * step
    const isInSight = place + step > element.scrollTop + gap * 2 && place < element.scrollTop + room.height - gap * 2
    if (!isInSight) element.scrollTop = place
  }, [goal, room.height, step, isSpread])

  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    const line = sheets.get(keys[sight.from] ?? '')?.lines.find(({ field }) => field !== undefined)
    if (line) onPick(line)
  }
  const near = rows.slice(Math.max(0, first - 1), last + 2)
  return (
    <div
      ref={frame}
      className={classes.pages}
      role="region"
      aria-label="Pages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: pages are scrolled by keys
      tabIndex={0}
      onScroll={scrolled}
      onKeyDown={enter}
    >
      <div
        className={classes.roll}
        style={{ height: rows.length * step + gap, minWidth: width * scale * (isSpread ? 2 : 1) }}
      >
        {near.map((row) => (
          <div key={row[0]} className={classes.row} style={{ top: rowOf(row[0] ?? 0, isSpread) * step + gap }}>
            {isSpread && row[0] === 0 ? <span style={{ width: width * scale }} /> : null}
            {row.map((page) => (
              <PageSheet
                key={page}
                label={labels[page] ?? ''}
                sheet={sheets.get(keys[page] ?? '')}
                width={width}
                height={height}
                scale={scale}
                isInSight={page >= sight.from && page < sight.to}
                caret={caret}
                onPick={onPick}
                onFault={drop}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
})
