import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../../main/importers/html/parse-html.ts'
import { parseMarkdown } from '../../../../../main/importers/markdown/parse-markdown.ts'
import { parseText } from '../../../../../main/importers/text/parse-text.ts'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'
import { counted, dense, expectations, missingWords } from '../corpus-expectations.ts'
import { parseAs } from '../outline.ts'

const files = corpusFiles('html', 'md', 'text', 'books').filter(([name]) => /(?<!\.expected)\.(?:html|md)$/.test(name))
const expected = expectations()

describe.skipIf(corpus === undefined)('pages and Markdown from elsewhere', () => {
  it.each(files)('%s: what others counted', async (name, path) => {
    const isPage = name.endsWith('.html')
    const document = await parseAs(isPage ? parseHtml : parseMarkdown, readCorpus(path), isPage ? 'html' : 'markdown')
    const units = unitsOf(document)
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
    const publisher = path.replace(/\.html$/, '.expected.md')
    if (isPage && existsSync(publisher)) expect(missingWords(document, readFileSync(publisher, 'utf8'))).toEqual([])
    const theirs = expected.get(name)
    const ours = counted(document)
    expect(ours.headings).toBe(theirs?.headings ?? ours.headings)
    expect(ours.tables).toBeGreaterThanOrEqual(theirs?.tables ?? 0)
  })

  it.each(corpusFiles('hostile/text'))('%s: keeps every line', async (_, path) => {
    const bytes = readCorpus(path)
    const document = await parseAs(parseText, bytes, 'text')
    const letters = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? ''
    expect(letters(dense(document))).toBe(letters(new TextDecoder().decode(bytes)))
  })
})
