import type { ComponentType } from 'react'
import type { Command } from './command.ts'

/**
 * What a view is made of. A feature exports one as `screen` from `features/<name>/<name>-screen.tsx`; `app/screens.ts`
 * loads it when the view is first shown.
 */
export type Screen = Readonly<{
  /** The main pane: a `ViewHead` with the one h1, then the content, which scrolls by itself. */
  Main: ComponentType
  /** The third pane, about what is selected; without one the pane is not there. */
  Inspector?: ComponentType
  /** The binder has no part in it and leaves its room. */
  hidesBinder?: true
  /** What can be done in this view; `context` is the view's own id. */
  commands?: readonly Command[]
}>
