import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Item, Tag } from '../../../main/pdf/pages.ts'
import { createWriteCache } from '../../../main/pdf/write/write-cache.ts'
import { accessibilityFaults } from '../../fixtures/accessibility.ts'
import { bundledFonts, laidBook, textLine, textRun, type UnitParts, written } from '../../fixtures/laid-book.ts'
import { openPdf, textOf } from '../../fixtures/pdf-objects.ts'
import {
  documentInfo,
  faults,
  fontLines,
  hasPdfTools,
  pageTexts,
  structureText,
  unpacked,
} from '../../fixtures/read-pdf.ts'

const fonts = await bundledFonts()
const sect: Tag = { role: 'Sect', parent: -1 }
const text = (words: string, y: number, tag: number) => textLine(fonts, words, { y, tag })

/** A unit of one paragraph a line. */
const paragraphs = (...lines: readonly string[]): UnitParts => ({
  tags: [sect, ...lines.map(() => ({ role: 'P', parent: 0 }) as const)],
  pages: [lines.map((line, index) => text(line, 100 + index * 15, index + 1))],
})

describe.skipIf(!hasPdfTools)('text', () => {
  test('comes out as it went in: accents, signs, ligatures, kerned pairs, parentheses', async () => {
    const lines = [
      '¿Qué? ¡Año nuevo! «ñandú» “said” ‘so’ 47–48 — €12.50',
      'difficult office fluff affiliate AVATAR To. Yo, f) (a\\b)',
      'Ελλάδα Привет Đông łódź Český',
    ]
    const [page = ''] = pageTexts(await written(laidBook([paragraphs(...lines)])))
    expect(page.trim().split(/\n+/)).toEqual(lines)
  })

  test('says the characters that no font has, though a box is printed', async () => {
    const [page = ''] = pageTexts(await written(laidBook([paragraphs('San 漢字 Luis')])))
    expect(page.trim()).toBe('San 漢字 Luis')
  })

  test('a word divided at the end of a line is one word', async () => {
    const unit: UnitParts = {
      tags: [sect, { role: 'P', parent: 0 }],
      pages: [[text('la infor-', 100, 1), text('mación de la aduana', 115, 1)]],
    }
    const [page = ''] = pageTexts(await written(laidBook([unit])))
    expect(page.trim()).toBe('la información de la aduana')
  })

  test('the lines of a paragraph do not run into each other for those who hear them', async () => {
    const unit: UnitParts = {
      tags: [sect, { role: 'P', parent: 0 }],
      pages: [[text('ends here', 100, 1), text('begins there', 115, 1)]],
    }
    expect(structureText(await written(laidBook([unit])))).toContain('"ends here begins there"')
  })

  test('fonts are embedded, cut down and tell their characters', async () => {
    const line = textLine(fonts, 'titles', { y: 130, tag: 1, font: 'serifItalic' })
    const unit: UnitParts = { tags: [sect, { role: 'P', parent: 0 }], pages: [[text('body ○', 100, 1), line]] }
    const lines = fontLines(await written(laidBook([unit])))
    expect(
      lines.map((font) =>
        font
          .replace(/^[A-Z]{6}\+/, '')
          .split(/\s+/)
          .slice(0, 7)
          .join(' '),
      ),
    ).toEqual([
      'SourceSerif4-Regular CID TrueType Identity-H yes yes yes',
      'SourceSerif4-RegularItalic CID TrueType Identity-H yes yes yes',
      'SourceSans3-Regular CID TrueType Identity-H yes yes yes',
    ])
  })
})

