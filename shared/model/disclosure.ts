import { z } from 'zod'
import { openObject } from './open-object.ts'

/** From the widest circle to the narrowest. A book for a circle prints its own level and every wider one. */
export const disclosureLevels = ['public', 'delegation', 'leaders', 'staff'] as const
export type DisclosureLevel = (typeof disclosureLevels)[number]

/**
 * Who may read something. `only` names delegates or companies: besides staff, nobody else may read it,
 * whatever the level says.
 */
export const disclosureSchema = openObject({
  level: z.enum(disclosureLevels),
  only: z.array(z.string()).optional(),
})
export type Disclosure = Readonly<{ level: DisclosureLevel; only?: readonly string[] | undefined }>

/**
 * How a record type or a field is disclosed when nothing narrower is said. `self` limits it to the record itself
 * (a delegate, or a company and those who travel for it); `owner` to the person its owning reference names.
 */
export type DefaultDisclosure = Readonly<{ level: DisclosureLevel; only?: 'self' }>

/** The stricter of two disclosures: the narrower level, and the readers both allow. */
export function narrower(a: Disclosure, b: Disclosure): Disclosure {
  const level = disclosureLevels.indexOf(a.level) >= disclosureLevels.indexOf(b.level) ? a.level : b.level
  if (!a.only) return b.only ? { level, only: b.only } : { level }
  const both = b.only
  return { level, only: both ? a.only.filter((id) => both.includes(id)) : a.only }
}
