import { localTimeOf } from '../../../shared/agenda/zones.ts'
import { dayMonthYear } from '../../../shared/format/dates.ts'
import { fullNameWithTitle, initialName } from '../../../shared/format/names.ts'
import { clockTime } from '../../../shared/format/times.ts'
import { zoneAbbreviation, zoneOffset } from '../../../shared/format/zones.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Furniture } from '../blocks.ts'
import type { Context, Copy } from './context.ts'

/** What stands at the head and foot of every page. */
export function furnitureOf(context: Context, copy: Copy | undefined): Furniture {
  const { words } = context
  return {
    handling: context.edition.handlingMark,
    edition: editionLine(context, copy),
    recipient: recipientOf(context, 'initial'),
    state: words.foot.draftOf(moment(context)),
    draftWord: words.foot.draft,
    blank: words.general.blankPage,
    continued: words.general.continued,
  }
}

/** `Delegate edition, copy 1 of 34`. */
export const editionLine = ({ edition, words }: Context, copy: Copy | undefined): string =>
  copy ? words.foot.copy(edition.name, copy.number, copy.of) : edition.name

/** Whose copy it is; empty when it is nobody's own. */
export function recipientOf(context: Context, form: 'full' | 'initial'): string {
  const person = find(context.trip, 'delegates', context.reader.delegate)
  if (!person) return ''
  return form === 'full' ? fullNameWithTitle(person) : initialName(person)
}

/** `21 January 2024, 12:00 CST`: the moment the book speaks from. */
export function moment(context: Context): string {
  const local = localTimeOf(context.at, context.zone)
  const zone = zoneAbbreviation(context.zone, local) || zoneOffset(context.zone, local)
  return `${dayMonthYear(local, context.language)}, ${clockTime(local, context.clock)} ${zone}`.trim()
}
