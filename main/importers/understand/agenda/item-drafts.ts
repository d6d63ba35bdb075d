import { orderKeys } from '../../../../shared/edit/order.ts'
import type { When } from '../../../../shared/model/records/agenda-item.ts'
import type { RichBlock } from '../../../../shared/model/rich-text.ts'
import type { Draft, DraftField } from '../../draft.ts'
import { saysCancelled, saysTentative } from './agenda-words.ts'
import { type FoundItem, isCalendarDay } from './collector.ts'
import type { Words } from './flow.ts'
import { isPause, kindOf } from './item-kind.ts'
import { localMinute, type PlacedItem } from './place-items.ts'
import { placeField, type Venues } from './venues.ts'

export type DraftSetting = Readonly<{
  zone: string
  zoneWhy: string
  language: string
  venues: Venues
  /** The place of the whole meeting. */
  place: Words | undefined
  /** Of the document: what speaks for it being an agenda. */
  confidence: number
}>

/** The drafts of agenda items, in the order of the text. */
export function itemDrafts(placed: readonly PlacedItem[], setting: DraftSetting): readonly Draft[] {
  const keys = draftKeys(placed)
  const orders = orderKeys(placed.length)
  return placed.map((each, at) => {
    const { item } = each
    const { title } = item
    const field = (value: unknown, words: Words, why?: string): DraftField => ({
      value,
      units: unique(words.units),
      at: words.at,
      ...(why ? { why } : {}),
    })
    const inferred = (value: unknown, why: string): DraftField => ({ value, units: [], at: title.at, why })
    const parent = each.parent ? keys.get(each.parent) : undefined
    const kind = kindOf(title.text)
    const fields: Record<string, DraftField> = {
      title: field({ [setting.language]: title.text }, title),
      kind: inferred(kind.kind, kind.why),
      when: { ...whenField(each, orders[at] ?? 'a0', setting), at: title.at },
    }
    if (parent !== undefined)
      fields['parent'] = inferred(parent, each.item.parent ? 'a point under it' : 'its time lies within it')
    if (item.section) fields['subject'] = field({ [setting.language]: item.section.text }, item.section)
    Object.assign(fields, placeOf(item, setting))
    const status = statusOf(item)
    if (status) fields['confirmation'] = inferred(status.value, status.why)
    if (item.detail.length + unplacedTime(item).length > 0) fields['detail'] = detailField(item)
    return {
      key: keys.get(item) ?? title.units[0] ?? '',
      collection: 'agendaItems',
      fields,
      confidence: confidenceOf(each, setting.confidence),
      why: whyOf(each),
    }
  })
}

function draftKeys(placed: readonly PlacedItem[]): ReadonlyMap<FoundItem, string> {
  const keys = new Map<FoundItem, string>()
  const counts = new Map<string, number>()
  for (const { item } of placed) {
    const unit = item.title.units[0] ?? item.timeUnits[0] ?? 'item'
    const count = (counts.get(unit) ?? 0) + 1
    counts.set(unit, count)
    keys.set(item, count === 1 ? unit : `${unit}/${count}`)
  }
  return keys
}

function whenField(each: PlacedItem, order: string, { zone, zoneWhy }: DraftSetting): DraftField {
  const { item, start, end } = each
  const units = unique(item.timeUnits)
  const why = [...each.why, ...(start !== undefined && zoneWhy !== '' ? [zoneWhy] : [])].join('; ')
  return { value: whenOf(each, order, zone), units, at: '', ...(why === '' ? {} : { why }) }

  function whenOf({ item: { date } }: PlacedItem, key: string, inZone: string): When {
    const minutes = item.minutes === undefined ? {} : { minutes: item.minutes }
    if (date === undefined || !isCalendarDay(date)) {
      const length = start !== undefined && end !== undefined ? { minutes: end - start } : minutes
      return { kind: 'unplaced', ...length }
    }
    if (start !== undefined && end !== undefined)
      return { kind: 'timed', start: localMinute(date, start), end: localMinute(date, end), zone: inZone }
    if (item.isAllDay) return { kind: 'allDay', date }
    return { kind: 'untimed', day: date, order: key, ...minutes }
  }
}

