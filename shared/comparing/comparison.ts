import type { CollectionName } from '../model/collections.ts'
import type { Trip } from '../model/trip.ts'
import type { Piece } from './mark-words.ts'

/** One line of a comparison: both sides in words. A side is missing where there was or is nothing. */
export type ChangedLine = Readonly<{
  /** What the line is about inside its field: Spanish, Paragraph 2, `Lima: Time zone`; empty for the whole field. */
  label: string
  before?: readonly Piece[]
  after?: readonly Piece[]
  /** A sentence where the words of both sides do not tell what changed. */
  note?: string
}>

export type ChangedField = Readonly<{ field: string; label: string; lines: readonly ChangedLine[] }>

export type ChangedRecord = Readonly<{
  collection: CollectionName
  id: string
  kind: 'added' | 'removed' | 'changed'
  name: string
  /** The records it belongs to: Brief: SAT. */
  belongs: readonly string[]
  /** Where it stands in its collection, when it was moved there: after Customs; first. */
  moved?: Readonly<{ before: string; after: string }>
  fields: readonly ChangedField[]
}>

/** The changed records of one collection; those that came, went and changed in the order of the later trip. */
export type ChangedGroup = Readonly<{
  collection: CollectionName
  label: string
  records: readonly ChangedRecord[]
}>

/** The words of the surface; everything else comes from the trips. */
export type ComparingWords = Readonly<{
  /** What a record is called. */
  nameOf: (trip: Trip, place: Readonly<{ collection: CollectionName; id: string }>) => string
  collection: (collection: CollectionName) => Readonly<{ one: string; many: string }>
  field: (collection: CollectionName, field: string) => string
  choice: (value: string) => string
  language: (tag: string) => string
}>
