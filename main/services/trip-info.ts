import { dateRange } from '../../shared/format/dates.ts'
import { collectionNames } from '../../shared/model/collections.ts'
import { pickLanguage } from '../../shared/model/localised.ts'
import { find, list, type Trip, tripId } from '../../shared/model/trip.ts'

export type TripInfo = Readonly<{
  title: string
  code: string
  /** As a reader says it: 22–25 January 2024. */
  dates: string
  starts: string | null
  ends: string | null
  cities: readonly string[]
  /** By collection name. */
  counts: Readonly<Record<string, number>>
  /** Paths of what a newer version wrote. */
  unknown: readonly string[]
}>

/** What a trip holds, in a few lines. */
export function tripInfo(trip: Trip, unknown: readonly string[]): TripInfo {
  const record = find(trip, 'trips', tripId)
  const languages = record?.languages ?? ['en']
  const { starts, ends } = record ?? {}
  return {
    title: record ? pickLanguage(record.title, languages).text : '',
    code: record?.code ?? '',
    dates: starts && ends ? dateRange(starts, ends, languages[0] ?? 'en') : '',
    starts: starts ?? null,
    ends: ends ?? null,
    cities: (record?.cities ?? []).map((city) => pickLanguage(city.name, languages).text),
    counts: Object.fromEntries(collectionNames.map((name) => [name, list(trip, name).length])),
    unknown,
  }
}
