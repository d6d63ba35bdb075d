import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportParts, startImportParts } from '../fixtures/import-parts.ts'
import { buildPng } from '../fixtures/png-builder.ts'
import { buildZip } from '../fixtures/zip-builder.ts'
import { paragraph, wordFile } from '../unit/main/importers/docx/word-file.ts'
import { mutated, seeded } from '../unit/main/importers/mutate.ts'
import { linesAt, pdfFile } from '../unit/main/importers/pdf/pdf-file.ts'

/** Broken files of each kind; 3,000 where somebody asks for it. */
const count = Number(process.env['ATTACHE_FUZZ'] ?? 300)

const sheet = buildZip([
  {
    name: '[Content_Types].xml',
    data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  },
  {
    name: 'xl/workbook.xml',
    data: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    data: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1"><v>45000</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
  },
])

/** One sound file of each kind. */
const sound: Readonly<Record<string, Uint8Array | string>> = {
  docx: wordFile({ body: `${paragraph('Agenda')}${paragraph('9:00 Opening')}` }),
  xlsx: sheet,
  pdf: pdfFile({ pages: [{ words: linesAt(72, 700, ['Agenda', '9:00 Opening']) }] }),
  zip: buildZip([
    { name: 'agenda.txt', data: '9:00 Opening' },
    { name: 'people.csv', data: 'Name,Role\nAna,Director\n' },
  ]),
  csv: 'Name,Organisation,Role\n"Ana ""Silva""",Port of Lisbon,Director\nRui,Port,Engineer\n',
  json: '{"title":"Visit","people":[{"name":"Ana Silva","__proto__":{"a":1}},{"name":"Rui"}],"n":[1,2e3,null]}',
  yaml: 'title: Visit\npeople:\n  - name: Ana Silva\n    role: &r Director\n  - name: Rui\n    role: *r\n',
  ics: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Lisbon:20250303T090000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Opening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  vcf: 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Silva\r\nN:Silva;Ana;;;\r\nTEL;TYPE=cell:+351 1\r\nEND:VCARD\r\n',
  eml: 'From: ana@example.org\r\nTo: rui@example.org\r\nSubject: Agenda\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>9:00 <b>Opening</b></p>\r\n',
  html: '<!doctype html><html><head><title>Agenda</title></head><body><h1>Agenda</h1><table><tr><td>9:00<td>Opening</table></body></html>',
  md: '# Agenda\n\n| Time | Item |\n|---|---|\n| 9:00 | Opening |\n\n- [Site](https://example.org)\n',
  txt: 'Agenda\n\n9:00 Opening\n10.15 am Coffee\n',
  png: buildPng(),
}

/** Words that mean something to one parser or another. */
const words = [
  'A1:XFD1048576',
  '__proto__',
  '<!DOCTYPE a>',
  '\u0000',
  '%PDF-',
  'PK\u0003\u0004',
  '9'.repeat(30),
  '&a;',
  '"',
]

describe('broken files of every kind', () => {
  let parts: ImportParts
  let folder = ''
  beforeAll(async () => {
    parts = await startImportParts()
    folder = await mkdtemp(join(parts.folder, 'broken-'))
  })
  afterAll(() => parts.close())

  it.each(Object.entries(sound))(
    'reads or refuses a broken %s in plain words',
    async (kind, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const path = join(folder, `broken.${kind}`)
      for (let seed = 1; seed <= count; seed += 1) {
        await writeFile(path, mutated(bytes, seeded(seed), words))
        for (const file of await parts.read([{ name: `broken.${kind}`, path }]))
          expect(file.state === 'read' ? '' : file.message, `seed ${seed}`).toMatch(/^(?:|[A-Z][^\n]{10,300}[.])$/)
        expect(parts.bugs, `seed ${seed}`).toEqual([])
      }
    },
    count * 400,
  )
})
