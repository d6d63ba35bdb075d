import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { webLink } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { emboldened, joined, lines } from '../inlines.ts'
import { paragraph, row } from '../rows.ts'
import { tripRecord } from '../units.ts'

/** Houses that are neither the host nor a partner of the trip itself, which stand with its frame. */
export function otherOrganisations(context: Context): readonly Block[] {
  const trip = tripRecord(context)
  const known = new Set([trip?.hostOrganisation, ...(trip?.partners ?? [])])
  return list(context.trip, 'organisations')
    .filter((organisation) => !known.has(organisation.id))
    .flatMap((organisation) => {
      const f = fieldsOf(context, 'organisations', organisation)
      const link = webLink(organisation.website)
      const address = joined([f.line('address'), f.line('website', link === undefined ? {} : { link })], '  ·  ')
      return row(
        f.line('name'),
        [
          ...framedPicture(context, organisation.logo, { width: 90, height: 30, fit: 'inside', optional: true }),
          ...paragraph('tableRow', lines([emboldened(f.line('unit')), address])),
          ...f.prose('about'),
          ...f.prose('standardTexts', { style: 'tableRow' }),
        ],
        {
          origin: f.origin(),
          note:
            organisation.standardTexts.length > 0
              ? fieldMark(context, 'organisations', organisation, 'standardTexts')
              : [],
        },
      )
    })
}
