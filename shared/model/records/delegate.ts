import {
  amount,
  choice,
  date,
  delegationOnly,
  line,
  localised,
  parts,
  prose,
  ref,
  selfOnly,
  staffOnly,
} from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

/** One person of the travelling party. */
export const delegate = defineRecord({
  name: 'delegate',
  plural: 'delegates',
  disclosure: { level: 'delegation' },
  shape: {
    /** Form of address before the name: Ms, Mr, Dr. */
    courtesyTitle: line(),
    fullName: line(),
    preferredName: line(),
    /** How the name is listed and spoken of in short: Serrano Vidal. */
    surname: line(),
    pronunciation: line(),
    title: localised(),
    company: ref(['companies']),
    kind: choice(['member', 'head', 'staff', 'guest']),
    /** On this trip: Head of delegation; Customs. */
    role: localised(),
    /** 1 comes first. */
    precedence: amount(),
    group: line(),
    biography: prose(),
    photo: ref(['mediaItems']),
    email: line(delegationOnly),
    mobile: line(delegationOnly),
    languages: line(),
    dietaryNeeds: line(selfOnly),
    accessNeeds: line(selfOnly),
    arrivalFlight: ref(['flights'], selfOnly),
    departureFlight: ref(['flights'], selfOnly),
    hotel: ref(['hotels'], selfOnly),
    room: line(selfOnly),
    vehicle: ref(['vehicles'], selfOnly),
    emergencyContacts: parts({ name: line(), relation: line(), phone: line() }, selfOnly),
    passportCountry: line(selfOnly),
    passportNumber: line(selfOnly),
    passportExpires: date(selfOnly),
    largePrint: choice(['no', 'yes'], selfOnly),
    internalNotes: prose(staffOnly),
  },
})
export type Delegate = RecordOf<typeof delegate>
