import type { Review, ReviewField, ReviewRow } from '../../../../shared/importing/review.ts'

export const field = (name: string, values: Partial<ReviewField> = {}): ReviewField => ({
  name,
  state: 'new',
  before: '',
  after: 'Anna Lind',
  source: { file: 'Delegates.xlsx', at: 'List, row 2', words: 'Anna Lind' },
  ...values,
})

export const row = (key: string, values: Partial<ReviewRow> = {}): ReviewRow => ({
  key,
  collection: 'delegates',
  state: 'new',
  title: 'Anna Lind',
  others: [],
  isTicked: true,
  confidence: 0.95,
  why: 'A row under the heads Name and Role',
  file: 'Delegates.xlsx',
  at: 'List, row 2',
  fields: [field('fullName')],
  ...values,
})

/** A delegate of the trip whose post differs in the file and was edited since. */
export const conflict = (key: string): ReviewRow =>
  row(key, {
    state: 'conflict',
    title: 'Ben Okoro',
    match: { id: 'ben', title: 'Ben Okoro', likeness: 1, why: 'The same name' },
    others: [{ id: 'ken', title: 'Ken Okoro', likeness: 0.7, why: 'The same surname' }],
    fields: [
      field('fullName', { state: 'same', before: 'Ben Okoro', after: 'Ben Okoro' }),
      field('post', { state: 'conflict', before: 'Director', after: 'Deputy director' }),
      field('email', { state: 'changed', before: '', after: 'ben@example.org' }),
    ],
  })

export const reviewOf = (rows: readonly ReviewRow[], more: Partial<Review> = {}): Review => ({
  files: [
    {
      name: 'Delegates.xlsx',
      format: 'Excel',
      size: 12_000,
      state: 'read',
      message: '',
      units: 1204,
      placed: 1100,
      structure: 60,
      leftOver: 44,
      notices: [],
    },
  ],
  rows: [...rows],
  questions: [],
  mappings: [],
  leftOver: 44,
  ...more,
})
