/** The panes in the order F6 goes round them, as they name themselves in `data-pane`. */
const order = ['views', 'binder', 'main', 'third', 'preview', 'status', 'notices']

/** The pane the focus was in last; the one it is to be in, when a window has just opened. */
let latest: string | undefined

export const expectFocusIn = (pane: string): void => {
  latest = pane
}

const lastFocus = new WeakMap<Element, HTMLElement>()

/**
 * Remembers where in each pane the focus was, and keeps it from being lost: when the focused thing goes away and nobody
 * took the focus on, its pane gets it, so that F6 and Tab go on from there. Answers how to stop.
 */
export function rememberFocus(): () => void {
  const note = (event: FocusEvent) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const pane = target.closest<HTMLElement>('[data-pane]')
    latest = pane?.dataset['pane'] ?? latest
    if (pane && pane !== target) lastFocus.set(pane, target)
  }
  const rescue = () => {
    if (latest === undefined || document.activeElement !== document.body || !document.hasFocus()) return
    const pane =
      document.querySelector<HTMLElement>(`[data-pane="${latest}"]`) ??
      document.querySelector<HTMLElement>('[data-pane="main"]')
    if (pane?.matches('[tabindex]') && !document.querySelector('[role="dialog"]')) pane.focus({ preventScroll: true })
  }
  const watcher = new MutationObserver(() => requestAnimationFrame(rescue))
  watcher.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', note)
  return () => {
    watcher.disconnect()
    document.removeEventListener('focusin', note)
  }
}

/** Puts the focus into the next pane there is: where it was last, else its first stop, else the pane itself. */
export function cyclePanes(way: 1 | -1): void {
  const panes = order.flatMap((name) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`) ?? [])
  // A view may have a pane of its own inside the main one: the inner of the two is where we are.
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const start = here < 0 && way === 1 ? -1 : here < 0 ? 0 : here
  const next = panes[(start + way + panes.length) % panes.length]
  if (next) focusPane(next)
}

export function focusPane(pane: HTMLElement): void {
  const last = lastFocus.get(pane)
  const first = [...pane.querySelectorAll<HTMLElement>(stops)].find((stop) => stop.checkVisibility())
  const target = last?.isConnected && pane.contains(last) && last.checkVisibility() ? last : (first ?? pane)
  target.focus()
}

const stops =
  'a[href], button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), textarea, [contenteditable="true"], [tabindex="0"]'
