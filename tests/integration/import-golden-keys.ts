import { z } from 'zod'
import type { SourceFormat } from '../../main/importers/source-document.ts'

/** One item of an agenda as a checked import states it; what it leaves open is null. */
export type GoldenItem = Readonly<{
  title: string
  day: string
  start: string | null
  end: string | null
  minutes?: number | null
}>

const time = z.string().nullable().default(null)

/** Where each checked import keeps the items of its agenda, and what the names of its fields mean. */
export const goldenAgendas: readonly Readonly<{
  file: string
  format: SourceFormat
  golden: string
  items: (golden: unknown) => readonly GoldenItem[]
}>[] = [
  {
    file: 'docx/noaa_taipei_agenda_2024.docx',
    format: 'docx',
    golden: 'noaa_taipei_agenda_2024.json',
    items: (golden) =>
      Object.entries(
        z.looseObject({ items_per_day: z.record(z.string(), z.array(z.string())) }).parse(golden).items_per_day,
      ).flatMap(([day, titles]) => titles.map((title) => ({ title, day, start: null, end: null }))),
  },
  {
    file: 'docx/comite_agenda_es_2026-07-14.docx',
    format: 'docx',
    golden: 'comite_agenda_es_2026-07-14.json',
    items: (golden) =>
      z
        .looseObject({ items: z.array(z.looseObject({ tema: z.string(), minutos: z.number().nullable() })) })
        .parse(golden)
        .items.map(({ tema, minutos }) => ({
          title: tema,
          day: '2026-07-14',
          start: null,
          end: null,
          minutes: minutos,
        })),
  },
  {
    file: 'pdf/cuya_college_board_agenda_2019.pdf',
    format: 'pdf',
    golden: 'cuya_college_board_agenda_2019.json',
    items: (golden) => [meetingOf(golden), ...onDay(golden)],
  },
  {
    file: 'pdf/sainte_adele_demolition_pv_2023_fr.pdf',
    format: 'pdf',
    golden: 'sainte_adele_demolition_pv_2023_fr.json',
    items: (golden) => onDay(golden),
  },
  {
    file: 'books/g20_2017-12-14_sherpa_meeting_bariloche.json',
    format: 'json',
    golden: 'g20_2017-12-14_sherpa_meeting_bariloche.json',
    items: (golden) => {
      const item = z.looseObject({ title: z.string(), day: z.string(), start: time, end: time })
      return z.looseObject({ schedule_items: z.array(item) }).parse(golden).schedule_items
    },
  },
  {
    file: 'books/wasm_cg_2019-06_a_coruna.md',
    format: 'markdown',
    golden: 'wasm_cg_2019-06_a_coruna.json',
    items: (golden) => {
      const { dinner } = z
        .looseObject({ dinner: z.looseObject({ day: z.string(), start: z.string(), venue: z.string() }) })
        .parse(golden)
      const first = (day: string) => ({ title: 'Opening, welcome and roll call', day, start: null, end: null })
      return [
        { title: `Dinner sponsored by Igalia at ${dinner.venue}`, day: dinner.day, start: dinner.start, end: null },
        first('2019-06-12'),
        first('2019-06-13'),
      ]
    },
  },
  {
    file: 'pdf/contrails_london_agenda_2024.pdf',
    format: 'pdf',
    golden: 'contrails_london_agenda_2024.json',
    items: dated,
  },
  { file: 'pdf/ggim_tokyo_agenda_2020.pdf', format: 'pdf', golden: 'ggim_tokyo_agenda_2020.json', items: dated },
  { file: 'pdf/ury_sae_agenda_2022_es.pdf', format: 'pdf', golden: 'ury_sae_agenda_2022_es.json', items: dated },
]

function dated(golden: unknown): readonly GoldenItem[] {
  const item = z.looseObject({ title: z.string(), day: z.string(), start: time, end: time })
  return z.looseObject({ items: z.array(item) }).parse(golden).items
}

