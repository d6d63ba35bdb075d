import type { DraftList } from '../draft-list.ts'
import type { Piece } from '../pieces.ts'

/** What the readers of points share; a piece that one has used is no other's. */
export type PointTask = Readonly<{
  list: DraftList
  language: string
  /** Keys of delegates by folded name. */
  delegates: ReadonlyMap<string, string>
  used: Set<Piece>
  from: string | undefined
  date: string | undefined
}>
