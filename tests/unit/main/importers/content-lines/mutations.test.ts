import { expect, it } from 'vitest'
import { parseIcs } from '../../../../../main/importers/ics/parse-ics.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseVcf } from '../../../../../main/importers/vcf/parse-vcf.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { mutated, seeded } from '../mutate.ts'
import { brokenBy } from '../mutations.ts'
import { parseAs } from '../outline.ts'

const calendar = new TextEncoder().encode(`BEGIN:VCALENDAR\r
X-WR-CALNAME:Delegation\r
BEGIN:VTIMEZONE\r
TZID:HQ\r
BEGIN:STANDARD\r
DTSTART:16010101T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Stand-up\\, daily\r
DTSTART;TZID="HQ":20240122T090000\r
DURATION:PT30M\r
RRULE:FREQ=DAILY;BYHOUR=9,15;BYSETPOS=1;COUNT=12\r
EXDATE;TZID=HQ:20240124T090000\r
ORGANIZER;CN=Ana:mailto:ana@example.org\r
BEGIN:VALARM\r
TRIGGER:-PT15M\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:1\r
RECURRENCE-ID;RANGE=THISANDFUTURE:20240125T080000Z\r
DTSTART:20240125T100000Z\r
END:VEVENT\r
END:VCALENDAR\r
`)
const cards = new TextEncoder().encode(`BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Ana;;Dra.;\r
NOTE;ENCODING=QUOTED-PRINTABLE:one=\r
 two\r
TEL;WORK;VOICE:+34 91 000 00 00\r
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r
 /2wBDAAIBAQEBAQIBAQE=\r
\r
AGENT:\r
BEGIN:VCARD\r
FN:Bo\r
END:VCARD\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
FN:Embassy\r
KIND:org\r
item1.ADR:;;Calle 1;Madrid;;28001;Spain\r
item1.X-ABLabel:Office\r
END:VCARD\r
`)

const words = [
  '__proto__',
  'BEGIN:VEVENT\r\n',
  'END:VCARD\r\n',
  ';',
  ':',
  '"',
  '\r\n ',
  '99999999',
  '-',
  '=',
  '\\',
  '\0',
  'FREQ=SECONDLY',
]

const kinds = [
  ['ics', parseIcs, calendar],
  ['vcf', parseVcf, cards],
] as const

it.each(kinds)('%s: files broken in 300 ways are read or refused', async (format, parser, file) => {
  expect(await brokenBy(parser, [file], format, 300)).toEqual([])
})

it.each(kinds)('%s: units of files with words put in stay apart', async (format, parser, file) => {
  const random = seeded(11)
  for (let round = 0; round < 300; round++) {
    try {
      const units = unitsOf(await parseAs(parser, mutated(file, random, words), format))
      expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.message).toMatch(/^[A-Z].*\.$/)
    }
  }
})
