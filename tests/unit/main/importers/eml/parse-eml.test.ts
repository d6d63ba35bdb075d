import { describe, expect, it } from 'vitest'
import { attachmentsOf, parseEml } from '../../../../../main/importers/eml/parse-eml.ts'
import { understand } from '../../../../../main/importers/understand/understand.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../../../../fixtures/corpus.ts'
import { brokenBy } from '../mutations.ts'
import { outline, parseAs } from '../outline.ts'

const mail = [
  'From: Ana Olvera <ana@example.org>',
  'To: Ben Sato <ben@example.org>',
  'Date: Tue, 01 Oct 2030 12:34:56 -0500',
  'Subject: =?utf-8?q?Visita_ma=C3=B1ana?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset="utf-8"',
  '',
  'Dear Ben,',
  'the list follows.',
  '',
  '- 9:00 Opening',
  '- 9:30 Water',
  '--b',
  'Content-Type: text/csv; name="list.csv"',
  'Content-Disposition: attachment; filename="list.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('Name,Role\n').toString('base64'),
  '--b--',
  '',
].join('\r\n')

describe('a mail', () => {
  it('gives its subject, its words and its heads, and names what came with it', async () => {
    const document = await parseAs(parseEml, mail, 'eml')
    expect({ title: document.title, date: document.date }).toEqual({ title: 'Visita mañana', date: '2030-10-01' })
    expect(outline(document.blocks)).toEqual([
      'h1 Visita mañana',
      'Dear Ben,',
      'the list follows.',
      '- 9:00 Opening',
      '- 9:30 Water',
      'card',
      'card',
      '[property] date: Tue, 01 Oct 2030 12:34:56 -0500',
      '[property] mime-version: 1.0',
      '[property] content-type: multipart/mixed; boundary="b"',
    ])
    expect(document.notices).toMatchObject([{ code: 'attachments', message: expect.stringContaining('list.csv') }])
  })

  it('names those who wrote and received it as cards, whatever names nobody as it stands', async () => {
    const heads = [
      'From: =?utf-8?Q?Mar=C3=ADa_N=C3=BA=C3=B1ez?= <maria@example.org>',
      'To: "Sato, Ben" <ben@example.org>, office@example.org',
      'Cc: Delegation: Ana Gil <ana@example.org>, Maria <maria@example.org>;',
    ]
    const document = await parseAs(parseEml, [...heads, 'Subject: Visit', '', 'Hello'].join('\r\n'), 'eml')
    expect(unitsOf(document).map(({ words }) => words)).toEqual([
      'Visit',
      'Hello',
      'María Núñez',
      'maria@example.org',
      'Sato, Ben',
      'ben@example.org',
      'to: office@example.org',
      'Ana Gil',
      'ana@example.org',
      'cc: Delegation, Maria <maria@example.org>',
    ])
    const { drafts } = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
    expect(drafts.map(({ collection, confidence, fields }) => [collection, confidence, fields['name']?.value])).toEqual(
      [
        ['contacts', 0.45, 'María Núñez'],
        ['contacts', 0.45, 'Ben Sato'],
        ['contacts', 0.45, 'Ana Gil'],
      ],
    )
  })

  it('reads the agenda of a plain message line by line, quoted or not', async () => {
    const text = ['Monday, 4 March 2030', '09:00 Opening', '10:00 Visit to the port', '> 11:30 Lunch']
    const head = ['From: a@example.org', 'Subject: Agenda', 'MIME-Version: 1.0', 'Message-ID: <1@example.org>', '']
    const document = await parseAs(parseEml, [...head, ...text].join('\r\n'), 'eml')
    const { drafts, structure } = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
    const items = drafts.filter(({ collection }) => collection === 'agendaItems')
    expect(items.map(({ fields }) => fields['title']?.value)).toEqual([
      { en: 'Opening' },
      { en: 'Visit to the port' },
      { en: 'Lunch' },
    ])
    expect(structure.map(({ why }) => why)).toContain('what programs write about a file')
  })

  it('hands out its attachments', async () => {
    const [attachment, ...more] = await attachmentsOf(new TextEncoder().encode(mail))
    expect(more).toEqual([])
    expect(attachment?.name).toBe('list.csv')
    expect(Buffer.from(attachment?.bytes ?? []).toString()).toBe('Name,Role\n')
  })

  it('reads or refuses broken mails in plain words', async () => {
    expect(await brokenBy(parseEml, [new TextEncoder().encode(mail)], 'eml', 300)).toEqual([])
  })
})

describe.skipIf(!corpus)(`real mails (${corpus ? 'corpus' : withoutCorpus})`, () => {
  it('reads each, and what only one of two forms says', async () => {
    for (const [name, path] of corpusFiles('eml')) {
      const document = await parseAs(parseEml, readCorpus(path), 'eml')
      const words = unitsOf(document).map((unit) => unit.words)
      expect(document.title, name).not.toBe('')
      if (name.includes('different'))
        expect(words).toEqual(expect.arrayContaining(['This is the text/plain part.', 'This is the text/html part.']))
    }
  })
})
