import { orderKeys } from '../../../../shared/edit/order.ts'
import type { When } from '../../../../shared/model/records/agenda-item.ts'
import type { Draft, DraftField } from '../../draft.ts'
import { type SourceDocument, type SourceEvent, sourceWords } from '../../source-document.ts'
import { unitKey } from '../../units.ts'
import type { Reader } from '../reader.ts'
import { addDays, daysApart } from '../text/date-evidence.ts'
import { kindOf } from './item-kind.ts'
import { makeVenues, placeField, type Venues } from './venues.ts'

/** Events of calendars and schedule files as agenda items. */
export const readEvents: Reader = (document, { context }) => {
  const events = document.blocks.filter((block) => block.kind === 'event')
  if (events.length === 0) return {}
  const language = (context.languages[0] ?? 'en').split('-')[0] ?? 'en'
  const venues = makeVenues(language, '')
  const orders = orderKeys(events.length)
  const zone = context.zone ?? 'UTC'
  const drafts = events.flatMap((event, at) =>
    eventDrafts(event, {
      document,
      venues,
      language,
      zone,
      order: orders[at] ?? 'a0',
      from: context.from,
      to: context.to,
    }),
  )
  const isFloating = events.some((event) => event.when.kind === 'timed' && event.when.zone === '')
  return {
    drafts: [...venues.drafts.values(), ...drafts],
    structure: [...events.flatMap((event) => bookkeeping(document, event)), ...calendarBookkeeping(document)],
    questions:
      isFloating && context.zone === undefined
        ? [
            {
              file: document.file.name,
              at: events[0]?.at ?? '',
              message: 'Some events state no time zone and the trip has none yet; choose the zone of the place.',
            },
          ]
        : [],
  }
}

type Setting = Readonly<{
  document: SourceDocument
  venues: Venues
  language: string
  zone: string
  order: string
  from: string | undefined
  to: string | undefined
}>

function eventDrafts(event: SourceEvent, setting: Setting): readonly Draft[] {
  const { document, language } = setting
  const units = (names: RegExp) => unitsOf(document, event, names)
  const field = (value: unknown, names: RegExp): DraftField => ({ value, units: units(names), at: event.at })
  const title = event.title.trim() === '' ? 'Untitled event' : event.title.trim()
  const kind = kindOf(title)
  const detail = detailOf(event)
  const shared: Record<string, DraftField> = {
    title: field({ [language]: title }, /^(?:summary|title|name|subject|subtitle)$/i),
    kind: { value: kind.kind, units: [], at: event.at, why: kind.why },
  }
  if (event.place.trim() !== '') {
    const words = {
      text: event.place.replace(/\s+/g, ' ').trim(),
      units: units(/^(?:location|room|place|venue|geo)/i),
      at: event.at,
    }
    Object.assign(shared, placeField(setting.venues, words))
  } else if (event.group.trim() !== '') shared['room'] = field(event.group.trim(), /^(?:room|group|track|location)/i)
  if (detail.length > 0)
    shared['detail'] = field(
      detail,
      /^(?:description|abstract|comment|attendee|organi[sz]er|persons?|speakers?|url|link|categories|x-alt-desc|contact|resources)/i,
    )
  if (event.status === 'cancelled') shared['confirmation'] = field('cancelled', /^(?:status|method)$/i)
  if (event.status === 'confirmed') shared['confirmation'] = field('confirmed', /^(?:status|method)$/i)
  if (event.status === 'tentative') shared['confirmation'] = field('unconfirmed', /^(?:status|method)$/i)
  return whensOf(event, setting).map(({ when, why }, at) => {
    const day = when.kind === 'timed' ? when.start.slice(0, 10) : when.kind === 'allDay' ? when.date : undefined
    const isOutside =
      day !== undefined &&
      ((setting.from !== undefined && day < setting.from) || (setting.to !== undefined && day > setting.to))
    return {
      key: `${unitKey(document.file.name, event.id)}${at === 0 ? '' : `/${at + 1}`}`,
      collection: 'agendaItems',
      fields: { ...shared, when: { ...field(when, timeNames), ...(why === '' ? {} : { why }) } },
      confidence: isOutside ? 0.3 : when.kind === 'unplaced' ? 0.4 : 0.9,
      why: isOutside ? 'an event of the calendar, outside the days of the trip' : 'an event of the calendar',
    }
  })
}