/** Items without a clock of a meeting on one day. */
function onDay(golden: unknown): readonly GoldenItem[] {
  const { day, items } = z
    .looseObject({ day: z.string(), items: z.array(z.looseObject({ title: z.string() })) })
    .parse(golden)
  return items.map(({ title }) => ({ title, day, start: null, end: null }))
}

/** The meeting itself, which is an item over its points. */
function meetingOf(golden: unknown): GoldenItem {
  return z.looseObject({ title: z.string(), day: z.string(), start: time, end: time }).parse(golden)
}

/** A person as a checked import states them; what it leaves open is empty. */
export type GoldenPerson = Readonly<{ name: string; organisation: string; position: string; note: string }>

const person = (name: string, more: Partial<GoldenPerson> = {}): GoldenPerson => ({
  name,
  organisation: '',
  position: '',
  note: '',
  ...more,
})

/** Where checked imports keep people, whatever record each of them becomes. */
export const goldenPeople: readonly Readonly<{
  file: string
  format: SourceFormat
  golden: string
  count: number
  people: (golden: unknown) => readonly GoldenPerson[]
}>[] = [
  {
    file: 'pdf/nyc_council_finance_minutes_2013-05-21.pdf',
    format: 'pdf',
    golden: 'nyc_council_finance_minutes_2013-05-21.json',
    count: 17,
    people: (golden) =>
      z
        .looseObject({
          people: z.array(
            z.object({ name: z.string(), role: z.string(), organisation: z.string(), present: z.boolean() }),
          ),
        })
        .parse(golden)
        .people.map(({ name, role, organisation, present }) =>
          person(name, { position: role, organisation, note: present ? 'Present' : 'Absent' }),
        ),
  },
  {
    file: 'pdf/dcat_ap_webinar_minutes_2021.pdf',
    format: 'pdf',
    golden: 'dcat_ap_webinar_minutes_2021.json',
    count: 31,
    people: (golden) =>
      z
        .looseObject({
          people: z.array(
            z.object({ name: z.string(), initials: z.string(), organisation_or_country: z.string().nullable() }),
          ),
        })
        .parse(golden)
        .people.map(({ name, initials, organisation_or_country }) =>
          person(name, { organisation: organisation_or_country ?? '', note: initials }),
        ),
  },
  {
    file: 'books/wasm_cg_2019-06_a_coruna.md',
    format: 'markdown',
    golden: 'wasm_cg_2019-06_a_coruna.json',
    count: 51,
    people: (golden) => {
      const { attendees_day1, attendees_day2 } = z
        .looseObject({ attendees_day1: z.array(z.string()), attendees_day2: z.array(z.string()) })
        .parse(golden)
      const day2Only = attendees_day2.filter((line) => !attendees_day1.some((other) => nameIn(other) === nameIn(line)))
      return [...attendees_day1, ...day2Only].map((line) => {
        const remote = line.endsWith('[remote]')
        const organisation = line.replace(/^[^,]+,\s*/, '').replace(/\s*\[remote\]$/, '')
        return person(nameIn(line), { organisation, note: remote ? 'Remote' : '' })
      })
    },
  },
  {
    file: 'books/g20_2017-12-14_sherpa_meeting_bariloche.json',
    format: 'json',
    golden: 'g20_2017-12-14_sherpa_meeting_bariloche.json',
    count: 30,
    people: (golden) => {
      const row = z.looseObject({ delegation: z.string(), officer: z.string(), email: z.string() })
      const holders = z.record(z.string(), z.unknown()).parse(golden)
      const rows = Object.values(holders).flatMap((value) => {
        const list = z.array(row).safeParse(value)
        return list.success ? list.data : []
      })
      return rows.map(({ delegation, officer, email }) => {
        const [family = '', given = ''] = officer.split(', ')
        return person(`${given} ${family}`, { organisation: delegation, note: email })
      })
    },
  },
]

const nameIn = (line: string): string => line.replace(/,.*$/, '')
