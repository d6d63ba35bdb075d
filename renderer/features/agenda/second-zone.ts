import type { Day } from '../../../shared/agenda/days.ts'
import { isZone, offsetMinutes } from '../../../shared/agenda/zones.ts'
import { find, type Trip, tripId } from '../../../shared/model/trip.ts'
import { useSettings } from '../../state/page.ts'
import { zoneName } from './day-facts.ts'
import { hourText } from './scale.ts'

/** Chosen instead of a zone: only the clock of the day shows. */
export const noSecondZone = 'none'

/** The zone of the second clock: the one chosen, else that of the computer the work is done on; empty for none. */
export function useSecondZone(): string {
  const chosen = useSettings((settings) => settings.secondZone)
  if (chosen === noSecondZone) return ''
  return chosen !== '' && isZone(chosen) ? chosen : homeZone()
}

/** What the second clock can show: none, home (empty), each zone of the trip's cities, and one chosen elsewhere. */
export function secondZoneOptions(trip: Trip, chosen: string): readonly Readonly<{ id: string; label: string }>[] {
  const cities = find(trip, 'trips', tripId)?.cities ?? []
  const own = chosen === noSecondZone ? '' : chosen
  const zones = [...new Set([...cities.map(({ zone }) => zone), own])].filter((zone) => zone !== '' && isZone(zone))
  return [
    { id: '', label: `At home, ${zoneName(trip, homeZone())} time` },
    ...zones.map((zone) => ({ id: zone, label: `${zoneName(trip, zone)} time` })),
    { id: noSecondZone, label: 'No second clock' },
  ]
}

/** Hours to add to the clock of a day for another zone; undefined when both show the same or there is no other. */
export function zoneShift(day: Day, zone: string): number | undefined {
  const [there, here] = [offsetMinutes(day.zone, day.date), zone === '' ? undefined : offsetMinutes(zone, day.date)]
  return there === undefined || here === undefined || there === here ? undefined : (here - there) / 60
}

/** `23:30 −1`: an hour of the day on the second clock, and by how many days it is another day there. */
export function secondHourText(hour: number, shift: number): string {
  const whole = hour + Math.floor(shift)
  const minutes = Math.round((shift - Math.floor(shift)) * 60)
  const days = Math.floor(whole / 24) - Math.floor(hour / 24)
  const text = `${hourText(whole).slice(0, 3)}${String(minutes).padStart(2, '0')}`
  return days === 0 ? text : `${text} ${days > 0 ? '+' : '−'}${Math.abs(days)}`
}

let home: string | undefined

/** Asked once: a calendar takes milliseconds to tell its zone. */
function homeZone(): string {
  home ??= Intl.DateTimeFormat().resolvedOptions().timeZone
  return home
}
