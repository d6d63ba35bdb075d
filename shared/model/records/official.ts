import {
  amount,
  date,
  delegationOnly,
  leadersOnly,
  line,
  localised,
  partialDate,
  parts,
  prose,
  ref,
  staffOnly,
} from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** A person at a counterpart organisation. */
export const official = defineRecord({
  name: 'official',
  plural: 'officials',
  disclosure: { level: 'delegation' },
  shape: {
    /** In the order it is spoken, accents and both surnames intact. */
    fullName: line(),
    /** Surnames, by which the list is sorted: Robledo Quiñones. */
    surname: line(),
    pronunciation: line(),
    /** Lic., Ing., Dr., Mtra.; printed before the name. */
    professionalTitle: line(),
    position: localised(),
    since: partialDate(),
    agency: ref(['agencies']),
    addressInSpeech: line(),
    addressInWriting: line(),
    /** 1 comes first in the agency. */
    precedence: amount(),
    biography: prose(),
    photo: ref(['mediaItems']),
    languages: line(),
    previousPosts: parts({ years: line(), post: line() }),
    positions: prose(delegationOnly),
    likelyAsks: prose(delegationOnly),
    lastMet: parts({ date: partialDate(), place: line(), by: line(), text: line() }, delegationOnly),
    aide: line(delegationOnly),
    giftHistory: line(leadersOnly),
    verifiedOn: date(),
    replacedBy: ref(['officials'], delegationOnly),
    internalNotes: prose(staffOnly),
  },
})
export type Official = RecordOf<typeof official>
