import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseIcs } from '../../../../../main/importers/ics/parse-ics.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'
import { parseAs } from '../outline.ts'

const rowSchema = z.looseObject({
  file: z.string(),
  expect: z.looseObject({ VEVENT: z.number().optional(), first_summaries: z.array(z.string()).optional() }).optional(),
  second_opinion: z
    .looseObject({
      icaljs: z
        .looseObject({ events: z.number(), finite_instances: z.number(), infinite_series: z.number() })
        .optional(),
    })
    .nullish(),
})
const expectations =
  corpus === undefined
    ? new Map()
    : new Map(
        z
          .array(z.unknown())
          .parse(JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8')))
          .flatMap((row) => {
            const { success, data } = rowSchema.safeParse(row)
            return success ? [[data.file, data] as const] : []
          }),
      )

/** Where we find another number of events than expected, and why. */
const differences: Readonly<Record<string, string>> = {
  'ics/node-ical__recurrence-sequence.ics': 'two changes are older versions of other changes; they are kept as words',
}

/** Where another program finds another number of times, and why. */
const otherTimes: Readonly<Record<string, string>> = {
  'ics/ical.js__google_birthday.ics': 'its further dates end in Z without a time; we read them',
  'ics/ical.js__multiple_rrules.ics': 'its start is no time of its rules; we keep it as RFC 5545 does',
  'ics/node-ical__Office-2012-owa.ics': 'its start is no time of its rule; we keep it as RFC 5545 does',
  'ics/node-ical__festival-multiday-rrule.ics': 'its start is no time of its rule; we keep it as RFC 5545 does',
  'ics/node-ical__recurrence-sequence.ics': 'changes of times that the series has not got stand by themselves',
  'ics/icalendar__issue_156_RDATE_with_PERIOD_TZID_khal.ics': 'a change without its event; we read it as one',
  'ics/icalendar__multiple_timezones.ics': 'its further dates are none; we read the events',
  'ics/libical__2445.ics': 'three of its events stand in no calendar; we read them',
  'ics/libical__recur-errors.ics': 'its events stand in no calendar; we read them',
}

describe.skipIf(corpus === undefined)('calendars from elsewhere', () => {
  it.each(corpusFiles('ics'))('finds the events of %s', async (name, path) => {
    const document = await parseAs(parseIcs, readCorpus(path), 'ics')
    const events = document.blocks.filter((block) => block.kind === 'event')
    const own = new Set(events.map(({ id }) => id.split('@')[0]))
    const { expect: expected, second_opinion } = expectations.get(name) ?? {}
    if (!Object.hasOwn(differences, name)) expect(own.size).toBe(expected?.VEVENT)
    const units = unitsOf(document)
    for (const summary of expected?.first_summaries ?? [])
      expect(units.some(({ words }) => words.startsWith(summary.replace(/\\([,;])/g, '$1').trim()))).toBe(true)
    const other = second_opinion?.icaljs
    if (other && other.infinite_series === 0)
      expect(events.length === other.finite_instances).toBe(!Object.hasOwn(otherTimes, name))
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  })

  it.each(corpusFiles('ics'))('drops no words of %s', async (_, path) => {
    const bytes = readCorpus(path)
    const document = await parseAs(parseIcs, bytes, 'ics')
    const all = unitsOf(document)
      .map(({ words }) => words)
      .join('\n')
      .replace(/\s+/g, '')
    const source = new TextDecoder().decode(bytes).replace(/(?:\r?\n)+[ \t]/g, '')
    const values = [...source.matchAll(/^(?!BEGIN|END|IMAGE|ATTACH)[A-Z][A-Z0-9-]*(?:;[^":\n]*)?:([^\\\n]{1,200})/gm)]
    for (const [, value = ''] of values) expect(all).toContain(value.replace(/\s+/g, ''))
  })

  it.each(corpusFiles('hostile/ics'))('bears %s', async (_, path) => {
    try {
      const { blocks } = await parseAs(parseIcs, readCorpus(path), 'ics')
      expect(blocks.length).toBeLessThan(1000)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.message).toMatch(/^[A-Z].*\.$/)
    }
  })
})
