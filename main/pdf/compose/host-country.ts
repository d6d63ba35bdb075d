import { countryName } from '../../../shared/format/countries.ts'
import type { Context } from './context.ts'
import { tripRecord } from './units.ts'

/** The country of the first city that has one, in the book's language; empty when none has. */
export function hostCountry(context: Context): string {
  const country = tripRecord(context)?.cities.find((city) => city.country !== '')?.country ?? ''
  return countryName(country, context.language)
}
