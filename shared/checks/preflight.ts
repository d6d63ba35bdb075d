import type { Finding } from '../errors.ts'
import type { Trip } from '../model/trip.ts'
import {
  companyWithoutMoment,
  delegateWithoutMeeting,
  impossibleHop,
  impossibleTime,
  itemOutsideTrip,
  meetingWithoutObjective,
  messageNobodyCarries,
  personInTwoPlaces,
  unconfirmedSoon,
} from './agenda-checks.ts'
import { factsDisagree, factWithoutSource, missingMedia, notVerified, tooManyPoints } from './content-checks.ts'
import type { Check, CheckContext } from './finding.ts'
import { phoneWithoutCountryCode, placeholderText, unexplainedAcronym } from './text-checks.ts'

/** Everything that is looked at before a book goes out, what would embarrass most first. */
export const checks: readonly Check[] = [
  meetingWithoutObjective,
  personInTwoPlaces,
  impossibleHop,
  itemOutsideTrip,
  impossibleTime,
  unconfirmedSoon,
  missingMedia,
  tooManyPoints,
  notVerified,
  factWithoutSource,
  factsDisagree,
  unexplainedAcronym,
  phoneWithoutCountryCode,
  delegateWithoutMeeting,
  messageNobodyCarries,
  companyWithoutMoment,
  placeholderText,
]

/** The findings about a trip as staff see it. What needs the laid-out pages is found by the engine. */
export const preflight = (trip: Trip, context: CheckContext): readonly Finding[] =>
  checks.flatMap((check) => check(trip, context))
