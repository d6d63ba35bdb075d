import { describe, expect, it } from 'vitest'
import { parseDocx } from '../../../../../main/importers/docx/parse-docx.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { outline, parseAs } from '../outline.ts'
import { paragraph, strict, type WordParts, wordFile } from './word-file.ts'

const read = (parts: WordParts) => parseAs(parseDocx, wordFile(parts), 'docx')
const blocksOf = async (parts: WordParts) => (await read(parts)).blocks
const linesOf = async (parts: WordParts) => outline(await blocksOf(parts))

const cell = (words: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(words)}</w:tc>`

describe('words of a Word file', () => {
  it('keeps bold, italic, underline and links of the kinds that may leave the app', async () => {
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`
    const link = (id: string, words: string) => `<w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink>`
    const [block] = await blocksOf({
      body: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:i/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve"> leaning</w:t></w:r>${link('a', 'page')}${link('b', 'share')}${link('c', 'mail')}</w:p>`,
      relations:
        relation('a', 'https://example.org/') +
        relation('b', 'file:///\\\\server\\x') +
        relation('c', 'mailto:a@example.org'),
    })
    expect(block).toEqual({
      kind: 'paragraph',
      text: {
        unit: 'p1',
        at: 'paragraph 1',
        spans: [
          { text: 'Bold', bold: true },
          { text: ' leaning', italic: true, underline: true },
          { text: 'page', link: 'https://example.org/' },
          { text: 'share' },
          { text: 'mail', link: 'mailto:a@example.org' },
        ],
      },
    })
  })

  it('reads tabs, line breaks, hyphens, symbols and equations', async () => {
    const body = `<w:p><w:r><w:t>9:00</w:t><w:tab/><w:t>Open</w:t><w:softHyphen/><w:t>ing</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>chair</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`
    expect(await linesOf({ body })).toEqual(['9:00\tOpening\nco-chair✓(a+b)/2'])
  })

  it('prints results of fields, never their codes, and the state of form fields', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const body = `<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>${field('separate')}<w:r><w:t>site</w:t></w:r>${field('end')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>${field('end')}</w:p><w:p>${field('begin')}<w:r><w:instrText>BROKEN</w:instrText></w:r></w:p>${paragraph('after')}`
    const blocks = await blocksOf({ body })
    expect(outline(blocks)).toEqual(['site☒', 'after'])
    expect(blocks[0]).toMatchObject({ text: { spans: [{ text: 'site', link: 'https://example.org' }, { text: '☒' }] } })
  })

  it('reads the strict edition, under whatever prefix', async () => {
    expect(await linesOf({ body: paragraph('Same words'), namespace: strict })).toEqual(['Same words'])
  })

  it('keeps tracked insertions, and sets deletions aside', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">Meet at </w:t></w:r><w:del><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins><w:r><w:t>ten</w:t></w:r></w:ins></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r></w:p>${paragraph('line')}`
    expect(await linesOf({ body })).toEqual(['Meet at ten', '[deleted] nine', 'one line'])
  })

  it('opens content controls and takes one of two alternatives', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    const body = `<w:sdt><w:sdtContent>${paragraph('held')}</w:sdtContent></w:sdt><w:p><w:r><w:t>text</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('boxed')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await linesOf({ body })).toEqual(['held', 'text', '[textBox] boxed'])
  })
})

describe('headings and lists of a Word file', () => {
  const style = (id: string, name: string, inner = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`

  it('finds headings by name, by level, by what a style is based on, and in other languages', async () => {
    const styles =
      style('H1', 'heading 1') +
      style('Own', 'Agenda title', '<w:basedOn w:val="H1"/>') +
      style('T2', 'Título 2') +
      style('L3', 'Custom', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>')
    const use = (id: string) => paragraph(id, `<w:pStyle w:val="${id}"/>`)
    const body = ['H1', 'Own', 'T2', 'L3', 'Loop'].map(use).join('') + paragraph('D', '<w:outlineLvl w:val="3"/>')
    expect(await linesOf({ styles, body })).toEqual(['h1 H1', 'h1 Own', 'h2 T2', 'h3 L3', 'Loop', 'h4 D'])
  })

  it('prints the numbers of lists with levels, formats and restarts', async () => {
    const level = (depth: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1%2)')}${level(2, 'upperRoman', '%3')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`
    const item = (words: string, id: number, depth: number) =>
      paragraph(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)
    const body = [
      item('one', 1, 0),
      item('a', 1, 1),
      item('b', 1, 1),
      item('deep', 1, 2),
      item('two', 1, 0),
      item('a again', 1, 1),
      item('five', 2, 0),
      item('six', 2, 0),
      item('dot', 3, 0),
      item('none', 0, 0),
    ].join('')
    expect(await linesOf({ numbering, body })).toEqual([
      '1. one',
      '  1a) a',
      '  1b) b',
      '    I deep',
      '2. two',
      '  2a) a again',
      '5. five',
      '6. six',
      '• dot',
      'none',
    ])
  })

  it('marks paragraphs that are bold throughout or clearly larger', async () => {
    const body =
      paragraph('Day one', '', '<w:b/>') + paragraph('Large', '', '<w:sz w:val="32"/>') + paragraph('Most of the text.')
    expect(await linesOf({ body })).toEqual(['! Day one', '! Large', 'Most of the text.'])
  })
})

