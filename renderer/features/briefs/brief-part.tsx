import { type FocusEvent, type ReactNode, useState } from 'react'
import { type BriefAtWork, BriefContext } from './brief-context.ts'

export type BriefPartProps = Readonly<{
  /** The brief as it stands with this very key. */
  now: BriefAtWork
  /** The same a moment later; see `useDeferredValue`. */
  calm: BriefAtWork
  /** Always the same element: it is drawn again when the brief around it changes, not before. */
  children: ReactNode
}>

/** A part of the brief. The one that is written in follows every key, the others once the key is on the screen. */
export function BriefPart({ now, calm, children }: BriefPartProps) {
  const [isAtWork, setAtWork] = useState(false)
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setAtWork(false)
  }
  return (
    <BriefContext value={isAtWork ? now : calm}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears whether the focus is inside */}
      <div style={asIfNotThere} onFocus={() => setAtWork(true)} onBlur={leave}>
        {children}
      </div>
    </BriefContext>
  )
}

const asIfNotThere = { display: 'contents' } as const
