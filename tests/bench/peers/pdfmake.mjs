// The same words as a pdfmake document definition.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const pdfmake = createRequire(import.meta.url)('pdfmake')
const [, , input, output, fonts, media] = process.argv
const { title, blocks } = JSON.parse(readFileSync(input, 'utf8'))
const font = (name) => join(fonts, `${name}.ttf`)
const family = (regular, bold) => ({
  normal: font(regular),
  bold: font(bold),
  italics: font(regular),
  bolditalics: font(bold),
})
pdfmake.fonts = {
  Serif: family('SourceSerif4_400Regular', 'SourceSerif4_600SemiBold'),
  Sans: family('SourceSans3_400Regular', 'SourceSans3_600SemiBold'),
}
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
const words = (list) => list.map((part) => ({ text: part.text, ...(part.bold ? { bold: true } : {}) }))
const content = [{ toc: { title: { text: 'Contents', fontSize: 24 } } }]
for (const block of blocks) {
  if (block.kind === 'unit')
    content.push({
      text: block.title,
      tocItem: true,
      id: block.id,
      outline: true,
      pageBreak: 'before',
      font: 'Sans',
      fontSize: 10,
    })
  else if (block.kind === 'heading') content.push({ text: words(block.words), fontSize: 24, bold: true })
  else if (block.kind === 'text') content.push({ text: words(block.words), fontSize: block.size, margin: [0, 0, 0, 4] })
  else if (block.kind === 'list')
    content.push({ [block.ordered ? 'ol' : 'ul']: block.items.map((item) => ({ text: words(item) })) })
  else if (block.kind === 'image') content.push({ image: join(media, block.sha256), fit: [block.width, block.height] })
  else if (block.kind === 'table') {
    const count = Math.max(block.head.length, ...block.rows.map((row) => row.length), 1)
    const fill = (row) => [
      ...row.map((cell) => ({ text: words(cell), font: 'Sans', fontSize: 10 })),
      ...Array.from({ length: count - row.length }, () => ''),
    ]
    const rows = (block.head.length ? [block.head, ...block.rows] : block.rows).map(fill)
    if (rows.length)
      content.push({
        table: { headerRows: block.head.length ? 1 : 0, widths: Array(count).fill('*'), body: rows },
        layout: 'lightHorizontalLines',
      })
  }
}
const document = pdfmake.createPdf({
  info: { title },
  pageSize: 'LETTER',
  pageMargins: [90, 75, 72, 72],
  content,
  defaultStyle: { font: 'Serif', fontSize: 11, lineHeight: 1.15 },
  header: { text: title, margin: [90, 38, 0, 0], fontSize: 8.5, font: 'Sans' },
  footer: (current, count) => ({
    text: `${current} of ${count}`,
    alignment: 'right',
    margin: [0, 20, 72, 0],
    fontSize: 8.5,
    font: 'Sans',
  }),
})
writeFileSync(output, await document.getBuffer())
