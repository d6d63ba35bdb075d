import { z } from 'zod'
import { choice, date, line, localised, other, parts, prose, ref, refs, staffOnly } from '../field.ts'
import { languageSchema } from '../localised.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** The one record about the trip itself; its id is always `trip`. */
export const trip = defineRecord({
  name: 'trip',
  plural: 'trips',
  disclosure: { level: 'delegation' },
  shape: {
    title: localised(),
    /** Short code that numbers the briefs: MX24. */
    code: line(),
    hostOrganisation: ref(['organisations']),
    partners: refs(['organisations']),
    purpose: prose(),
    starts: date(),
    ends: date(),
    /** In the order visited; the first one's zone is the book's own. */
    cities: parts({ name: localised(), country: line(), zone: line() }),
    /** The delegation's first, then the host country's. */
    languages: other(z.array(languageSchema).default(['en'])),
    /** ISO 4217. */
    currency: line(),
    clock: choice(['24', '12']),
    /** A sentence, never the imitation of a government marking. */
    handlingMark: localised(),
    /** A line at the foot of the cover. */
    coverNote: localised(),
    freezeDate: date(staffOnly),
    predecessors: parts({ title: line(), code: line(), starts: date(), ends: date(), place: line(), summary: line() }),
    status: choice(['planning', 'frozen', 'travelling', 'closed'], staffOnly),
    leader: ref(['delegates']),
    dayOfficer: ref(['delegates']),
  },
})
export type TripRecord = RecordOf<typeof trip>
