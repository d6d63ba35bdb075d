import type { Block, Book, Inline, Unit } from '../../../../../main/pdf/blocks.ts'
import { type ComposeSetup, composeBook } from '../../../../../main/pdf/compose/compose-book.ts'
import { everyBlock, inlinesOf } from '../../../../../main/pdf/compose/walk.ts'
import { projectTrip } from '../../../../../shared/editions/project.ts'
import type { Reader } from '../../../../../shared/editions/reader.ts'
import { type CollectionName, definitionOf } from '../../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../../shared/model/record.ts'
import { plainText } from '../../../../../shared/model/rich-text.ts'
import { emptyTrip, type Trip } from '../../../../../shared/model/trip.ts'

type Values = Readonly<Record<string, unknown>>

/** A trip of records given by collection; their order is that of the list. */
export function tripWith(records: Readonly<Partial<Record<CollectionName, readonly Values[]>>>): Trip {
  const trip: Record<string, unknown> = { ...emptyTrip() }
  for (const [name, list] of Object.entries(records)) {
    // Keys of the argument are collection names by its type, which entries forget.
    const definition = definitionOf(name as CollectionName)
    trip[name] = Object.fromEntries(
      (list ?? []).map((values, index) => [
        values['id'],
        makeRecord(definition, { order: `a${String.fromCharCode(65 + index)}`, ...values }),
      ]),
    )
  }
  // Every collection of the empty trip is still there, some with records now.
  return trip as unknown as Trip
}

export const at = '2024-01-21T18:00:00Z'
export const setup: ComposeSetup = {
  paper: 'letter',
  duplex: true,
  theme: 'serif',
  language: 'en',
  notesPages: true,
  at,
}

/** Composed as the command line does it: projected for the reader first. */
export function bookOf(trip: Trip, reader: Reader = { edition: 'staff' }, options: Partial<ComposeSetup> = {}): Book {
  const { trip: projected, hidesMeetings } = projectTrip(trip, reader, { at: options.at ?? at })
  return composeBook(projected, { reader, setup: { ...setup, hidesMeetings, ...options } })
}

export const unitOf = (book: Book, id: string): Unit => {
  const unit = book.units.find((each) => each.id === id)
  if (!unit) throw new Error(`no unit ${id} among ${book.units.map((each) => each.id).join(' ')}`)
  return unit
}

/** The words of blocks as they are read, a line a paragraph. */
export const wordsOf = (blocks: readonly Block[]): string =>
  [...everyBlock(blocks)]
    .map((block) => inlinesOf(block).map(inlineWords).join(''))
    .filter((words) => words !== '')
    .join('\n')

/** Where a line may not be broken is layout's matter: a no-break space reads as a space. */
const inlineWords = (inline: Inline) =>
  inline.kind === 'text' ? inline.text.replaceAll('\u00a0', ' ') : inline.kind === 'break' ? ' / ' : '#'

const timed = (start: string, end: string) => ({
  kind: 'timed',
  start: `2024-01-${start}`,
  end: `2024-01-${end}`,
  zone: 'America/Mexico_City',
})

