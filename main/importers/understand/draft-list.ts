import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Draft, DraftField } from '../draft.ts'
import type { Words } from './agenda/flow.ts'
import type { ReaderFindings } from './reader.ts'

/** Gathers what one reader finds in one document. */
export type DraftList = Readonly<{
  drafts: Draft[]
  /** Takes a record and answers its key; `from` names the words that make it one. */
  add(collection: CollectionName, from: Words, fields: Fields, sure: Sure): string
  /** Words that order a text without being a value. */
  mark(words: Pick<Words, 'units'>, why: string): void
  ask(at: string, message: string): void
  findings(): ReaderFindings
}>

/** Fields that say nothing may be undefined. */
export type Fields = Readonly<Record<string, DraftField | undefined>>
type Sure = Readonly<{ confidence: number; why: string }>

export function makeDraftList(file: string): DraftList {
  const drafts: Draft[] = []
  const keys = new Set<string>()
  const marks = new Map<string, string>()
  const questions: { file: string; at: string; message: string }[] = []
  return {
    drafts,
    add(collection, from, fields, sure) {
      const base = `${from.units[0] ?? `${file}#`}/${collection}`
      let key = base
      for (let turn = 2; keys.has(key); turn += 1) key = `${base}/${turn}`
      keys.add(key)
      const kept = Object.entries(fields).filter((entry): entry is [string, DraftField] => entry[1] !== undefined)
      drafts.push({ key, collection, fields: Object.fromEntries(kept), ...sure })
      return key
    },
    mark({ units }, why) {
      for (const unit of units) if (!marks.has(unit)) marks.set(unit, why)
    },
    ask(at, message) {
      if (!questions.some((known) => known.message === message)) questions.push({ file, at, message })
    },
    findings() {
      const used = new Set(drafts.flatMap((draft) => Object.values(draft.fields).flatMap((field) => field.units)))
      const structure = [...marks].flatMap(([unit, why]) => (used.has(unit) ? [] : [{ unit, why }]))
      return { drafts, structure, questions }
    },
  }
}

/** A value with the words it was read from; undefined for one that says nothing. */
export function field(value: unknown, words: Words, why?: string): DraftField | undefined {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  return { value, units: [...new Set(words.units)], at: words.at, ...(why === undefined ? {} : { why }) }
}

/** A value that the text does not state in so many words. */
export const inferred = (value: unknown, at: string, why: string): DraftField => ({ value, units: [], at, why })

/** A text in one language; undefined for none. */
export const said = (language: string, text: string): Readonly<Record<string, string>> | undefined =>
  text === '' ? undefined : { [language]: text }

/** Several texts as one. */
export const together = (all: readonly Words[]): Words => ({
  text: all.map(({ text }) => text).join(' '),
  units: all.flatMap(({ units }) => units),
  at: all[0]?.at ?? '',
})
