import { createContext } from 'react'

/** How the hours of a day are written: one way in the whole window. Apart from the fields, which the window does without. */
export const ClockContext = createContext<'12' | '24'>('24')
