import { orderKeys } from '../../shared/edit/order.ts'
import { type CollectionName, definitionOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'
import type { RichText } from '../../shared/model/rich-text.ts'
import { emptyTrip, type Trip } from '../../shared/model/trip.ts'
import { type Prose, proseFrom } from './words.ts'

/** Pages come out near 60, 300 and 1,500. */
export const sizes = { S: 1, M: 5, L: 25 } as const
export type Size = keyof typeof sizes

export type Pictures = Readonly<{ photos: readonly string[]; logos: readonly string[] }>
type Values = Readonly<Record<string, unknown>>

/**
 * A trip that is `sizes[size]` times a small one: days of meetings with full briefs, agencies, officials and delegates
 * with photographs, companies with logos and tables; half English, half Spanish. `pictures` are SHA-256 of media, used in turn.
 */
export function syntheticTrip(size: Size, pictures: Pictures): { trip: Trip; media: readonly string[] } {
  const scale = sizes[size]
  const prose = proseFrom(20_240_122 + scale)
  const records = new Map<CollectionName, Values[]>()
  const add = (collection: CollectionName, values: Values) => {
    const known = records.get(collection) ?? []
    records.set(collection, known)
    known.push(values)
  }
  const usedMedia = new Set<string>()
  const picture = (list: readonly string[], index: number, width: number, height: number) => {
    const sha256 = list[index % list.length]
    if (sha256 === undefined) throw new Error('no pictures')
    const id = `m-${sha256.slice(0, 16)}`
    if (!usedMedia.has(id)) {
      usedMedia.add(id)
      add('mediaItems', {
        id,
        sha256,
        kind: list === pictures.photos ? 'jpeg' : 'png',
        width,
        height,
        alt: { en: 'Picture' },
      })
    }
    return id
  }
  const language = (index: number): 'en' | 'es' => (index % 2 === 0 ? 'en' : 'es')

  const days = 3 * scale
  const day = (index: number) => new Date(Date.UTC(2024, 0, 22 + index)).toISOString().slice(0, 10)
  add('trips', {
    id: 'trip',
    title: { en: 'Synthetic trip' },
    code: 'SY24',
    starts: day(0),
    ends: day(days - 1),
    cities: [{ id: 'city', name: { en: 'Mexico City' }, country: 'Mexico', zone: 'America/Mexico_City' }],
    languages: ['en', 'es'],
    purpose: rich(prose, 'en', [40]),
  })
  add('bookSetups', { id: 'bookSetup', asOf: '2024-01-21T18:00:00Z', notesPages: false })
  for (let n = 0; n < 3; n += 1)
    add('objectives', {
      id: `objective-${n}`,
      text: { en: prose.sentence('en', 12) },
      successTest: { en: prose.sentence('en', 8) },
    })
  for (let n = 0; n < 6 * scale; n += 1) {
    add('agencies', {
      id: `agency-${n}`,
      name: { en: prose.words(4, 'en'), es: prose.words(5, 'es') },
      shortName: { en: prose.words(2, 'en') },
      acronym: `AG${n}`,
      mandate: rich(prose, language(n), [60]),
      leadership: rich(prose, language(n), [30]),
      priorities: rich(prose, language(n), [50], 4),
      powers: rich(prose, language(n), [40]),
      criticalQuestions: rich(prose, language(n), [], 3),
      mediaAttention: rich(prose, language(n), [40]),
      logo: picture(pictures.logos, n, 300, 130),
      verifiedOn: '2024-01-15',
    })
    for (let k = 0; k < 2; k += 1) {
      const name = prose.name()
      add('officials', {
        id: `official-${n}-${k}`,
        agency: `agency-${n}`,
        fullName: name,
        surname: name.split(' ').slice(1).join(' '),
        professionalTitle: 'Lic.',
        position: { en: prose.words(4, 'en') },
        biography: rich(prose, language(n + k), [70]),
        photo: picture(pictures.photos, n * 2 + k, 252, 315),
        previousPosts: [{ id: 'p1', years: '2018–2021', post: prose.words(6, 'en') }],
        addressInSpeech: 'Licenciada',
        precedence: k + 1,
      })
    }
  }
  for (let n = 0; n < 9 * scale; n += 1) {
    const id = `company-${n}`
    add('companies', {
      id,
      name: prose.name(),
      sector: { en: prose.words(3, 'en') },
      headquarters: 'Toledo, Ohio',
      about: rich(prose, 'en', [35]),
      products: { en: prose.sentence('en', 14) },
      footprint: [1, 2, 3].map((site) => ({
        id: `s${site}`,
        site: prose.words(2, 'es'),
        activity: prose.words(3, 'en'),
        jobs: 100 + prose.whole(3000),
        since: '2011',
        asOf: '2023-12',
      })),
      openQuestions: [{ id: 'q1', agency: `agency-${n % (6 * scale)}`, text: prose.sentence('en', 10) }],
      ask: rich(prose, 'en', [25]),
      logo: picture(pictures.logos, n + 3, 300, 130),
    })
    add('delegates', {
      id: `delegate-${n}`,
      courtesyTitle: 'Ms',
      fullName: prose.name(),
      title: { en: prose.words(3, 'en') },
      company: id,
      precedence: n + 1,
      biography: rich(prose, language(n), [50]),
      photo: picture(pictures.photos, n + 7, 252, 315),
      email: `d${n}@company.example`,
      mobile: '+1 202 555 0100',
    })
  }
  for (let n = 0; n < 40 * scale; n += 1) {
    const kinds = ['argument', 'ask', 'argument', 'response', 'avoid'] as const
    add('talkingPoints', {
      id: `point-${n}`,
      kind: kinds[n % kinds.length],
      title: { en: prose.sentence('en', 4) },
      text: { en: prose.sentence('en', 16) },
      reply: { en: n % 5 === 3 ? prose.sentence('en', 14) : '' },
    })
  }
  for (let n = 0; n < 9 * scale; n += 1) meeting(n, { add, prose, scale, date: day(Math.floor(n / 3)) })
  for (let n = 0; n < 20 * scale; n += 1) {
    add('glossaryTerms', {
      id: `term-${n}`,
      term: { en: prose.words(2, 'en'), es: prose.words(2, 'es') },
      acronym: `T${n}`,
      meaning: { en: prose.sentence('en', 14) },
    })
  }
  for (let n = 0; n < 3 * scale; n += 1) {
    add('topics', { id: `topic-${n}`, name: { en: prose.words(3, 'en') } })
    add('topicPapers', {
      id: `paper-${n}`,
      topic: `topic-${n}`,
      title: { en: prose.words(5, 'en') },
      summary: rich(prose, 'en', [40]),
      background: rich(prose, language(n), [120, 110, 90], 5),
    })
  }
  return { trip: assemble(records), media: [...new Set([...pictures.photos, ...pictures.logos])] }
}

function meeting(
  n: number,
  {
    add,
    prose,
    scale,
    date,
  }: { add: (collection: CollectionName, values: Values) => void; prose: Prose; scale: number; date: string },
): void {
  const hour = String(9 + (n % 3) * 3).padStart(2, '0')
  const agency = `agency-${n % (6 * scale)}`
  add('agendaItems', {
    id: `item-${n}`,
    kind: 'bilateral',
    title: { en: prose.words(5, 'en') },
    agencies: [agency],
    confirmation: 'confirmed',
    confirmedOn: '2024-01-17',
    when: { kind: 'timed', start: `${date}T${hour}:00`, end: `${date}T${hour}:50`, zone: 'America/Mexico_City' },
  })
  add('briefs', {
    id: `brief-${n}`,
    agendaItem: `item-${n}`,
    number: n + 1,
    owner: `delegate-${n % (9 * scale)}`,
    version: 2,
    why: rich(prose, 'en', [35]),
    objectives: [0, 1].map((k) => ({
      id: `o${k}`,
      objective: `objective-${k}`,
      text: { en: prose.sentence('en', 7) },
      successTest: { en: prose.sentence('en', 6) },
    })),
    choreography: [0, 1, 2, 3, 4].map((k) => ({ id: `c${k}`, time: `${hour}:${k}0`, text: prose.sentence('en', 8) })),
    ask: rich(prose, 'en', [18]),
    background: [0, 1, 2, 3].map((k) => ({ id: `b${k}`, date: `202${k}`, text: prose.sentence('en', 8) })),
    pressLine: { en: prose.sentence('en', 10) },
    drafter: 'A. Author',
    draftedOn: '2024-01-09',
  })
  for (let k = 0; k < 5; k += 1) {
    add('attendances', {
      id: `seat-${n}-${k}`,
      agendaItem: `item-${n}`,
      person: `delegate-${(n * 3 + k) % (9 * scale)}`,
      side: 'ours',
      role: k === 0 ? 'lead' : 'attends',
    })
  }
  for (let k = 0; k < 2; k += 1) {
    add('attendances', {
      id: `host-${n}-${k}`,
      agendaItem: `item-${n}`,
      person: `official-${n % (6 * scale)}-${k}`,
      side: 'theirs',
    })
  }
  for (let k = 0; k < 5; k += 1) {
    add('pointUses', {
      id: `use-${n}-${k}`,
      brief: `brief-${n}`,
      talkingPoint: `point-${(n * 5 + k) % (40 * scale)}`,
      speaker: `delegate-${n % (9 * scale)}`,
      minutes: 2,
    })
  }
}

function rich(prose: Prose, language: 'en' | 'es', paragraphs: readonly number[], items = 0): RichText {
  const blocks: RichText[number][] = paragraphs.map((words, index) => ({
    id: `p${index}`,
    kind: 'paragraph',
    spans: [{ text: prose.paragraph(language, words) }],
  }))
  if (items === 0) return blocks
  const list = Array.from({ length: items }, (_, index) => ({
    id: `i${index}`,
    depth: 0,
    spans: [{ text: prose.sentence(language, 11) }],
  }))
  return [...blocks, { id: 'list', kind: 'list', style: 'bullet', items: list }]
}

function assemble(records: ReadonlyMap<CollectionName, readonly Values[]>): Trip {
  const collections = [...records].map(([collection, list]) => {
    const keys = orderKeys(list.length)
    const made = list.map((values, index) => makeRecord(definitionOf(collection), { ...values, order: keys[index] }))
    return [collection, Object.fromEntries(made.map((record) => [record.id, record]))] as const
  })
  return { ...emptyTrip(), ...Object.fromEntries(collections) }
}
