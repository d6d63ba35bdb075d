import { officialsOf } from '../../../../shared/agenda/precedence.ts'
import { dayMonthYear } from '../../../../shared/format/dates.ts'
import { compareNames, listNameParts } from '../../../../shared/format/names.ts'
import type { Official } from '../../../../shared/model/records/official.ts'
import { list, type Trip } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { bold, joined, pageOf, text } from '../inlines.ts'
import { tableOf } from '../record-table.ts'
import { agencyName, briefCodes, itemsOf } from '../references.ts'
import { sectionOpening, unit } from '../units.ts'
import { biography } from './biography.ts'

/** All officials: the list by surname, then their biographies, agency by agency in order of precedence. */
export function composeBiographies(context: Context): readonly Unit[] {
  const officials = list(context.trip, 'officials')
  if (officials.length === 0) return []
  const entries = byAgency(context.trip)
  return [
    unit(context, {
      blocks: [
        sectionOpening(context, [subtitle(context, officials)]),
        ...nameList(context, [...officials].sort(compareNames)),
        ...entries.flatMap((official, index) =>
          context.keep(`${target('official', official.id)} ${index === 0}`, () =>
            biography(context, official, index === 0),
          ),
        ),
      ],
    }),
  ]
}

/** Those of no agency come last, so that nobody is left out. */
function byAgency(trip: Trip): readonly Official[] {
  const placed = list(trip, 'agencies').flatMap((agency) => officialsOf(trip, agency.id))
  const known = new Set(placed)
  return [...placed, ...list(trip, 'officials').filter((official) => !known.has(official))]
}

/** One date is said for all of them only when all were verified on it. */
function subtitle(context: Context, officials: readonly Official[]): Inlines {
  const { official: words } = context.words
  const dates = new Set(officials.map((official) => official.verifiedOn))
  const [only] = dates
  const verified = dates.size === 1 && only !== undefined ? words.verified(dayMonthYear(only, context.language)) : ''
  return joined([text(words.listedBySurname), verified === '' ? [] : text(`${verified}.`)], ' ')
}

const nameList = (context: Context, officials: readonly Official[]): readonly Block[] =>
  tableOf(
    officials,
    [
      { head: context.words.table.name, width: 146, rowHead: true, cell: (official) => listedName(context, official) },
      {
        head: context.words.table.position,
        width: 'rest',
        cell: (official) => fieldsOf(context, 'officials', official).line('position'),
      },
      { head: context.words.table.agency, width: 64, cell: (official) => agencyName(context, official.agency) },
      {
        head: context.words.table.brief,
        width: 46,
        cell: (official) => briefCodes(context, itemsOf(context.trip, official.id)),
      },
      {
        head: context.words.table.page,
        width: 30,
        align: 'right',
        cell: (official) => pageOf(context, 'official', official.id),
      },
    ],
    { origin: (official) => ({ collection: 'officials', id: official.id }), summary: context.section.title },
  )

/** `Robledo Quiñones, Lic. Ximena`, the surname in bold; links to the biography. */
function listedName(context: Context, official: Official): Inlines {
  const f = fieldsOf(context, 'officials', official)
  const { surname, rest } = listNameParts(official)
  const to = target('official', official.id)
  return joined([bold(surname, { to, origin: f.origin('surname') }), f.said('fullName', rest, { to })])
}
