import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import { type Line, readCells, writeCells } from './table-lines.ts'
import { motionOf } from './table-motion.ts'
import type { AfterEdit, CellActs, CellPlace, Column, Editing, Sorting } from './table-types.ts'

type Setup<R extends Readonly<{ id: string }>> = Readonly<{
  columns: readonly Column<R>[]
  rows: readonly R[]
  selected?: ReadonlySet<string>
  onSelected?: (selected: ReadonlySet<string>) => void
  onActive?: (id: string) => void
  onOpen?: (row: R) => void
  onRemove?: (ids: readonly string[]) => void
  onPaste?: (rows: readonly R[], column: string, cells: readonly (readonly string[])[]) => void
  box: RefObject<HTMLElement | null>
  lines: readonly Line<R>[]
  at: CellPlace
  line: number
  setFocused: (place: CellPlace) => void
  editing: Editing | undefined
  setEditing: (editing: Editing | undefined) => void
  sorting: Sorting | undefined
  setSorting: (sorting: Sorting | undefined) => void
  setClosed: (change: (closed: ReadonlySet<string>) => ReadonlySet<string>) => void
}>

/** What keys, clicks and the clipboard do in a table. */
export function useTableKeys<R extends Readonly<{ id: string }>>(setup: Setup<R>) {
  const { columns, rows, selected, onSelected, box, lines, at, line, setFocused, editing, setEditing } = setup
  const anchor = useRef(0)

  const rowAt = (index: number): R | undefined => {
    const found = lines[index]
    return found?.kind === 'row' ? found.row : undefined
  }
  const focus = (place: CellPlace) => {
    setFocused(place)
    const row = rowAt(place.row)
    if (row) setup.onActive?.(row.id)
    bringIntoSight(box.current, place.row, line)
  }
  const leave = (after: AfterEdit) => {
    setEditing(undefined)
    box.current?.focus({ preventScroll: true })
    const from = editing ?? at
    const step = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[after]
    const [rowStep = 0, columnStep = 0] = step
    focus({
      row: Math.min(lines.length - 1, from.row + rowStep),
      column: Math.max(0, Math.min(columns.length - 1, from.column + columnStep)),
    })
  }
  const edit = (place: CellPlace, typed?: string) => {
    if (rowAt(place.row) && columns[place.column]?.set) setEditing({ ...place, typed })
  }
  const sort = (id: string) => {
    const column = columns.find((each) => each.id === id)
    if (!column || column.isSortable === false) return
    const was = setup.sorting?.column === id ? setup.sorting.way : undefined
    setup.setSorting(was === 'down' ? undefined : { column: id, way: was === 'up' ? 'down' : 'up' })
  }
  const fold = (group: string) =>
    setup.setClosed((closed) => {
      const next = new Set(closed)
      if (!next.delete(group)) next.add(group)
      return next
    })
  const tick = (index: number, isRange: boolean) => {
    const row = rowAt(index)
    if (!row || !selected) return
    const next = new Set(selected)
    if (isRange) {
      const [a, b] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      for (const each of lines.slice(a, b + 1)) if (each.kind === 'row') next.add(each.row.id)
    } else {
      anchor.current = index
      if (!next.delete(row.id)) next.add(row.id)
    }
    onSelected?.(next)
  }
  const tickAll = () => onSelected?.(selected?.size === rows.length ? new Set() : new Set(rows.map((row) => row.id)))
  const chosen = () => {
    const focused = rowAt(at.row)
    return selected && selected.size > 0 ? rows.filter((row) => selected.has(row.id)) : focused ? [focused] : []
  }

  const cell: CellActs<R> = {
    press: (place, event) => {
      if (editing?.row === place.row && editing.column === place.column) return
      if (event.shiftKey && selected) tick(place.row, true)
      else if ((event.ctrlKey || event.metaKey) && selected) tick(place.row, false)
      else anchor.current = place.row
      focus(place)
    },
    edit,
    tick,
    fold,
    keep: (row, column, value, after) => {
      if (value !== column.text(row)) column.set?.(row, value)
      leave(after)
    },
    add: (row, column, typed, after) => {
      column.add?.add(row, typed)
      leave(after)
    },
    cancel: () => leave('stay'),
  }

  const act = (event: KeyboardEvent): boolean => {
    const isMod = event.ctrlKey || event.metaKey
    const focused = lines[at.row]
    if (event.key === 'Enter' || event.key === 'F2') {
      const column = columns[at.column]
      if (at.row === -1) sort(column?.id ?? '')
      else if (focused?.kind === 'group') fold(focused.group.id)
      else if (column?.set) edit(at)
      else if (focused && event.key === 'Enter') setup.onOpen?.(focused.row)
      return true
    }
    if (event.key === ' ' && selected) tick(at.row, event.shiftKey)
    else if (event.key === 'a' && isMod && selected) tickAll()
    else if (event.key === 'Escape' && selected && selected.size > 0) onSelected?.(new Set())
    else if (event.key === 'Delete' && setup.onRemove && chosen().length > 0)
      setup.onRemove(chosen().map((row) => row.id))
    else if (event.key.length === 1 && event.key !== ' ' && !isMod && !event.altKey && columns[at.column]?.set)
      edit(at, event.key)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.target !== event.currentTarget) return
    const isMod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 300) / line) - 2)
    const next = event.altKey
      ? undefined
      : motionOf(event.key, isMod, at, { rows: lines.length, columns: columns.length, page })
    if (next) {
      if (event.shiftKey && selected && next.row !== at.row) {
        if (selected.size === 0) anchor.current = at.row
        tick(next.row, true)
      }
      focus(next)
    } else if (!act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return
    const column = columns[at.column]
    const picked = chosen()
    const isOne = !selected || selected.size === 0
    const cells = picked.map((row) => (isOne ? [column?.text(row) ?? ''] : columns.map((each) => each.text(row))))
    event.clipboardData.setData('text/plain', writeCells(cells))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    const [row, column] = [rowAt(at.row), columns[at.column]]
    if (editing || !row || !column) return
    const cells = readCells(event.clipboardData.getData('text/plain'))
    const isOne = cells.length === 1 && cells[0]?.length === 1
    if (isOne && column.set && !column.options) column.set(row, cells[0]?.[0] ?? '')
    else if (cells.length > 0) {
      const below = lines.slice(at.row).flatMap((line) => (line.kind === 'row' ? [line.row] : []))
      setup.onPaste?.(below, column.id, cells)
    }
    event.preventDefault()
  }
  return { onKeyDown, onCopy, onPaste, sort, tickAll, cell }
}

/** Scrolls so that a line stands clear of the head and the foot. */
function bringIntoSight(box: HTMLElement | null, row: number, line: number): void {
  if (!box || row < 0) return
  const [top, bottom] = [row * line, (row + 2) * line]
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
}
