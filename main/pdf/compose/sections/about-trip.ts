import { dateRange, dayMonthYear } from '../../../../shared/format/dates.ts'
import { zoneSentence } from '../../../../shared/format/zones.ts'
import type { Organisation } from '../../../../shared/model/records/organisation.ts'
import { find } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { emboldened, joined, lines, text } from '../inlines.ts'
import { delegateName } from '../people.ts'
import { row } from '../rows.ts'
import { tripRecord } from '../units.ts'

/** The frame of the trip and the houses that travel: what an outsider asks first. */
export function aboutTrip(context: Context): readonly Block[] {
  const { words } = context
  const trip = tripRecord(context)
  const ids = [trip?.hostOrganisation, ...(trip?.partners ?? [])]
  const houses = ids.flatMap((id, index) => {
    const organisation = find(context.trip, 'organisations', id)
    return organisation ? houseRow(context, organisation, index === 0 ? words.cover.host : words.cover.partners) : []
  })
  const rows = [...frame(context), ...houses]
  return rows.length === 0 ? [] : [{ kind: 'text', style: 'heading', inlines: text(words.trip.about) }, ...rows]
}

function frame(context: Context): readonly Block[] {
  const { words, language } = context
  const trip = tripRecord(context)
  if (!trip) return []
  const fields = fieldsOf(context, 'trips', trip)
  const dates = trip.starts && trip.ends ? fields.said('ends', dateRange(trip.starts, trip.ends, language)) : []
  const cities = trip.cities.map((city) =>
    joined([
      fields.part('cities', city, 'name'),
      fields.part('cities', city, 'country'),
      fields.partSaid(
        'cities',
        city,
        city.zone === ''
          ? ''
          : zoneSentence(city.zone, trip.starts ?? context.at, language, pickText(context, city.name) || undefined),
      ),
    ]),
  )
  const isStaff = context.reader.edition === 'staff'
  return [
    ...row(words.trip.trip, lines([fields.line('title'), joined([fields.line('code'), dates])])),
    ...row(words.trip.places, lines(cities)),
    ...row(words.delegate.head, delegateName(context, trip.leader, 'full')),
    ...row(words.day.dayOfficer, delegateName(context, trip.dayOfficer, 'full')),
    ...row(words.trip.currency, fields.line('currency')),
    ...row(
      words.trip.freezeDate,
      trip.freezeDate ? fields.said('freezeDate', dayMonthYear(trip.freezeDate, language)) : [],
    ),
    // Staff copies have a mark of their own; this is what the others carry.
    ...(isStaff ? row(words.cover.handling, fields.line('handlingMark')) : []),
    ...(isStaff ? row(words.trip.status, fields.said('status', words.trip.statuses[trip.status])) : []),
  ]
}

function houseRow(context: Context, organisation: Organisation, label: string): readonly Block[] {
  const fields = fieldsOf(context, 'organisations', organisation)
  const name = lines([
    joined([emboldened(fields.line('name')), fields.line('unit')]),
    joined([fields.line('address'), fields.line('website', { link: organisation.website })], ' · '),
  ])
  return row(label, [
    ...(name.length > 0 ? [{ kind: 'text', style: 'tableRow', inlines: name } as const] : []),
    ...fields.prose('about'),
    ...fields.prose('standardTexts'),
  ])
}
