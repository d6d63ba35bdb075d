/** A time zone by the city people know it by. */
export type ZoneName = Readonly<{ id: string; city: string; region: string }>

let zones: readonly ZoneName[] | undefined

/** Every time zone, by city: `Mexico City` in `America`. */
export function zoneNames(): readonly ZoneName[] {
  const collator = new Intl.Collator('en')
  zones ??= Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
    .map((id) => {
      const parts = id.replaceAll('_', ' ').split('/')
      return { id, city: parts.at(-1) ?? id, region: parts.slice(0, -1).join(', ') }
    })
    .sort((a, b) => collator.compare(a.city, b.city))
  return zones
}