describe.skipIf(!hasPdfTools)('the file', () => {
  const book = laidBook([paragraphs('one', 'two'), paragraphs('three')])

  test('is sound, and the same each time', async () => {
    const bytes = await written(book)
    expect(faults(bytes)).toBe('')
    expect(Buffer.compare(await written(book), bytes)).toBe(0)
  })

  test('is the same with what an earlier build left, also after an edit', async () => {
    const cache = createWriteCache(fonts)
    expect(Buffer.compare(await written(book, { cache }), await written(book))).toBe(0)
    const [first, second] = book.pages
    const changed = laidBook([paragraphs('one', 'twenty'), paragraphs('three')])
    const edited = { ...changed, pages: [changed.pages[0] ?? first, second].filter((page) => page !== undefined) }
    expect(Buffer.compare(await written(edited, { cache }), await written(edited))).toBe(0)
    expect(Buffer.compare(await written(book, { cache }), await written(book))).toBe(0)
  })

  test('of another title, date or trip has another id', async () => {
    const id = (bytes: Uint8Array) => openPdf(bytes).trailer['/ID']
    const first = id(await written(book))
    expect(id(await written(book, { identity: 'MX25 staff' }))).not.toEqual(first)
    expect(id(await written(book, { date: new Date('2024-01-22T18:00:00Z') }))).not.toEqual(first)
    expect(id(await written({ ...book, title: 'Another' }))).not.toEqual(first)
  })

  test('says its title, its date and the language, and nothing of who made it where', async () => {
    const info = documentInfo(await written(book))
    expect(info).toContain('Title:           A book of two pages')
    expect(info).toContain('Producer:        Attaché')
    expect(info).toMatch(/CreationDate:\s+Sun Jan 21 18:00:00 2024/)
    expect(info).not.toMatch(/^(Author|Creator|ModDate):/m)
    expect(unpacked(await written(book)).toString('latin1')).not.toMatch(/PDFKit|\/home\/|\/root\/|\/tmp\//)
  })

  test('has the labels and bookmarks of its pages', async () => {
    const nested = laidBook([paragraphs('one'), paragraphs('two'), paragraphs('three')], {
      outline: [
        { title: 'Sección «1»', level: 1, page: 0, y: 75 },
        { title: 'Under it', level: 2, page: 1, y: 75 },
        { title: 'Last', level: 1, page: 2, y: 75 },
        { title: 'Nowhere', level: 1, page: 9, y: 75 },
      ],
    })
    const pdf = openPdf(await written(nested))
    const catalog = pdf.dictionary(pdf.trailer['/Root'])
    const first = pdf.dictionary(pdf.dictionary(catalog['/Outlines'])['/First'])
    const last = pdf.dictionary(first['/Next'])
    expect([
      textOf(first['/Title']),
      textOf(pdf.dictionary(first['/First'])['/Title']),
      textOf(last['/Title']),
    ]).toEqual(['Sección «1»', 'Under it', 'Last'])
    expect(last['/Next']).toBeUndefined()
    expect(pdf.list(first['/Dest'])).toEqual([pdf.pages[0], '/XYZ', null, 717, null])
    const labels = pdf.list(pdf.dictionary(catalog['/PageLabels'])['/Nums'])
    expect(labels.map((label) => (typeof label === 'number' ? label : textOf(pdf.dictionary(label)['/P'])))).toEqual([
      0,
      '1-1',
      1,
      '2-2',
      2,
      '3-3',
    ])
  })

  test('has its destinations sorted by their bytes', async () => {
    const names = ['brief:b', 'á', 'Zulu', 'brief:a10', 'brief:a2', 'a']
    const pdf = openPdf(
      await written(laidBook([paragraphs('one')], { destinations: names.map((name) => ({ name, page: 0, y: 80 })) })),
    )
    const tree = pdf.dictionary(pdf.dictionary(pdf.dictionary(pdf.trailer['/Root'])['/Names'])['/Dests'])
    const entries = pdf.list(pdf.dictionary(pdf.list(tree['/Kids'])[0])['/Names'])
    const bytes = entries.filter((_, index) => index % 2 === 0).map((name) => bytesOf(String(name)))
    expect(bytes).toEqual([...bytes].sort())
    expect(bytes.length).toBe(names.length)
  })

  test('carries the marker of PDF/UA only when asked', async () => {
    const xmp = async (isAccessible: boolean) => unpacked(await written(book, { isAccessible })).toString('latin1')
    expect(await xmp(true)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(await xmp(false)).not.toContain('<pdfuaid:part>')
  })

  test('escapes its title where it stands in XML', async () => {
    const bytes = await written({ ...book, title: 'A <b> & "c" \u0001ñ' })
    expect(faults(bytes)).toBe('')
    expect(unpacked(bytes).toString('utf8')).toContain('A &#60;b&#62; &#38; &#34;c&#34; ñ</rdf:li>')
  })
})

/** A name as hexadecimal bytes. */
const bytesOf = (name: string) =>
  name.startsWith('b:') ? name.slice(2).toLowerCase() : Buffer.from(name.slice(2), 'utf8').toString('hex')

describe.skipIf(!hasPdfTools)('pictures', () => {
  const sha256 = 'ab'.repeat(32)
  const picture = {
    kind: 'png',
    width: 2,
    height: 2,
    colours: 1,
    bits: 8,
    palette: Uint8Array.of(0, 0, 0, 255, 255, 255),
    data: deflateSync(Uint8Array.of(0, 0, 1, 0, 1, 0)),
  } as const
  const item: Item = { kind: 'image', sha256, x: 0, y: 100, width: 50, height: 50, clip: [0, 100, 40, 50], tag: 1 }
  const unit: UnitParts = {
    tags: [sect, { role: 'Figure', parent: 0, alt: 'Una «figura»', box: [0, 100, 40, 50] }],
    pages: [[item], [item]],
  }

  test('are embedded once as they are, described and with their box', async () => {
    const bytes = await written(laidBook([unit]), { picture: async () => picture })
    expect(faults(bytes)).toBe('')
    expect(accessibilityFaults(bytes)).toEqual([])
    const raw = Buffer.from(bytes)
    expect(raw.toString('latin1').split('/Subtype/Image').length - 1).toBe(1)
    expect(raw.includes(picture.data)).toBe(true)
    expect(raw.toString('latin1')).toContain('[/Indexed/DeviceRGB 1<000000ffffff>]')
  })

  test('that are not there leave their place empty', async () => {
    expect(faults(await written(laidBook([unit])))).toBe('')
  })
})

describe.skipIf(!hasPdfTools)('links', () => {
  const tags: readonly Tag[] = [sect, { role: 'P', parent: 0 }, { role: 'Link', parent: 1 }]
  const linked = (target: Readonly<{ link?: string; to?: string }>): UnitParts => ({
    tags,
    pages: [
      [
        {
          kind: 'line',
          x: 10,
          y: 200,
          runs: [textRun(fonts, 'see', 1), textRun(fonts, 'there', 2, { x: 30, ...target })],
        },
      ],
    ],
  })
  const annotations = async (unit: UnitParts) => {
    const pdf = openPdf(await written(laidBook([unit])))
    return pdf.pages.flatMap((page) => pdf.list(pdf.dictionary(page)['/Annots']).map((link) => pdf.dictionary(link)))
  }

  test('to web, mail and telephone are places to touch', async () => {
    for (const link of ['https://example.org/a?b=(c)', 'mailto:desk@example.org', 'tel:+525555550100']) {
      const [annotation] = await annotations(linked({ link }))
      expect(annotation?.['/A']).toEqual({ '/S': '/URI', '/URI': `u:${link}` })
      expect(textOf(annotation?.['/Contents'])).toBe(`there (${link})`)
    }
  })

  test('to anything else are printed as words', async () => {
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://example.org',
      '\\\\host\\share',
      'smb://a',
      '',
    ]) {
      expect(await annotations(linked({ link })), link).toEqual([])
    }
    expect(await annotations(linked({ to: 'nowhere' }))).toEqual([])
  })

  test('inside the book go to a named place, and stand in the tree with their words', async () => {
    const bytes = await written(laidBook([linked({ to: 'unit:0' })]))
    const [annotation] = await annotations(linked({ to: 'unit:0' }))
    expect(annotation?.['/Dest']).toBe('u:unit:0')
    expect(annotation?.['/Rect']).toEqual([130, 589.25, expect.any(Number), 600.8])
    expect(faults(bytes)).toBe('')
    expect(accessibilityFaults(bytes)).toEqual([])
  })

  test('neighbouring runs of one link are one place', async () => {
    const first = textRun(fonts, 'over ', 2, { to: 'unit:0' })
    const second = textRun(fonts, 'there', 2, { to: 'unit:0', x: first.width, font: 'serifItalic' })
    const unit = { tags, pages: [[{ kind: 'line', x: 0, y: 200, runs: [first, second] } as const]] }
    const found = await annotations(unit)
    expect(found.map((annotation) => textOf(annotation['/Contents']))).toEqual(['over there'])
  })
})
