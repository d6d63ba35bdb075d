import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../../main/importers/html/parse-html.ts'
import { outline, parseAs } from '../outline.ts'

const read = (html: string | Uint8Array) => parseAs(parseHtml, html, 'html')
const linesOf = async (html: string) => outline((await read(html)).blocks)

describe('pages', () => {
  it('reads headings, paragraphs, line breaks and what is hidden, never script or style', async () => {
    const html = `<h1>Visit</h1><script>alert(1)</script><style>p{}</style><div>One<br>two<br><br>three</div><p hidden>Not for print</p><noscript><p>Plain</p></noscript>text <b>after</b>`
    expect(await linesOf(html)).toEqual(['h1 Visit', 'One\ntwo', 'three', 'Not for print', 'Plain', 'text after'])
  })

  it('keeps only links of the kinds that may leave the app, and the words of all', async () => {
    const html = `<p><a href="https://example.org/a">a</a> <a href="javascript:alert(1)">b</a> <a href="http://x">c</a> <a href="tel:+34 1">d</a> <a href="mailto:a@b.org">e</a></p>`
    const document = await read(html)
    expect(document.blocks).toMatchObject([
      {
        text: {
          spans: [
            { text: 'a', link: 'https://example.org/a' },
            { text: ' b c d ' },
            { text: 'e', link: 'mailto:a@b.org' },
          ],
        },
      },
    ])
  })

  it('numbers lists as they are printed', async () => {
    const html = '<ol start=3><li>c<ul><li>deep</ul><li value=9>nine<li>ten</ol><ol type=a><li>x</ol>'
    expect(await linesOf(html)).toEqual(['3. c', '  • deep', '9. nine', '10. ten', 'a. x'])
  })

  it('places the cells of tables, those inside of others too', async () => {
    const html = `<table><caption>Shuttles</caption><thead><tr><th>Bus<th>When</thead><tr><td rowspan=2>A<td>9:00<tr><td>10:00<tr><td colspan=2><table><tr><td>in</table></table>`
    expect(await linesOf(html)).toEqual([
      '[caption] Shuttles',
      '# 0: Bus | 1: When',
      '| 0 1x2: A | 1: 9:00',
      '| 1: 10:00',
      '| 0 2x1: | 0: in',
    ])
  })

  it('reads title, language, date and what the page says about itself', async () => {
    const html = `<html lang="es"><head><title>Visita</title><meta name="author" content="Ana"><meta name="date" content="2024-01-22T10:00"></head><p>Hola`
    const document = await read(html)
    expect([document.title, document.language, document.date]).toEqual(['Visita', 'es', '2024-01-22'])
    expect(outline(document.blocks)).toEqual(['Hola', '[property] Visita', '[property] Ana'])
  })

  it('takes pictures written in the page and names those outside without fetching them', async () => {
    const document = await read(
      `<img alt="Dot" src="data:image/gif;base64,R0lGODlhAQ=="><img alt="Map" src="https://x/y.png">`,
    )
    expect(outline(document.blocks)).toEqual(['picture picture1 Dot', 'Map'])
    expect(document.pictures[0]).toMatchObject({ type: 'gif', name: 'Dot' })
    expect(document.notices.map(({ code }) => code)).toEqual(['picture-outside'])
  })

  it('reads pages within pages and forms', async () => {
    const html = `<iframe srcdoc="&lt;p&gt;inner"></iframe><p><input type=checkbox checked>yes <input value="typed"></p>`
    expect(await linesOf(html)).toEqual(['inner', '☒ yes typed'])
  })

  it('believes the page about its letters', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<meta charset="iso-8859-2"><p>'), 0xb9])
    const document = await read(bytes)
    expect(outline(document.blocks)).toEqual(['š'])
    expect(document.notices).toEqual([])
  })

  it('refuses nesting without end', async () => {
    await expect(read('<div>'.repeat(100_000))).rejects.toMatchObject({ code: 'hostile-archive' })
  })
})