const timeNames =
  /^(?:dtstart|dtend|duration|start|end|date|time|recurrence-id|rrule|rdate|exdate|day|tzid|timezone|start_?date|end_?date)/i

/** An event of several whole days is an item on each, up to a month of them. */
function whensOf({ when }: SourceEvent, { zone }: Setting): readonly { when: When; why: string }[] {
  switch (when.kind) {
    case 'timed': {
      const end = when.end >= when.start ? when.end : when.start
      const why = when.zone === '' ? `no zone is stated: taken as local to ${zone}` : ''
      return [
        {
          when: { kind: 'timed', start: when.start.slice(0, 16), end: end.slice(0, 16), zone: when.zone || zone },
          why,
        },
      ]
    }
    case 'allDay': {
      const days = Math.min(Math.max(daysApart(when.from, when.to), 0), 30)
      return Array.from({ length: days + 1 }, (_, at) => ({
        when: { kind: 'allDay', date: addDays(when.from, at) },
        why: days === 0 ? '' : `day ${at + 1} of ${days + 1}`,
      }))
    }
    case 'none':
      return [{ when: { kind: 'unplaced' }, why: 'the event has no time' }]
  }
}

/** What it is about, then who takes part, where to read more and how the calendar files it. */
function detailOf({ description, people, link, categories }: SourceEvent) {
  const speakers = people.filter(({ role }) => role === 'speaker')
  const organisers = people.filter(({ role }) => role === 'organiser')
  const attendees = people.filter(({ role }) => role === 'attendee')
  const list = (label: string, named: SourceEvent['people']) =>
    named.length === 0
      ? []
      : [
          `${label}: ${named.map(({ name, email }) => (name === '' || name === email ? email : email === '' ? name : `${name} (${email})`)).join(', ')}`,
        ]
  const texts = [
    ...description.split(/\n\s*\n|\r?\n/).map((text) => text.trim()),
    ...list('Speakers', speakers),
    ...list('Organiser', organisers),
    ...list('Attendees', attendees),
    ...(link === '' || description.includes(link) ? [] : [link]),
    ...(categories.length === 0 ? [] : [`Categories: ${categories.join(', ')}`]),
  ].filter((text) => text !== '')
  return texts.map((text, at) => ({ id: `p${at + 1}`, kind: 'paragraph', spans: [{ text }] }))
}

const unitsOf = (document: SourceDocument, event: SourceEvent, names: RegExp): readonly string[] =>
  event.properties
    .filter(({ name, text }) => names.test(name) && sourceWords(text).trim() !== '')
    .flatMap(({ text }) => [text.unit, ...(text.also ?? [])].map((unit) => unitKey(document.file.name, unit)))

/** What programs write for each other says nothing to a traveller. */
const bookkeeping = (document: SourceDocument, event: SourceEvent) =>
  unitsOf(
    document,
    event,
    /^(?:uid|guid|id|slug|dtstamp|created|last-modified|sequence|transp|class|priority|x-microsoft|x-apple|x-ms-olk|x-moz|x-lic|x-wr|x-ms|x-google|x-evolution|prodid|version|recurrence-id|rrule|exdate|rdate|valarm\.(?:action|trigger|repeat|duration|uid|description|x-))/i,
  ).map((unit) => ({ unit, why: 'what calendars write for each other' }))

/** The same of the calendar itself and of the zones whose rules it repeats. */
const calendarBookkeeping = (document: SourceDocument) =>
  document.file.format !== 'ics'
    ? []
    : document.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.aside === 'property' && calendarNames.test(block.text.unit)
          ? [{ unit: unitKey(document.file.name, block.text.unit), why: 'what calendars write for each other' }]
          : [],
      )
const calendarNames =
  /^(?:zone\d+\.|calendar\d+\.(?:version|prodid|calscale|method|x-wr-timezone|x-wr-relcalid|x-ms-olk-\w+|refresh-interval|x-published-ttl))/i
