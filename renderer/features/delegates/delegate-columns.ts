import { shortDay } from '../../../shared/format/dates.ts'
import { clockTime } from '../../../shared/format/times.ts'
import { definitionOf } from '../../../shared/model/collections.ts'
import { disclosureLevels } from '../../../shared/model/disclosure.ts'
import type { Delegate } from '../../../shared/model/records/delegate.ts'
import { find, list, type Trip, tripId } from '../../../shared/model/trip.ts'
import { readerLabels } from '../tables/reader-labels.ts'
import {
  choiceColumn,
  dateColumn,
  lineColumn,
  localisedColumn,
  numberColumn,
  type RecordColumn,
  referenceColumn,
} from '../tables/record-column.ts'

type DelegateColumn = RecordColumn<'delegates'>

export const kindWords: Readonly<Record<Delegate['kind'], string>> = {
  head: 'Head',
  member: 'Member',
  guest: 'Guest',
  staff: 'Staff',
}

/** Every column the table of delegates can show, in the order it shows them. */
export const delegateColumns: readonly DelegateColumn[] = [
  lineColumn({ id: 'courtesyTitle', label: 'Form of address', heads: ['Salutation', 'Ms/Mr'], width: 7.5 }),
  lineColumn({
    id: 'fullName',
    label: 'Name',
    heads: ['Full name', 'Delegate', 'Participant'],
    width: 10.5,
    grow: true,
    isStrong: true,
    isUsual: true,
  }),
  lineColumn({ id: 'preferredName', label: 'Known as', heads: ['Preferred name'], width: 5.5, isUsual: true }),
  lineColumn({ id: 'surname', label: 'Surname', heads: ['Last name', 'Family name'], width: 8 }),
  lineColumn({ id: 'pronunciation', label: 'Say', heads: ['Pronunciation'], width: 8 }),
  localisedColumn({
    id: 'title',
    label: 'Title',
    heads: ['Position', 'Job title'],
    width: 11.5,
    grow: true,
    isUsual: true,
  }),
  referenceColumn({
    id: 'company',
    label: 'Company',
    heads: ['Organisation', 'Organization', 'Firm'],
    width: 10.5,
    grow: true,
    isUsual: true,
    to: 'companies',
    adds: true,
  }),
  choiceColumn({ id: 'kind', label: 'Role', heads: ['Kind'], width: 5, isUsual: true, words: kindWords }),
  localisedColumn({ id: 'role', label: 'Role on this trip', width: 10 }),
  lineColumn({ id: 'group', label: 'Group', heads: ['Van', 'Party'], width: 6 }),
  numberColumn({ id: 'precedence', label: 'Precedence', heads: ['Rank'], width: 5.5 }),
  lineColumn({ id: 'languages', label: 'Languages', heads: ['Language', 'Speaks'], width: 8, isUsual: true }),
  lineColumn({ id: 'email', label: 'Email', heads: ['E-mail', 'Mail'], width: 13 }),
  lineColumn({ id: 'mobile', label: 'Mobile', heads: ['Phone', 'Telephone', 'Cell'], width: 9 }),
  {
    ...referenceColumn<'delegates'>({ id: 'arrivalFlight', label: 'Flight', width: 5.5, isUsual: true, to: 'flights' }),
    text: (trip, delegate) => find(trip, 'flights', delegate.arrivalFlight)?.number ?? '',
    options: (trip) =>
      list(trip, 'flights').map(({ id, number, from, to }) => ({ id, label: number, hint: `${from} – ${to}` })),
    read: (trip, typed) => {
      const text = typed.replaceAll(/\s/g, '').toLowerCase()
      if (text === '') return { arrivalFlight: undefined }
      const found = list(trip, 'flights').find(
        ({ id, number }) => id === typed || number.replaceAll(/\s/g, '').toLowerCase() === text,
      )
      return found && { arrivalFlight: found.id }
    },
  },
  { id: 'arrives', label: 'Arrives', width: 6.5, isUsual: true, text: arrivalText },
  referenceColumn({ id: 'hotel', label: 'Hotel', width: 9, isLocked: true, to: 'hotels' }),
  lineColumn({ id: 'room', label: 'Room', width: 4.75, isLocked: true, isUsual: true }),
  referenceColumn({ id: 'vehicle', label: 'Vehicle', width: 7, isLocked: true, to: 'vehicles' }),
  lineColumn({ id: 'dietaryNeeds', label: 'Diet', heads: ['Dietary needs'], width: 8, isLocked: true, isUsual: true }),
  lineColumn({ id: 'accessNeeds', label: 'Access', heads: ['Access needs'], width: 8, isLocked: true }),
  choiceColumn({
    id: 'largePrint',
    label: 'Large print',
    width: 6.5,
    isLocked: true,
    words: { no: 'No', yes: 'Yes' },
  }),
  lineColumn({ id: 'passportCountry', label: 'Passport country', width: 8, isLocked: true }),
  lineColumn({ id: 'passportNumber', label: 'Passport', heads: ['Passport number'], width: 8, isLocked: true }),
  dateColumn({ id: 'passportExpires', label: 'Passport until', heads: ['Passport expires'], width: 8, isLocked: true }),
  {
    id: 'disclosure',
    label: 'Readers',
    width: 6.5,
    text: (_, delegate) => readerLabels[delegate.disclosure?.level ?? definitionOf('delegates').disclosure.level],
    options: () => Object.entries(readerLabels).map(([id, label]) => ({ id, label })),
    read: (_, typed, record) => {
      const word = typed.trim().toLowerCase()
      const level = disclosureLevels.find((each) => each === word || readerLabels[each].toLowerCase() === word)
      return level && { disclosure: { ...record?.disclosure, level } }
    },
  },
]

/** `Mon 06:20`, at the place of arrival; the day without a time when no flight is known by the clock. */
function arrivalText(trip: Trip, delegate: Delegate): string {
  const arrives = find(trip, 'flights', delegate.arrivalFlight)?.arrives
  if (arrives === undefined) return ''
  const clock = find(trip, 'trips', tripId)?.clock ?? '24'
  return `${shortDay(arrives, 'en').split(' ')[0]} ${clockTime(arrives, clock)}`
}
