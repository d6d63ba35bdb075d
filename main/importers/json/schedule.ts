import { Temporal } from 'temporal-polyfill'
import type { EventTime, SourceEvent, SourceProperty } from '../source-document.ts'
import { at, type Fields, fieldOf, itemsOf, leavesOf, type Tree, wordsOf } from './tree.ts'

/** Whether this object is a talk of a schedule: frab, pretalx or Indico. */
export function isTalk(tree: Tree): boolean {
  if (tree.kind !== 'fields' || wordsOf(fieldOf(tree, 'title')) === '') return false
  const isFrab =
    fieldOf(tree, 'start') !== undefined &&
    fieldOf(tree, 'duration') !== undefined &&
    fieldOf(tree, 'date') !== undefined
  const isIndico = at(tree, 'startDate', 'date') !== undefined && at(tree, 'startDate', 'time') !== undefined
  return isFrab || (isIndico && fieldOf(tree, 'contributions') === undefined)
}

/** Where an event of a schedule file stands; `zone` is what the file says of all of them. */
export type TalkPlace = Readonly<{ base: string; where: string; zone: string }>

/** A talk as an event; every leaf of it is a property. */
export function eventOf(tree: Fields, { base, where, zone }: TalkPlace): SourceEvent {
  const text = (...names: readonly string[]) => wordsOf(at(tree, ...names))
  const people = (...names: readonly string[]) => names.flatMap((name) => itemsOf(fieldOf(tree, name)))
  const speakers = people('persons', 'speakers', 'primaryauthors')
  return {
    kind: 'event',
    id: base,
    at: where,
    title: [text('title'), text('subtitle')].filter((words) => words !== '').join(': '),
    description: [text('abstract'), text('description')].filter((words) => words !== '').join('\n\n'),
    place: text('room') || text('roomFullname') || text('location'),
    when: at(tree, 'startDate', 'date') === undefined ? frabTime(tree, zone) : indicoTime(tree),
    status: /cancel/i.test(text('status')) ? 'cancelled' : '',
    group: text('track') || text('session'),
    people: speakers.flatMap((person) => {
      const name = ['public_name', 'name', 'full_public_name']
        .map((field) => wordsOf(fieldOf(person, field)))
        .find((words) => words !== '')
      const full =
        name ??
        spoken(
          wordsOf(fieldOf(person, 'first_name')),
          wordsOf(fieldOf(person, 'last_name')),
          wordsOf(fieldOf(person, 'fullName')),
        )
      return full === '' ? [] : [{ name: full, email: wordsOf(fieldOf(person, 'email')), role: 'speaker' as const }]
    }),
    categories: [text('type')].filter((words) => words !== ''),
    uid: text('guid') || text('id'),
    link: text('url'),
    properties: leavesOf(tree, base).map(
      (leaf): SourceProperty => ({
        name: leaf.path.join('.'),
        text: { unit: leaf.pointer, at: `${where}, ${leaf.path.join(' › ')}`, spans: [{ text: leaf.words }] },
      }),
    ),
  }
}

const spoken = (first: string, last: string, full: string) =>
  first !== '' && last !== '' ? `${first} ${last}` : full || first || last

/** `date` with its offset is the moment; `duration` is hours and minutes, or days before them. */
function frabTime(tree: Tree, zone: string): EventTime {
  const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    wordsOf(fieldOf(tree, 'date')),
  )
  const plain = /^\d{4}-\d{2}-\d{2}$/.exec(wordsOf(fieldOf(tree, 'date')))?.[0]
  const clock = /^\d{1,2}:\d{2}/.exec(wordsOf(fieldOf(tree, 'start')))?.[0]?.padStart(5, '0')
  const start = moment?.[1] ?? (plain === undefined || clock === undefined ? undefined : `${plain}T${clock}`)
  if (start === undefined) return { kind: 'none' }
  const parts = wordsOf(fieldOf(tree, 'duration')).split(':').map(Number)
  const [minutes = 0, hours = 0, days = 0] = parts.some(Number.isNaN) ? [] : parts.toReversed()
  try {
    const from = Temporal.PlainDateTime.from(start)
    const end = from.add({ days, hours, minutes }).toString({ smallestUnit: 'minute' })
    return {
      kind: 'timed',
      start,
      end,
      zone: moment?.[2] !== undefined && !isOffsetOf(zone, from, moment[2]) ? '' : zone,
    }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'none' }
    throw error
  }
}

/** Some files name UTC and write local times: then the zone is not theirs. */
function isOffsetOf(zone: string, local: Temporal.PlainDateTime, offset: string): boolean {
  if (zone === '') return true
  try {
    const own = local.toZonedDateTime(zone).offset
    return own === (offset === 'Z' ? '+00:00' : offset.replace(/^(.\d{2})(\d{2})$/, '$1:$2'))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function indicoTime(tree: Tree): EventTime {
  const moment = (name: string) => `${wordsOf(at(tree, name, 'date'))}T${wordsOf(at(tree, name, 'time')).slice(0, 5)}`
  const isMoment = (value: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)
  const start = moment('startDate')
  if (!isMoment(start)) return { kind: 'none' }
  const end = moment('endDate')
  return { kind: 'timed', start, end: isMoment(end) ? end : start, zone: wordsOf(at(tree, 'startDate', 'tz')) }
}