/** Four days in Mexico City with two meetings at one time, after a dialogue the year before. */
export const smallTrip: Trip = tripWith({
  trips: [
    {
      id: 'trip',
      title: { en: 'Delegation to Mexico City', es: 'Delegación a la Ciudad de México' },
      code: 'MX24',
      hostOrganisation: 'chamber',
      purpose: plainText('Nearly thirty companies meet the government.'),
      starts: '2024-01-22',
      ends: '2024-01-24',
      cities: [
        { id: 'c1', name: { en: 'Mexico City', es: 'Ciudad de México' }, country: 'MX', zone: 'America/Mexico_City' },
      ],
      languages: ['en', 'es'],
      handlingMark: {
        en: 'Delegation copy. Please do not pass on.',
        es: 'Ejemplar de la delegación. Favor de no difundir.',
      },
      dayOfficer: 'raman',
    },
  ],
  organisations: [
    {
      id: 'chamber',
      name: { en: 'Chamber of Commerce' },
      colour: '#7A1C2B',
      about: plainText('It speaks for business.'),
    },
  ],
  objectives: [
    {
      id: 'o1',
      text: { en: 'Keep the dialogue open.' },
      successTest: { en: 'Four dates named.' },
      owner: 'whitfield',
      internalNotes: { en: 'Not beyond May.' },
    },
  ],
  messages: [
    { id: 'm1', text: { en: 'We invest for the long term.' }, carriers: ['whitfield', 'corvane'], facts: ['f1'] },
  ],
  facts: [{ id: 'f1', statement: { en: 'Trade has grown by half' }, value: '50' }],
  risks: [
    {
      id: 'r1',
      title: { en: 'Tuesday, 10:15 to 11:30.' },
      text: { en: 'Forty minutes of traffic.' },
      plan: { en: 'Leave on time.' },
      agendaItems: ['anam'],
    },
  ],
  companies: [{ id: 'corvane', name: 'Corvane Mobility' }],
  delegates: [
    { id: 'whitfield', fullName: 'Caroline Whitfield', surname: 'Whitfield', company: 'corvane', kind: 'head' },
    { id: 'haldane', fullName: 'Robert Haldane', surname: 'Haldane' },
    { id: 'raman', fullName: 'Priya Raman', surname: 'Raman', kind: 'staff', mobile: '+525555500142' },
  ],
  agencies: [
    { id: 'anam-agency', name: { en: 'National Customs Agency' }, acronym: 'ANAM', lineage: 'mx-anam' },
    { id: 'impi-agency', name: { en: 'Institute of Industrial Property' }, acronym: 'IMPI' },
  ],
  officials: [
    {
      id: 'robledo',
      fullName: 'Ximena Robledo Quiñones',
      surname: 'Robledo Quiñones',
      professionalTitle: 'Lic.',
      position: { en: 'Head of the agency' },
      agency: 'anam-agency',
      addressInSpeech: 'Licenciada Robledo',
      pronunciation: 'hee-MEH-nah',
      precedence: 1,
    },
  ],
  venues: [{ id: 'reforma', name: { en: 'Reforma office' }, room: 'Sala Veracruz' }],
  vehicles: [
    { id: 'v1', name: 'Van 1' },
    { id: 'v2', name: 'Van 2' },
  ],
  agendaItems: [
    {
      id: 'cars',
      kind: 'transfer',
      title: { en: 'Cars leave' },
      room: 'North door',
      when: timed('23T10:20', '23T11:00'),
      vehicles: ['v1', 'v2'],
      lead: 'raman',
    },
    {
      id: 'anam',
      title: { en: 'National Customs Agency (ANAM)', es: 'Agencia Nacional de Aduanas (ANAM)' },
      shortTitle: { en: 'ANAM' },
      subject: { en: 'Customs facilitation' },
      when: timed('23T11:30', '23T12:45'),
      agencies: ['anam-agency'],
      venue: 'reforma',
      lead: 'whitfield',
      dress: 'Business',
      format: 'Round table',
      greeter: 'The aide',
      confirmation: 'confirmed',
      confirmedOn: '2024-01-17',
      fallback: 'by video',
      internalNotes: plainText('Their lift is slow.'),
    },
    {
      id: 'impi',
      title: { en: 'Institute of Industrial Property' },
      shortTitle: { en: 'IMPI' },
      when: timed('23T12:00', '23T13:00'),
      agencies: ['impi-agency'],
      lead: 'haldane',
    },
    {
      id: 'reception',
      kind: 'reception',
      title: { en: 'Reception' },
      when: timed('23T19:00', '23T20:30'),
      dress: 'Dark suit',
      detail: plainText('Bring the card.'),
    },
    { id: 'lunch', kind: 'meal', title: { en: 'Lunch' }, when: { kind: 'untimed', day: '2024-01-24', order: 'a0' } },
    { id: 'open', kind: 'press', title: { en: 'Press round' } },
  ],
  attendances: [
    { id: 'a1', agendaItem: 'anam', person: 'whitfield', side: 'ours', role: 'lead' },
    { id: 'a2', agendaItem: 'anam', person: 'haldane', side: 'ours', role: 'speaks', note: 'speaks on operations' },
    { id: 'a3', agendaItem: 'anam', person: 'raman', side: 'ours', role: 'notes' },
    { id: 'a4', agendaItem: 'anam', person: 'robledo', side: 'theirs' },
    { id: 'a5', agendaItem: 'impi', person: 'whitfield', side: 'ours' },
  ],
  topics: [{ id: 'customs', name: { en: 'Customs' } }],
  talkingPoints: [
    {
      id: 'p1',
      kind: 'ask',
      title: { en: 'Ask for a calendar' },
      text: { en: 'Four sessions for 2024.' },
      topic: 'customs',
    },
    {
      id: 'p2',
      kind: 'argument',
      title: { en: 'Raise release times' },
      text: { en: 'We can bring data.' },
      topic: 'customs',
    },
    {
      id: 'p3',
      kind: 'response',
      text: { en: 'Dialogue is open' },
      reply: { en: 'It is, and it helps.' },
      likelihood: 'certain',
    },
    { id: 'p4', kind: 'avoid', title: { en: 'Do not name' }, text: { en: 'ports or officers.' } },
    { id: 'p5', kind: 'avoid', title: { en: 'Never promise money.' }, text: { en: 'Not even small sums.' } },
  ],
  briefs: [
    {
      id: 'b-anam',
      agendaItem: 'anam',
      number: 3,
      owner: 'raman',
      version: 4,
      versionDate: '2024-01-17',
      why: plainText('It decides how fast goods cross.'),
      objectives: [{ id: 'x', text: { en: 'A calendar for 2024.' }, successTest: { en: 'four dates.' } }],
      choreography: [{ id: 's1', time: '11:30', text: 'Robledo welcomes', speaker: 'robledo', minutes: 3 }],
      ask: plainText('Four dates.'),
      leaveBehinds: [{ id: 'l1', title: { en: 'Twelve cases' }, language: 'es', copies: 10 }],
      background: [
        { id: 'g1', date: '2022-01', text: 'ANAM takes over customs.', disclosure: { level: 'public' } },
        { id: 'g2', date: '2024-01-11', text: 'Aide: yes to a calendar.', disclosure: { level: 'leaders' } },
      ],
      pressLine: { en: 'We welcome the dialogue.' },
      pressRelease: 'After the meeting only',
      drafter: 'L. Benavides',
      draftedOn: '2024-01-09',
      clearedBy: 'D. Okafor',
      clearedOn: '2024-01-17',
      internalNotes: plainText('Ask the embassy first.'),
    },
    { id: 'b-impi', agendaItem: 'impi', number: 4 },
  ],
  pointUses: [
    { id: 'u1', brief: 'b-anam', talkingPoint: 'p1', speaker: 'whitfield', minutes: 4 },
    {
      id: 'u2',
      brief: 'b-anam',
      talkingPoint: 'p2',
      speaker: 'haldane',
      minutes: 5,
      text: { en: 'We can bring data every month.' },
    },
    { id: 'u3', brief: 'b-anam', talkingPoint: 'p3' },
    { id: 'u4', brief: 'b-anam', talkingPoint: 'p4' },
  ],
  commitments: [
    {
      id: 'k1',
      occasion: 'CEO Dialogue, 2023',
      side: 'them',
      wording: 'a standing place for cases',
      agency: 'anam-agency',
      status: 'kept',
    },
    {
      id: 'k2',
      agendaItem: 'anam',
      side: 'us',
      wording: 'a list each quarter',
      agency: 'anam-agency',
      date: '2024-01-23',
    },
  ],
  outcomes: [
    { id: 'q1', agendaItem: 'anam', agency: 'anam-agency', text: { en: 'Four dates agreed.' }, date: '2024-01-23' },
  ],
  debriefs: [
    {
      id: 'd1',
      agendaItem: 'anam',
      date: '2024-01-23',
      by: 'raman',
      tone: 'warm',
      text: plainText('She stayed longer.'),
    },
  ],
})