/** A room or place of its own, else the one of the meeting. */
function placeOf(item: FoundItem, setting: DraftSetting): Record<string, DraftField> {
  if (item.place) return placeField(setting.venues, item.place)
  const trailing = /\((?<place>[^()]{3,60})\)\s*$/u.exec(item.title.text)?.groups?.['place']
  if (trailing !== undefined && roomWords.test(trailing.normalize('NFD').replace(/\p{Mn}/gu, '')))
    return { room: { value: trailing, units: unique(item.title.units), at: item.title.at } }
  if (!setting.place || isPause(item.title.text)) return {}
  const { venue } = placeField(setting.venues, setting.place)
  return venue
    ? { venue: { value: venue.value, units: [], at: item.title.at, why: 'the place stated for the whole meeting' } }
    : {}
}

const roomWords =
  /\b(?:room|hall|salon|sala|salle|foyer|lobby|lounge|hotel|garden|auditorium|auditorio|aula|floor|piso|terrace|terraza|restaurant|restaurante|building|edificio|cafeteria|plaza|theatre|theater|library|centre|center|centro|patio|jardin)\b/i

function statusOf(item: FoundItem): { value: string; why: string } | undefined {
  const words = [item.title, ...item.detail.map((each) => each.words), ...(item.place ? [item.place] : [])]
  if (saysCancelled(item.title.text)) return { value: 'cancelled', why: 'the title says so' }
  if (words.some(({ text }) => saysTentative(text))) return { value: 'unconfirmed', why: 'the text calls it tentative' }
  return undefined
}

function detailField(item: FoundItem): DraftField {
  const blocks: RichBlock[] = []
  for (const { words, depth } of [...unplacedTime(item), ...item.detail]) {
    const spans = [{ text: words.text }]
    const last = blocks.at(-1)
    if (depth < 0) blocks.push({ id: `p${blocks.length + 1}`, kind: 'paragraph', spans })
    else {
      const point = { depth: Math.min(depth, 3), spans }
      if (last?.kind === 'list')
        blocks[blocks.length - 1] = { ...last, items: [...last.items, { id: `i${last.items.length + 1}`, ...point }] }
      else blocks.push({ id: `p${blocks.length + 1}`, kind: 'list', style: 'bullet', items: [{ id: 'i1', ...point }] })
    }
  }
  return {
    value: blocks,
    units: unique(item.detail.flatMap(({ words }) => words.units)),
    at: item.detail[0]?.words.at ?? '',
  }
}

/** Day and hour of an item that cannot stand on a calendar yet, kept as words. */
function unplacedTime(item: FoundItem): FoundItem['detail'] {
  if (item.date !== undefined && isCalendarDay(item.date)) return []
  const hour = (minutes: number) => localMinute('2000-01-01', minutes).slice(11)
  const { clock } = item
  const hours = clock ? `${hour(clock.start.minutes)}${clock.end ? `–${hour(clock.end.minutes)}` : ''}` : ''
  const day = item.date === undefined ? '' : item.date.replace(/^d/, 'D')
  const text = [day, hours].filter((part) => part !== '').join(', ')
  return text === ''
    ? []
    : [{ words: { text, units: item.timeUnits, at: item.title.at }, depth: -1, isNumbered: false }]
}

function confidenceOf({ item, start }: PlacedItem, base: number): number {
  if (item.date === undefined || !isCalendarDay(item.date)) return 0.5
  return Math.min(0.95, base + (start === undefined ? 0 : 0.15) + (item.isFromTable ? 0.05 : 0))
}

function whyOf({ item, start }: PlacedItem): string {
  const form = item.isFromTable ? 'a row of a table' : item.depth >= 0 ? 'a point of a list' : 'a line'
  if (start !== undefined) return item.clock ? `${form} with a time` : `${form} with a length of time`
  if (item.isAllDay) return `${form} that lasts all day`
  return item.date === undefined || !isCalendarDay(item.date)
    ? `${form} of the agenda, on no day that is known`
    : `${form} under the heading of its day`
}

const unique = (units: readonly string[]): readonly string[] => [...new Set(units)]
