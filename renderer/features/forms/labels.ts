import type { CollectionName } from '../../../shared/model/collections.ts'

/** Fields whose name in words would not say it. By `collection.field`, else by field. */
const named: Readonly<Record<string, string>> = {
  'trips.title': 'Title',
  'trips.code': 'Code',
  'trips.zone': 'Time zone',
  'trips.clock': 'Clock',
  'trips.leader': 'Head of delegation',
  'trips.predecessors': 'Earlier trips',
  'trips.partners': 'Partner organisations',
  'agendaItems.lead': 'Who leads',
  'agendaItems.parent': 'Part of',
  'agendaItems.detail': 'Details',
  'agendaItems.fallback': 'If it fails',
  'agendaItems.greeter': 'Met by',
  'briefs.why': 'Why this meeting',
  'briefs.ask': 'The ask',
  'briefs.leaveBehinds': 'To leave behind',
  'talkingPoints.title': 'Opening',
  'talkingPoints.text': 'Text as spoken',
  'talkingPoints.reply': 'We reply',
  'officials.addressInSpeech': 'Say',
  'officials.addressInWriting': 'Write',
  'objectives.text': 'Objective',
  'messages.text': 'Message',
  'facts.asOf': 'As of',
  'bookSetups.asOf': 'The draft speaks from',
  'bookSetups.duplex': 'Print on both sides',
  'bookSetups.blackOnly': 'Black ink only',
  'bookSetups.notesPages': 'Notes pages after the briefs',
  'bookSetups.verifyWithinDays': 'Verify again after, days',
  'bookSetups.theme': 'Typeface',
  successTest: 'Success is',
  owner: 'Owner',
  internalNotes: 'Staff notes',
  verifiedOn: 'Verified on',
  verifiedBy: 'Verified by',
  alt: 'What it shows',
  sha256: 'Fingerprint',
  text: 'Text',
  zone: 'Time zone',
  url: 'Address',
}

/** The label of a field in words: `confirmedOn` is "Confirmed on". */
export const fieldLabel = (collection: CollectionName, field: string): string =>
  named[`${collection}.${field}`] ?? named[field] ?? inWords(field)

/** The words of a choice: `siteVisit` is "Site visit". */
export const choiceLabel = (value: string): string => choices[value] ?? inWords(value)

const choices: Readonly<Record<string, string>> = {
  '24': '24 hours',
  '12': '12 hours',
  a4: 'A4',
  letter: 'Letter',
  serif: 'Serif',
  sans: 'Sans',
  'leave-behind': 'For our hosts',
  ours: 'Ours',
  theirs: 'Theirs',
  closed: 'Closed',
  member: 'Member',
  bilateral: 'Meeting',
}

function inWords(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `es` is "Spanish"; a tag nobody knows stays a tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
