import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Outside } from './outside.ts'

/** Something that was done and can be undone, or a sentence worth a look. Never an error that stops work. */
export type Toast = Readonly<{ id: string; text: string; canUndo: boolean }>

export type ToastStore = Readonly<{
  store: StoreApi<Readonly<{ toasts: readonly Toast[] }>>
  show(text: string, options?: Readonly<{ canUndo?: boolean }>): void
  dismiss(id: string): void
  /** The clock stands while the person looks: `true` on hover or focus. */
  hold(isHeld: boolean): void
}>

/** Milliseconds a toast stays. */
const stay = 10_000
const most = 3

export function createToastStore(outside: Outside, announce: (sentence: string) => void): ToastStore {
  const store = createStore<Readonly<{ toasts: readonly Toast[] }>>(() => ({ toasts: [] }))
  let callOff = () => {}
  const dismiss = (id: string) =>
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
  const wind = () => {
    callOff()
    const first = store.getState().toasts[0]
    if (!first) return
    callOff = outside.after(stay, () => {
      dismiss(first.id)
      wind()
    })
  }
  return {
    store,
    show: (text, { canUndo = false } = {}) => {
      const toast = { id: outside.newId(), text, canUndo }
      // Only the latest can be undone by its button; the others would undo something else.
      const older = canUndo ? store.getState().toasts.filter((each) => !each.canUndo) : store.getState().toasts
      store.setState({ toasts: [...older, toast].slice(-most) })
      announce(text)
      wind()
    },
    dismiss,
    hold: (isHeld) => (isHeld ? callOff() : wind()),
  }
}
