import { bookZone } from '../agenda/days.ts'
import { daysFrom } from '../agenda/days-from.ts'
import { localTimeOf } from '../agenda/zones.ts'
import { type AnyRecord, collectionNames } from '../model/collections.ts'
import { pickLanguage } from '../model/localised.ts'
import { bookSetupId, find, list, type Trip, tripId } from '../model/trip.ts'
import { referencesOf } from '../model/walk.ts'
import type { Check } from './finding.ts'

/** A picture or document that a record names and the trip does not hold. */
export const missingMedia: Check = (trip) =>
  collectionNames.flatMap((collection) =>
    (list(trip, collection) as readonly AnyRecord[]).flatMap((record) =>
      referencesOf(collection, record)
        .filter(({ to, id }) => to.includes('mediaItems') && find(trip, 'mediaItems', id) === undefined)
        .map(({ path, id }) => ({
          code: 'missing-media',
          level: 'error',
          record: `${collection}/${record.id}`,
          field: String(path[0]),
          message: `The picture or document “${id}” is missing.`,
        })),
    ),
  )

/** What a speaker can keep in mind: three or four, at most six. */
export const tooManyPoints: Check = (trip) => {
  const uses = Map.groupBy(
    list(trip, 'pointUses').filter((use) => use.state !== 'dropped' && isToMake(trip, use.talkingPoint)),
    (use) => use.brief,
  )
  return list(trip, 'briefs').flatMap((brief) => {
    const count = uses.get(brief.id)?.length ?? 0
    if (count <= 6) return []
    return [
      {
        code: 'too-many-points',
        level: 'warning',
        record: `briefs/${brief.id}`,
        message: `The brief has ${count} points to make; more than 6 are not remembered.`,
      },
    ]
  })
}

const isToMake = (trip: Trip, point: string) => {
  const kind = find(trip, 'talkingPoints', point)?.kind
  return kind === 'argument' || kind === 'ask' || kind === 'tactical'
}

/** Profiles nobody looked at again for longer than the book setup allows, 60 days when it says nothing. */
export const notVerified: Check = (trip, { at }) => {
  if (at === undefined) return []
  const today = localTimeOf(at, bookZone(trip)).slice(0, 10)
  const limit = find(trip, 'bookSetups', bookSetupId)?.verifyWithinDays ?? 60
  const profiles = [
    ...list(trip, 'agencies').map(({ id, verifiedOn, name }) => ({
      record: `agencies/${id}`,
      verifiedOn,
      name: words(trip, name) || id,
    })),
    ...list(trip, 'officials').map(({ id, verifiedOn, fullName }) => ({
      record: `officials/${id}`,
      verifiedOn,
      name: fullName || id,
    })),
  ]
  return profiles.flatMap(({ record, verifiedOn, name }) => {
    const days = verifiedOn === undefined ? undefined : daysFrom(verifiedOn, today)
    if (days !== undefined && days <= limit) return []
    const message =
      days === undefined
        ? `The profile of ${name} was never verified.`
        : `The profile of ${name} was last verified ${days} days ago.`
    return [{ code: 'not-verified', level: 'warning', record, field: 'verifiedOn', message }]
  })
}

/** A figure that cannot be traced: no source, or no date. */
export const factWithoutSource: Check = (trip) => {
  const figures = [
    ...list(trip, 'facts').map((fact) => ({ record: `facts/${fact.id}`, fact, text: words(trip, fact.statement) })),
    ...list(trip, 'series').map((fact) => ({ record: `series/${fact.id}`, fact, text: words(trip, fact.title) })),
  ]
  return figures.flatMap(({ record, fact, text }) => [
    ...(fact.source === ''
      ? [
          {
            code: 'fact-without-source',
            level: 'warning' as const,
            record,
            field: 'source',
            message: `“${text}” has no source.`,
          },
        ]
      : []),
    ...(fact.asOf === undefined
      ? [
          {
            code: 'fact-without-date',
            level: 'warning' as const,
            record,
            field: 'asOf',
            message: `“${text}” has no date.`,
          },
        ]
      : []),
  ])
}

/** Each pair of facts that say otherwise, told once; whether or not the book has chosen between them. */
export const factsDisagree: Check = (trip) => {
  const pairs = new Map<string, readonly [string, string]>()
  for (const fact of list(trip, 'facts')) {
    for (const other of fact.disagreesWith) {
      if (find(trip, 'facts', other)) pairs.set([fact.id, other].sort().join(' '), [fact.id, other])
    }
  }
  return [...pairs.values()].map(([one, other]) => {
    const [a, b] = [find(trip, 'facts', one), find(trip, 'facts', other)]
    const isChosen = a?.preferred === true || b?.preferred === true
    const says = (fact: typeof a) =>
      `“${fact ? fact.value || words(trip, fact.statement) : ''}”${fact?.source ? ` (${fact.source})` : ''}`
    return {
      code: 'facts-disagree',
      level: 'warning',
      record: `facts/${one}`,
      field: 'disagreesWith',
      message: `Two sources disagree: ${says(a)} and ${says(b)}${isChosen ? '' : '; none is preferred'}.`,
    }
  })
}

const words = (trip: Trip, text: Readonly<Record<string, string>>) =>
  pickLanguage(text, find(trip, 'trips', tripId)?.languages ?? ['en']).text
