/**
 * Pages of an attached PDF, taken apart so that they can be bound into another file: each page a form, with whatever it
 * needs. Objects point to each other by their place in the list.
 */
export type ReadyAnnex = Readonly<{ pages: readonly AnnexPage[]; objects: readonly AnnexObject[] }>

export type AnnexPage = Readonly<{
  /** Points, as the page is to be read: turned pages are turned back. */
  width: number
  height: number
  /** Place of its form among the objects. The form fills the unit square, as a picture does. */
  form: number
}>

export type AnnexObject = Readonly<{
  /** The object's own words; a number stands for the reference to the object at that place. A stream's has no `<<` and `>>`. */
  parts: readonly (string | number)[]
  /** Bytes of a stream, as its filters made them. */
  data?: Uint8Array
}>

/** One page of an annex where a picture can stand. */
export type ReadyForm = Readonly<{ kind: 'form'; annex: ReadyAnnex; page: number }>
