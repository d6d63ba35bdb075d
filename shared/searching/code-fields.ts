import type { CollectionName } from '../model/collections.ts'

/**
 * Lines that programs read and people choose or never see: time zones, language tags, fingerprints. By
 * `collection.field`, and for the field of a part `collection.field.inner`. They are neither found nor replaced: who
 * writes Ciudad de México for Mexico City keeps the zone America/Mexico_City.
 */
const codeFields: ReadonlySet<string> = new Set([
  'trips.currency',
  'trips.cities.zone',
  'organisations.colour',
  'bookSetups.language',
  'editions.language',
  'briefs.leaveBehinds.language',
  'flights.departsZone',
  'flights.arrivesZone',
  'groundTransports.zone',
  'meals.zone',
  'attachments.hash',
  'attachments.pages',
  'mediaItems.sha256',
  'sources.hash',
  'comments.collection',
  'comments.field',
])

/** `names` leads from the field down to the field of a part. */
export const isCodeField = (collection: CollectionName, names: readonly string[]): boolean =>
  codeFields.has([collection, ...names].join('.'))

/** All of them, for a test to compare with the model. */
export const codeFieldNames: readonly string[] = [...codeFields]
