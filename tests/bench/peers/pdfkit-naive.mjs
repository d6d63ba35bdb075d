// The book as most programs write one: text() wraps, heightOfString() measures, pages are kept until their numbers are known.
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

const [, , input, output, fonts, media] = process.argv
const { title, blocks } = JSON.parse(readFileSync(input, 'utf8'))
const font = (name) => join(fonts, `${name}.ttf`)
const doc = new PDFDocument({
  size: 'LETTER',
  bufferPages: true,
  autoFirstPage: false,
  // A default font that is registered once more by name would be opened anew at every change of font.
  font: '',
  margins: { top: 75, bottom: 72, left: 90, right: 72 },
  info: { Title: title },
  lang: 'en',
  displayTitle: true,
})
doc.pipe(createWriteStream(output))
doc.registerFont('serif', font('SourceSerif4_400Regular'))
doc.registerFont('serifBold', font('SourceSerif4_600SemiBold'))
doc.registerFont('sans', font('SourceSans3_400Regular'))
doc.registerFont('sansBold', font('SourceSans3_600SemiBold'))
const width = 450
const bottom = 720
const units = blocks.filter((block) => block.kind === 'unit')
const tocPages = Math.ceil(units.length / 40)
for (let n = 0; n < tocPages; n += 1) doc.addPage()
const pageOf = new Map()
let page = tocPages
let parents = [doc.outline]
const newPage = () => {
  doc.addPage()
  page += 1
}
const room = (height) => {
  if (doc.y + height > bottom) newPage()
}
const write = (words, size, family = 'serif') => {
  const text = words.map((part) => part.text).join('')
  doc.font(family).fontSize(size)
  room(Math.min(doc.heightOfString(text, { width }), 200))
  words.forEach((part, index) => {
    doc.font(part.bold ? `${family}Bold` : family).text(part.text, { width, continued: index < words.length - 1 })
  })
  if (words.length > 0) doc.moveDown(0.3)
}
for (const block of blocks) {
  if (block.kind === 'unit') {
    newPage()
    pageOf.set(block.id, page)
    doc.addNamedDestination(block.id)
    parents = parents.slice(0, block.level)
    parents[block.level] = (parents[block.level - 1] ?? doc.outline).addItem(block.title)
  } else if (block.kind === 'heading')
    write(
      block.words.map((part) => ({ ...part, bold: true })),
      24,
    )
  else if (block.kind === 'text') write(block.words, block.size)
  else if (block.kind === 'list')
    for (const [index, item] of block.items.entries())
      write([{ text: block.ordered ? `${index + 1}. ` : '– ' }, ...item], 11)
  else if (block.kind === 'rule') doc.moveTo(90, doc.y).lineTo(540, doc.y).lineWidth(0.4).stroke()
  else if (block.kind === 'image') {
    room(block.height)
    doc.image(join(media, block.sha256), { fit: [block.width, block.height] })
    doc.moveDown(0.3)
  } else if (block.kind === 'table') {
    const count = Math.max(block.head.length, ...block.rows.map((row) => row.length), 1)
    const cell = width / count
    for (const [index, row] of (block.head.length ? [block.head, ...block.rows] : block.rows).entries()) {
      doc.font(index === 0 && block.head.length ? 'sansBold' : 'sans').fontSize(10)
      const texts = row.map((words) => words.map((part) => part.text).join(''))
      const height = Math.max(12, ...texts.map((text) => doc.heightOfString(text, { width: cell - 9 })))
      room(height)
      const y = doc.y
      texts.forEach((text, column) => {
        doc.text(text, 90 + column * cell, y, { width: cell - 9 })
      })
      doc.x = 90
      doc.y = y + height + 3
      doc.moveTo(90, doc.y).lineTo(540, doc.y).lineWidth(0.4).stroke()
    }
    doc.moveDown(0.5)
  }
}
const total = doc.bufferedPageRange().count
units.forEach((unit, index) => {
  doc.switchToPage(Math.floor(index / 40))
  doc
    .font('serif')
    .fontSize(11)
    .text(`${pageOf.get(unit.id)}  ${unit.title}`, 90, 75 + (index % 40) * 15, {
      width,
      height: 14,
      ellipsis: true,
      goTo: unit.id,
    })
})
for (let n = 0; n < total; n += 1) {
  doc.switchToPage(n)
  doc.page.margins.bottom = 0
  doc.font('sans').fontSize(8.5).text(title, 90, 38, { width, lineBreak: false })
  doc.text(`${n + 1} of ${total}`, 90, 738, { width, align: 'right', lineBreak: false })
}
doc.end()
