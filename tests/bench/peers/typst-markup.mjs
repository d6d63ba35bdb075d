// The same words as Typst markup: contents with page numbers, outline, links and tags are Typst's own.
const asMarkup = (text) => text.replaceAll(/[\\#*_`$@<>[\]~=+/-]/g, '\\$&').replaceAll('\n', ' \\\n')
const words = (list) =>
  list.map((part) => (part.bold ? `#strong[${asMarkup(part.text)}]` : asMarkup(part.text))).join('')

export function markup({ title, blocks }) {
  const out = [
    `#set document(title: ${JSON.stringify(title)}, date: none)`,
    '#set text(font: "Source Serif 4", size: 11pt, lang: "en")',
    '#set par(leading: 0.55em)',
    `#set page(paper: "us-letter", margin: (top: 75pt, bottom: 72pt, left: 90pt, right: 72pt), header: text(font: "Source Sans 3", size: 8.5pt)[${asMarkup(title)}], footer: context align(right, text(font: "Source Sans 3", size: 8.5pt)[#counter(page).display() of #counter(page).final().first()]))`,
    '#show heading: set text(size: 10pt)',
    '#outline()',
  ]
  for (const block of blocks) {
    if (block.kind === 'unit')
      out.push('#pagebreak(weak: true)', `#heading(level: ${block.level})[${asMarkup(block.title)}] <${block.id}>`)
    else if (block.kind === 'heading') out.push(`#text(size: 24pt, weight: 600)[${words(block.words)}]\n`)
    else if (block.kind === 'text') out.push(`#text(size: ${block.size}pt)[${words(block.words)}]\n`)
    else if (block.kind === 'list')
      out.push(`#${block.ordered ? 'enum' : 'list'}(${block.items.map((item) => `[${words(item)}]`).join(', ')})`)
    else if (block.kind === 'rule') out.push('#line(length: 100%, stroke: 0.4pt)')
    else if (block.kind === 'image')
      out.push(
        `#image("media/${block.sha256}", width: ${block.width}pt, height: ${block.height}pt, fit: "contain", alt: ${JSON.stringify(block.alt || 'Picture')})`,
      )
    else if (block.kind === 'table') {
      const count = Math.max(block.head.length, ...block.rows.map((row) => row.length), 1)
      const cells = (row) =>
        [...row, ...Array.from({ length: count - row.length }, () => [])].map((cell) => `[${words(cell)}]`).join(', ')
      const head = block.head.length ? `table.header(${cells(block.head)}),` : ''
      if (block.rows.length)
        out.push(
          `#text(font: "Source Sans 3", size: 10pt, table(columns: (1fr,) * ${count}, stroke: (y: 0.4pt), ${head} ${block.rows.map(cells).join(', ')}))`,
        )
    }
  }
  return out.join('\n')
}
