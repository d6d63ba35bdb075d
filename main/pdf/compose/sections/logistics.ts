import type { Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { headed } from '../details.ts'
import { sectionOpening, unit } from '../units.ts'
import { countryNotes } from './country-notes.ts'
import { flights } from './logistics-flights.ts'
import { pickups, vehicles } from './logistics-ground.ts'
import { gifts, interpreters, meals } from './logistics-hospitality.ts'
import { hotels, rooms } from './logistics-hotels.ts'
import { travelTimes, venues } from './logistics-venues.ts'

/** Everything that moves, houses and feeds the delegation, in the order a traveller needs it. */
export function composeLogistics(context: Context): readonly Unit[] {
  const { logistics: words } = context.words
  const blocks = [
    ...headed(words.flights, flights(context), 'logistics:flights'),
    ...headed(words.hotels, hotels(context), 'logistics:hotels'),
    ...headed(words.rooming, rooms(context), 'logistics:rooms'),
    ...headed(words.vehicles, vehicles(context), 'logistics:vehicles'),
    ...headed(words.ground, pickups(context), 'logistics:ground'),
    ...headed(words.venues, venues(context), 'logistics:venues'),
    ...headed(words.travelTimes, travelTimes(context), 'logistics:travel'),
    ...headed(words.meals, meals(context), 'logistics:meals'),
    ...headed(words.interpreters, interpreters(context), 'logistics:interpreters'),
    ...headed(words.gifts, gifts(context), 'logistics:gifts'),
    ...headed(words.country, countryNotes(context), 'logistics:country'),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}
