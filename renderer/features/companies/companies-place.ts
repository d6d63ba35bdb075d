/** The table of all, or the page of one. */
export const modeKey = 'companies/mode'
export const columnsKey = 'companies/columns'
export const tickedKey = 'companies/ticked'
export const problemKey = 'companies/problem'
/** Written on the page of a company alone. */
export const pageFields: readonly string[] = [
  'about',
  'products',
  'footprint',
  'openQuestions',
  'ask',
  'mayBeSaidPublicly',
  'competitors',
  'internalNotes',
]
