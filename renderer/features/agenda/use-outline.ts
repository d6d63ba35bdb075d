import { type KeyboardEvent, useEffect, useRef } from 'react'
import { find } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { doEdit, keepDraft, openItem, selectItem, showDay } from './act-on-items.ts'
import { draftKey, foldedKey, writingKey } from './agenda-place.ts'
import { draftOf, indent, type OutlineRow, outdent } from './outline-rows.ts'
import { typeTitle } from './table-edits.ts'

type Setup = Readonly<{
  rows: readonly OutlineRow[]
  folded: ReadonlySet<string>
  /** The chosen row, then the one that stands for it when it is folded away. */
  wanted: readonly [string, string]
  isReadOnly: boolean
}>

/** One tab stop for the whole outline, and what its keys do. */
export function useOutline({ rows, folded, wanted, isReadOnly }: Setup) {
  const page = usePage()
  const box = useRef<HTMLDivElement>(null)
  // After Esc, Tab leaves the outline as it leaves everything else.
  const isLeaving = useRef(false)
  const placeOf = (id: string) => rows.findIndex((each) => each.id === id)
  const [chosen, instead] = [placeOf(wanted[0]), placeOf(wanted[1])]
  const at = chosen < 0 ? Math.max(0, instead) : chosen
  const row = rows[at]
  const stop = row?.id
  const place = `${stop} ${row?.level}`

  const focus = (id: string) => rowOf(box.current, id)?.focus()
  // What was moved or added takes the focus along.
  useEffect(() => {
    const { activeElement } = document
    const isOnOther = activeElement instanceof HTMLElement && activeElement.dataset['item'] !== undefined
    const [id] = place.split(' ')
    if (id && (activeElement === document.body || isOnOther)) rowOf(box.current, id)?.focus()
  }, [place])

  const go = (id: string | undefined) => {
    const goal = rows.find((each) => each.id === id)
    if (!goal) return
    if (goal.kind === 'day') showDay(page, goal.date)
    else selectItem(page, goal.id)
    focus(goal.id)
  }
  const fold = (id: string) => {
    const next = folded.has(id) ? [...folded].filter((each) => each !== id) : [...folded, id]
    page.view.setMode(foldedKey, next.join(' '))
    // What is folded away cannot stay chosen: the row it went into is.
    go(id)
  }
  const write = (id: string, title: string | undefined) => {
    const draft = draftOf(page.view.store.getState().modes[draftKey])
    page.view.setMode(writingKey, '')
    page.view.setMode(draftKey, '')
    if (draft?.id === id) {
      if (title !== undefined && title.trim() !== '') keepDraft(page, draft, title)
    } else if (title !== undefined) {
      doEdit(page, (trip) => {
        const item = find(trip, 'agendaItems', id)
        return item ? typeTitle(trip, item, title) : { label: '', changes: [] }
      })
    }
    // The line takes its focus back when its field has gone.
    requestAnimationFrame(() => {
      const { activeElement } = document
      const line = rowOf(box.current, id)
      // Whoever clicked elsewhere stays there.
      if (activeElement !== document.body && !line?.contains(activeElement)) return
      if (line) line.focus()
      else if (draft) focus(draft.below)
    })
  }
  const turn = (way: typeof indent): boolean => {
    const edit =
      row && !isReadOnly && !isLeaving.current ? way(page.trip.store.getState().trip, rows, row.id) : undefined
    if (!edit) return false
    doEdit(
      page,
      () => edit,
      () => edit.label,
    )
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !row || event.target instanceof HTMLInputElement) return
    if (event.altKey) {
      if (event.key !== 'Enter' || row.kind !== 'item') return
      event.preventDefault()
      return openItem(page, row.id)
    }
    if (event.key === 'Tab') {
      if (turn(event.shiftKey ? outdent : indent)) event.preventDefault()
      return
    }
    if (event.shiftKey) return
    isLeaving.current = event.key === 'Escape'
    const canWrite = row.kind === 'item' && !isReadOnly
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1]?.id)
        break
      case 'ArrowUp':
        go(rows[at - 1]?.id)
        break
      case 'ArrowRight':
        if (row.isOpen === false) fold(row.id)
        else if (row.isOpen) go(rows[at + 1]?.id)
        break
      case 'ArrowLeft':
        if (row.isOpen) fold(row.id)
        else if (row.kind === 'item') go(row.above)
        break
      case 'Home':
        go(rows[0]?.id)
        break
      case 'End':
        go(rows.at(-1)?.id)
        break
      case 'Enter':
      case 'F2':
        if (canWrite) page.view.setMode(writingKey, row.id)
        else if (row.kind === 'item') openItem(page, row.id)
        else if (row.isOpen !== undefined) fold(row.id)
        break
      case ' ':
        go(row.id)
        break
      default:
        return
    }
    event.preventDefault()
  }
  const onBlur = () => {
    isLeaving.current = false
  }
  return { box, stop, go, fold, write, onKeyDown, onBlur }
}

const rowOf = (box: HTMLElement | null, id: string) =>
  box?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
