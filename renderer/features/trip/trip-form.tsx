import { tripId } from '../../../shared/model/trip.ts'
import { RecordForm } from '../forms/record-form.tsx'

const sections = [
  { title: 'Trip', fields: ['title', 'code', 'starts', 'ends', 'status', 'leader', 'dayOfficer'] },
  { title: 'What for', fields: ['purpose'] },
  { title: 'Cities, in the order visited', fields: ['cities'] },
  { title: 'In the book', fields: ['languages', 'clock', 'currency', 'handlingMark', 'coverNote', 'freezeDate'] },
  { title: 'Behind it', fields: ['hostOrganisation', 'partners', 'predecessors'] },
] as const

/** Dates, cities and all else the trip itself says; its purpose stands beside the objectives too. */
export function TripForm() {
  return <RecordForm place={{ collection: 'trips', id: tripId }} sections={sections} />
}
