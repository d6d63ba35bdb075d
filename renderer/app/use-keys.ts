import { useEffect } from 'react'
import { type Command, isAvailable } from '../state/command.ts'
import { isMac, isPressed } from '../state/keys.ts'
import { type Page, usePage } from '../state/page.ts'

/** Runs commands by their keys. Where the caret stands in a text, the text comes first. */
export function useKeys(commands: readonly Command[]): void {
  const page = usePage()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commands.find(
        (each) => isAvailable(each, page) && each.keys?.some((keys) => isPressed(keys, event, isMac())),
      )
      if (!command || !mayRun(command, event, page)) return
      event.preventDefault()
      void command.run(page)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands, page])
}

const overDialogs: ReadonlySet<string> = new Set(['view.larger', 'view.smaller', 'view.usualSize'])

function mayRun(command: Command, event: KeyboardEvent, page: Page): boolean {
  const { palette, dialog } = page.view.store.getState()
  const isCovered = palette !== undefined || dialog !== undefined || document.querySelector('[role="dialog"]') !== null
  // Never a dialog over a dialog, and no pane can be gone to behind one; the size of the interface can change.
  if (isCovered && !overDialogs.has(command.id)) return false
  const target = event.target instanceof HTMLElement ? event.target : undefined
  // What is removed must be what has the focus, not what stands open around a button.
  if (command.id === 'edit.remove' && !target?.closest('[aria-selected="true"], [aria-activedescendant]')) return false
  if (!target || !isText(target)) return true
  if (!command.inText) return false
  // Ctrl+K on chosen words makes a link of them.
  if (command.id === 'view.commands' && event.key.toLowerCase() === 'k') return !hasChosenText(target)
  if (command.id === 'edit.undo') return !canUndoInField(target, 'undo')
  if (command.id === 'edit.redo') return !canUndoInField(target, 'redo')
  return true
}

const isText = (target: HTMLElement): boolean =>
  target.isContentEditable ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type))

const hasChosenText = (target: HTMLElement): boolean =>
  target.isContentEditable
    ? getSelection()?.isCollapsed === false
    : (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
      target.selectionStart !== target.selectionEnd

/** Texts that were typed in since they got the focus: their own undo comes before the trip's. */
const typedIn = new WeakSet<EventTarget>()

/** Watches what is typed in; answers how to stop. */
export function watchTyping(): () => void {
  const note = (event: Event) => void (event.target && typedIn.add(event.target))
  const forget = (event: Event) => void (event.target && typedIn.delete(event.target))
  document.addEventListener('input', note, true)
  document.addEventListener('focusout', forget, true)
  return () => {
    document.removeEventListener('input', note, true)
    document.removeEventListener('focusout', forget, true)
  }
}

/** Rich text undoes by itself and swallows its keys; a line asks the browser whether it has something left. */
const canUndoInField = (target: HTMLElement, what: 'undo' | 'redo'): boolean =>
  !target.isContentEditable && typedIn.has(target) && document.queryCommandEnabled(what)
