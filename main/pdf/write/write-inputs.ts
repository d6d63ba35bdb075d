import type { ReadyForm } from '../../media/ready-annex.ts'
import type { ReadyImage } from '../../media/ready-image.ts'
import type { Fonts } from '../fonts/load-fonts.ts'
import type { WriteCache } from './write-cache.ts'

export type WriteInputs = Readonly<{
  fonts: Fonts
  /** A picture or a page of an annex ready to embed; undefined when there is none, and its place stays empty. */
  picture: (sha256: string) => Promise<ReadyImage | ReadyForm | undefined>
  /** Of the book, never of the clock. */
  date: Date
  /** What tells this book from others besides its title and date: its trip and edition. */
  identity: string
  /** Says that the file conforms to PDF/UA-1. */
  isAccessible?: boolean
  /** Of the same fonts; kept by callers that write the same book again and again. */
  cache?: WriteCache
}>

export const producer = 'Attaché'
