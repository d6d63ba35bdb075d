import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../../../main/importers/markdown/parse-markdown.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { outline, parseAs } from '../outline.ts'

const read = (text: string) => parseAs(parseMarkdown, text, 'markdown')
const linesOf = async (text: string) => outline((await read(text)).blocks)

describe('Markdown', () => {
  it('reads headings, wrapped lines, quotes and code', async () => {
    const text =
      '# Visit\n\nOne line\nand its rest  \nnew line\n\n> quoted\n\n```\n9:00 a\n```\n\nDay one\n-------\n**All bold**\n'
    expect(await linesOf(text)).toEqual([
      'h1 Visit',
      'One line and its rest\nnew line',
      'quoted',
      '9:00 a',
      'h2 Day one',
      '! All bold',
    ])
  })

  it('reads lists, tasks and tables', async () => {
    const text =
      '3. three\n   - deep\n4. four\n\n- [x] done\n- [ ] open\n\n| Name | Role |\n|--|--|\n| Ana | *Chair* |\n|  | x |\n'
    expect(await linesOf(text)).toEqual([
      '3. three',
      '  • deep',
      '4. four',
      '• ☒ done',
      '• ☐ open',
      '# 0: Name | 1: Role',
      '| 0: Ana | 1: Chair',
      '| 1: x',
    ])
  })

  it('resolves links that stand elsewhere and keeps only those that may leave the app', async () => {
    const document = await read('[a][1] [b](javascript:x) <https://example.org/c>\n\n[1]: https://example.org/a\n')
    expect(document.blocks).toMatchObject([
      {
        text: {
          spans: [
            { text: 'a', link: 'https://example.org/a' },
            { text: ' b ' },
            { text: 'https://example.org/c', link: 'https://example.org/c' },
          ],
        },
      },
    ])
  })

  it('reads HTML as a page is read', async () => {
    const text = 'a<br>b\n\n<table><tr><td>Room</td></tr></table>\n\n<script>x()</script>\n'
    expect(await linesOf(text)).toEqual(['a\nb', '| 0: Room'])
  })

  it('takes front matter as properties, whatever its names', async () => {
    const text =
      '---\ntitle: Visit\nlang: en\ndate: 2024-01-22\n__proto__: kept\npeople:\n  - Ana\n---\nText[^1]\n\n[^1]: Note\n'
    const document = await read(text)
    expect([document.title, document.language, document.date]).toEqual(['Visit', 'en', '2024-01-22'])
    expect(unitsOf(document).map(({ at, words }) => `${at}: ${words}`)).toEqual([
      'paragraph 1: Text',
      'footnote 1: Note',
      'front matter, title: Visit',
      'front matter, lang: en',
      'front matter, date: 2024-01-22',
      'front matter, __proto__: kept',
      'front matter, people.1: Ana',
    ])
  })

  it('reads a long file in parts, with links and notes that stand elsewhere in it', async () => {
    const filler = `${'Some words.\n\n'.repeat(1500)}`
    const document = await read(
      `# One\n\n[a][Site][^n]\n\n${filler}\n# Two\n\n[site]: https://example.org/a\n[^n]: Note\n`,
    )
    expect(document.blocks[1]).toMatchObject({ text: { spans: [{ text: 'a', link: 'https://example.org/a' }] } })
    expect(document.blocks.length).toBe(1504)
    expect(outline(document.blocks.slice(-2))).toEqual(['h1 Two', '[footnote] Note'])
  })

  it('refuses nesting without end', async () => {
    await expect(read('>'.repeat(10_000))).rejects.toMatchObject({ code: 'hostile-archive' })
  })
})
