import type { LucideIcon } from 'lucide-react'

/** A picture from the one set of icons, always beside words. */
export type Icon = LucideIcon
/** Pixels beside words; 14 within a line of text, 12 for twisties. */
export const iconSize = { beside: 16, text: 14, twisty: 12 } as const
