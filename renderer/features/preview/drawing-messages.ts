/** To the worker that draws. What has a `task` is answered once under that number. */
export type ToDrawing =
  | Readonly<{ kind: 'open'; file: number; address: string }>
  | DrawingJob
  /** Not to be begun any more; what is under way is still answered. */
  | Readonly<{ kind: 'callOff'; task: number }>
  | Readonly<{ kind: 'close'; file: number }>

/** Pages count from 0. Of what waits the lowest rank comes first, of equals the one that was asked first. */
export type DrawingJob = Readonly<{ task: number; file: number; page: number; rank: number }> &
  /** `scale`: device pixels to the point. */
  (Readonly<{ kind: 'draw'; scale: number }> | Readonly<{ kind: 'words' }>)

export type FromDrawing =
  | Readonly<{ kind: 'drawn'; task: number; picture: ImageBitmap }>
  | Readonly<{ kind: 'words'; task: number; words: readonly Word[] }>
  | Readonly<{ kind: 'calledOff'; task: number }>
  | Readonly<{ kind: 'failed'; task: number; message: string }>

/** Words as they stand on a page, in points from its upper left to the top of tall letters. */
export type Word = Readonly<{
  text: string
  left: number
  top: number
  size: number
  family: string
  /** How much wider than in the family of the screen. */
  stretch: number
  /** Clockwise, degrees. */
  turn: number
  isEndOfLine: boolean
}>
