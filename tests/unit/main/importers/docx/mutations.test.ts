import { describe, expect, it } from 'vitest'
import { parseDocx } from '../../../../../main/importers/docx/parse-docx.ts'
import { parseHtml } from '../../../../../main/importers/html/parse-html.ts'
import { parseMarkdown } from '../../../../../main/importers/markdown/parse-markdown.ts'
import type { Parser } from '../../../../../main/importers/parser.ts'
import type { SourceFormat } from '../../../../../main/importers/source-document.ts'
import { parseText } from '../../../../../main/importers/text/parse-text.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { mutated, seeded } from '../mutate.ts'
import { parseAs } from '../outline.ts'
import { paragraph, wordFile } from './word-file.ts'

const body = `${paragraph('Agenda', '<w:outlineLvl w:val="0"/>')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('9:00')}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>`
const page = `<html lang=en><title>T</title><h1>Agenda</h1><table><tr><td rowspan=2>a<td colspan=3>b</table><ol start=2><li>x</ol><a href="https://x.org">y</a>`
const markdown =
  '---\ntitle: T\n---\n# Agenda\n\n- [x] a\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n[x][1] ![y](z)\n\n[1]: https://x.org\n<b>h</b>\n'
const text = 'Agenda\n======\n- one\n  two\n1. x   y   z\n\nAna  Chair\n'

const words = [
  '__proto__',
  'constructor',
  '<',
  '</w:p>',
  '<w:tbl>',
  '&x;',
  '99999999999',
  '-1',
  ']]>',
  '\0',
  '\ud83d',
  '>>>',
  '| | |',
  '\u00ff',
]

type Kind = readonly [format: SourceFormat, parser: Parser, make: (random: () => number) => Uint8Array]
const kinds: readonly Kind[] = [
  ['docx', parseDocx, (random) => mutated(wordFile({ body }), random, words)],
  // Most changes to a packed file break its packing: these change what is inside.
  [
    'docx',
    parseDocx,
    (random) => wordFile({ body: inText(body, random), styles: inText('<w:style w:styleId="a"/>', random) }),
  ],
  ['html', parseHtml, (random) => mutated(new TextEncoder().encode(page), random, words)],
  ['markdown', parseMarkdown, (random) => mutated(new TextEncoder().encode(markdown), random, words)],
  ['text', parseText, (random) => mutated(new TextEncoder().encode(text), random, words)],
]
const inText = (source: string, random: () => number) =>
  new TextDecoder().decode(mutated(new TextEncoder().encode(source), random, words))

describe('files changed at random', () => {
  it.each(kinds)('%s: is read or refused in a sentence, with names that differ', async (format, parser, make) => {
    const random = seeded(7)
    for (let round = 0; round < 300; round++) {
      try {
        const units = unitsOf(await parseAs(parser, make(random), format))
        expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        expect(error.message).toMatch(/^[A-Z].*\.$/)
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
