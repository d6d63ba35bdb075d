import { type KeyboardEvent, useEffect, useRef } from 'react'
import { usePage } from '../../state/page.ts'
import { openItem } from './act-on-items.ts'

type Setup = Readonly<{
  /** In the order the arrows go through them. */
  ids: readonly string[]
  selected: string | undefined
  select: (id: string) => void
  /** The one beside, for Left and Right. */
  beside?: (id: string, way: 1 | -1) => string | undefined
  /** Where the selected one stands, when it can move to another list: it is then drawn anew. */
  place?: string | undefined
}>

/** What the element of an option gets besides its role. */
export type OptionProps = Readonly<{
  'aria-selected': boolean
  tabIndex: number
  'data-item': string
  onFocus: () => void
}>

/** One tab stop for all items of a day: what the arrows reach is selected and has the focus. */
export function useItemList({ ids, selected, select, beside, place }: Setup) {
  const page = usePage()
  const box = useRef<HTMLDivElement>(null)
  const stop = selected !== undefined && ids.includes(selected) ? selected : ids[0]

  const focus = (id: string) => optionOf(box.current, id)?.focus()
  const go = (id: string | undefined) => {
    if (id === undefined) return
    select(id)
    focus(id)
  }
  // What was moved to another day, copied, or came after what was removed takes the focus along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another element
  useEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === document.body
    const isOnOther = activeElement instanceof HTMLElement && activeElement.dataset['item'] !== undefined
    if (selected !== undefined && (isLost || isOnOther)) optionOf(box.current, selected)?.focus()
  }, [selected, place])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const at = stop === undefined ? -1 : ids.indexOf(stop)
    const isOnItem = selected === stop && event.target !== box.current
    switch (event.key) {
      case 'ArrowDown':
        go(ids[isOnItem ? at + 1 : at])
        break
      case 'ArrowUp':
        go(ids[at - 1])
        break
      case 'ArrowLeft':
      case 'ArrowRight':
        go(stop === undefined ? undefined : beside?.(stop, event.key === 'ArrowLeft' ? -1 : 1))
        break
      case 'Home':
        go(ids[0])
        break
      case 'End':
        go(ids.at(-1))
        break
      case ' ':
        go(stop)
        break
      case 'Enter':
      case 'F2':
        if (stop !== undefined) openItem(page, stop)
        break
      default:
        return
    }
    event.preventDefault()
  }
  return {
    box,
    onKeyDown,
    /** For each option. */
    optionProps: (id: string): OptionProps => ({
      'aria-selected': id === selected,
      tabIndex: id === stop ? 0 : -1,
      'data-item': id,
      onFocus: () => {
        if (id !== selected) select(id)
      },
    }),
  }
}

const optionOf = (box: HTMLElement | null, id: string) =>
  box?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