describe('tables of a Word file', () => {
  it('covers merged cells once and says which rows are heads', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('When', '<w:gridSpan w:val="2"/>')}${cell('What')}</w:tr><w:tr>${cell('Mon', '<w:vMerge w:val="restart"/>')}${cell('9:00')}${cell('Open')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('10:00')}<w:sdt><w:sdtContent>${cell('Talk')}</w:sdtContent></w:sdt></w:tr></w:tbl>`
    expect(await linesOf({ body })).toEqual([
      '# 0 2x1: When | 2: What',
      '| 0 1x2: Mon | 1: 9:00 | 2: Open',
      '| 1: 10:00 | 2: Talk',
    ])
  })

  it('keeps a table in a cell as a block of that cell, with names of its own', async () => {
    const body = `<w:tbl><w:tr><w:tc>${paragraph('out')}<w:tbl><w:tr>${cell('in')}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`
    const document = await read({ body })
    expect(unitsOf(document).map(({ key, at }) => [key, at])).toEqual([
      ['agenda.docx#t1r1c1', 'table 1, row 1, column 1'],
      ['agenda.docx#t1r1c1t1r1c1', 'table 1, row 1, column 1, table 1 inside, row 1, column 1'],
    ])
  })
})

describe('what stands beside the text of a Word file', () => {
  it('reads notes, comments, heads, feet and properties, each with its place', async () => {
    const document = await read({
      body: `<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>`,
      parts: {
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('See annex')}</w:footnote>`,
        comments: `<w:comment w:id="0" w:author="Ana">${paragraph('Check')}</w:comment>`,
        header: paragraph('Ministry'),
        footer: paragraph('Page 1'),
      },
      core: '<dc:title>Visit</dc:title><dc:creator>Ana</dc:creator><dc:language>es-MX</dc:language><dcterms:modified>2024-01-22T10:00:00Z</dcterms:modified>',
    })
    expect([document.title, document.language, document.date]).toEqual(['Visit', 'es-MX', '2024-01-22'])
    expect(unitsOf(document).map(({ at, words }) => `${at}: ${words}`)).toEqual([
      'page head 1: Ministry',
      'paragraph 1: Text',
      'footnote 1, to paragraph 1: See annex',
      'comment 1 by Ana, to paragraph 1: Check',
      'page foot 1: Page 1',
      'document property title: Visit',
      'document property creator: Ana',
    ])
  })

  it('takes pictures with their description and names those that are elsewhere', async () => {
    const drawing = (id: string, alt: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`
    const relation = (id: string, target: string, mode = '') =>
      `<Relationship Id="${id}" Type="x/image" Target="${target}" ${mode}/>`
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const document = await read({
      body: drawing('a', 'Our logo') + drawing('b', 'Far away'),
      relations: relation('a', 'media/logo.png') + relation('b', 'https://example.org/x.png', 'TargetMode="External"'),
      media: { 'logo.png': png },
    })
    expect(outline(document.blocks)).toEqual(['picture picture1 Our logo', '[caption] Far away'])
    expect(document.pictures).toEqual([{ id: 'picture1', name: 'logo.png', type: 'png', bytes: png }])
    expect(document.notices.map(({ code }) => code)).toEqual(['picture-outside'])
  })
})

describe('broken and hostile Word files', () => {
  it('keeps what stands before a break', async () => {
    const document = await read({ body: `${paragraph('Kept')}<w:p><w:r><w:t>half</w:x>` })
    expect(outline(document.blocks)).toEqual(['Kept', 'half'])
    expect(document.notices.map(({ code }) => code)).toEqual(['broken-part'])
  })

  it('refuses nesting without end and tables without end', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`
    await expect(read({ body: deep })).rejects.toMatchObject({ code: 'hostile-archive' })
    const merges = `<w:tbl>${`<w:tr>${cell('x', '<w:vMerge/>')}</w:tr>`.repeat(10_002)}</w:tbl>`
    await expect(read({ body: merges })).rejects.toMatchObject({ code: 'too-large' })
  })

  it('keeps names that mean something to programs as words', async () => {
    const use = (id: string) => paragraph(id, `<w:pStyle w:val="${id}"/><w:numPr><w:numId w:val="${id}"/></w:numPr>`)
    const body = ['__proto__', 'constructor', 'prototype'].map(use).join('')
    expect(await linesOf({ body })).toEqual(['__proto__', 'constructor', 'prototype'])
  })

  it('says of an old, locked or foreign file what to do', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    const parse = (bytes: Uint8Array | string) => parseAs(parseDocx, bytes, 'docx')
    await expect(parse(old)).rejects.toThrow('before 2007')
    await expect(parse(locked)).rejects.toThrow('password')
    await expect(parse('{\\rtf1 text}')).rejects.toThrow('Rich Text')
    await expect(parse('nothing')).rejects.toThrow('no Word or Excel file')
  })
})
