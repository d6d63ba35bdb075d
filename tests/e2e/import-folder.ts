import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { buildPng } from '../fixtures/png-builder.ts'

/**
 * What staff have of last year, everybody in it made up: the book in Word, the list of delegates in Excel, a calendar,
 * and a photo that carries the name of its person. Answers the folder.
 */
export async function lastYearsFolder(parent: string): Promise<string> {
  const folder = join(parent, 'Quito 2023')
  await mkdir(join(folder, 'Photos'), { recursive: true })
  await Promise.all([
    writeFile(join(folder, 'Briefing book Quito.docx'), wordBook()),
    writeFile(join(folder, 'Delegates.xlsx'), delegateList()),
    writeFile(join(folder, 'Quito.ics'), calendar.replaceAll('\n', '\r\n')),
    writeFile(join(folder, 'Photos', 'Ines Arboleda Paz.png'), buildPng({ width: 60, height: 80 })),
    writeFile(join(folder, '.DS_Store'), 'x'),
  ])
  return folder
}

/** Drops a folder of the disk on the middle of the window, as from the desktop. */
export async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
  await session.detach()
}

const text = (value: string) => new TextEncoder().encode(value)
const xml = (body: string) => text(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kinds = 'application/vnd.openxmlformats-officedocument'

function wordBook(): Uint8Array {
  const line = (words: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const body = [
    line('Delegation to Quito, 6 to 8 November 2023', 'Heading1'),
    line('Agenda', 'Heading1'),
    line('Tuesday 7 November 2023', 'Heading2'),
    line('09:00-10:15 Meeting with the National Customs Service'),
    line('11:00-12:00 Round table at the Chamber of Commerce of Quito'),
    line('Wednesday 8 November 2023', 'Heading2'),
    line('10:30-11:30 Visit to the Port Authority of Guayas'),
    line('Talking points', 'Heading1'),
    line('Ask for single-window hours on Saturdays; today trucks wait until Monday.'),
  ].join('')
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kinds}.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kinds}.wordprocessingml.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[1, 2]
        .map(
          (level) =>
            `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
        )
        .join('')}</w:styles>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

function delegateList(): Uint8Array {
  const rows = [
    ['Name', 'Company', 'Position', 'E-mail'],
    ['Ines Arboleda Paz', 'Andes Freight', 'Managing director', 'ines@example.org'],
    ['Tomas Birchwood', 'Birchwood Foods', 'Head of trade', 'tomas@example.org'],
    ['Oyelaran Adeyemi', 'Lagoon Textiles', 'Chair', 'oye@example.org'],
  ]
  const cells = rows
    .map((row, at) => {
      const own = row.map(
        (value, column) => `<c r="${'ABCD'[column]}${at + 1}" t="inlineStr"><is><t>${value}</t></is></c>`,
      )
      return `<row r="${at + 1}">${own.join('')}</row>`
    })
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Delegates" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`),
  })
}

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Fictional//EN
BEGIN:VEVENT
UID:dinner-1
DTSTAMP:20231001T000000Z
DTSTART;TZID=America/Guayaquil:20231107T193000
DTEND;TZID=America/Guayaquil:20231107T213000
SUMMARY:Dinner with the Exporters Federation
LOCATION:Hotel Mirador
END:VEVENT
END:VCALENDAR
`
