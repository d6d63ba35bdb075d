/** What is known of a book once its pages are written. */
export type WrittenPages = {
  /** Object of each page, by its place in the book. */
  numbers: number[]
  /** Entries of the tree of parents: of pages by their place, then of links. */
  parents: string[]
  linkParents: string[]
  /** Elements at the top of the structure, and notes, which are found by their names. */
  tops: number[]
  notes: number[]
  /** Words of each content stream, for the fonts. */
  words: Uint32Array[]
}

/** Numbers that pages refer to before their objects are written. */
export type SharedNumbers = Readonly<{ pages: number; fonts: number; fontDirectory: number; structureTop: number }>
