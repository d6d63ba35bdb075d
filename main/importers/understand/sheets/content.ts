import { findEmails, findPhones } from '../text/contacts.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import type { Cell } from './grid.ts'

/** What the values of a column are, when most of them are the same kind of thing. */
export type ContentKind = 'email' | 'phone' | 'url' | 'date' | 'number' | 'flag' | 'text'

/** Whether a column can be of a kind at all: half of its values are. */
export const couldBe = (cells: readonly Cell[], kind: ContentKind): boolean => {
  const test = tests.find(([name]) => name === kind)?.[1]
  return cells.length === 0 || !test || shareOf(cells, test) >= 0.5
}

const shareOf = (cells: readonly Cell[], test: (cell: Cell) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

/** The strictest first: a number may be a telephone number, but not the other way round. */
const tests: readonly (readonly [ContentKind, (cell: Cell) => boolean])[] = [
  ['email', ({ text }) => findEmails(text).length > 0],
  ['url', ({ text }) => /^(?:https?:\/\/\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:\/\S*)?)$/i.test(text)],
  [
    'date',
    ({ text, value }) =>
      value?.kind === 'date' ||
      value?.kind === 'dateTime' ||
      (text.length < 40 && (/^(?:19|20)\d{2}(?:-\d{2})?$/.test(text) || findDates(text).length > 0)),
  ],
  ['flag', ({ text, value }) => value?.kind === 'flag' || flagOf(text) !== undefined],
  ['number', ({ text, value }) => value?.kind === 'number' || numberOf(text) !== undefined],
  [
    'phone',
    ({ text }) => text.length < 60 && (findPhones(`Tel ${text}`).length > 0 || /^\+?[\d\s().x/-]{7,}$/.test(text)),
  ],
]

/** Yes and no in four languages. */
export function flagOf(text: string): boolean | undefined {
  const folded = foldWords(text)
  if (/^(?:yes|y|true|si|oui|sim|x|1)$/.test(folded)) return true
  if (/^(?:no|n|false|non|nao|0)$/.test(folded)) return false
  return undefined
}

/** `1,733.5`, `(12)`, `$ 40`; undefined for what is not one number. `1.234` may be either, so it is none. */
export function numberOf(text: string): number | undefined {
  const match = /^(?<open>\()?\s*(?<sign>[-−+])?\s*(?:US)?[$€£]?\s*(?<digits>\d[\d.,\s]*)\)?\s*%?$/u.exec(text.trim())
  const { open, sign, digits = '' } = match?.groups ?? {}
  const bare = digits.replace(/\s/g, '')
  if (bare === '' || /^\d{1,3}\.\d{3}$/.test(bare)) return undefined
  const plain = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d{1,2}$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : ''
  if (plain === '') return undefined
  return open !== undefined || (sign !== undefined && sign !== '+') ? -Number(plain) : Number(plain)
}
