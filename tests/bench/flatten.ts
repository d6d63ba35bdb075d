import type { Block, Book, Inlines } from '../../main/pdf/blocks.ts'

/** One stretch of words; bold or not. */
export type Words = readonly Readonly<{ text: string; bold?: true }>[]

/** The composed book in a form that every peer can set: same words, tables and pictures, one after the other. */
export type PlainBlock =
  | Readonly<{ kind: 'unit'; id: string; title: string; head: string; level: number }>
  | Readonly<{ kind: 'heading'; words: Words }>
  | Readonly<{ kind: 'text'; size: number; words: Words }>
  | Readonly<{ kind: 'list'; ordered: boolean; items: readonly Words[] }>
  | Readonly<{ kind: 'table'; head: readonly Words[]; rows: readonly (readonly Words[])[] }>
  | Readonly<{ kind: 'image'; sha256: string; alt: string; width: number; height: number }>
  | Readonly<{ kind: 'rule' }>

export function flatten(book: Book): readonly PlainBlock[] {
  const out: PlainBlock[] = []
  for (const unit of book.units) {
    if (unit.section.code === 'cover' || unit.section.code === 'contents') continue
    out.push({
      kind: 'unit',
      id: unit.id.replaceAll(/[^a-z0-9]/gi, '-'),
      title: unit.outline?.title ?? unit.head,
      head: unit.head,
      level: unit.outline?.level ?? 1,
    })
    for (const block of unit.blocks) place(block, out)
  }
  return out
}

const wordsOf = (inlines: Inlines): Words =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'break') return [{ text: '\n' }]
    if (inline.kind === 'pageRef') return [{ text: '0-00' }]
    return [inline.bold ? { text: inline.text, bold: true as const } : { text: inline.text }]
  })

const joined = (blocks: readonly Block[]): Words => {
  const inner: PlainBlock[] = []
  for (const block of blocks) place(block, inner)
  const parts = inner.flatMap((block) =>
    block.kind === 'text' || block.kind === 'heading' ? [block.words] : block.kind === 'list' ? block.items : [],
  )
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' ' }, ...part]))
}

function place(block: Block, out: PlainBlock[]): void {
  switch (block.kind) {
    case 'opening':
      out.push({ kind: 'heading', words: wordsOf(block.title) })
      for (const subtitle of block.subtitles) out.push({ kind: 'text', size: 10.5, words: wordsOf(subtitle) })
      return
    case 'text':
      out.push({
        kind: 'text',
        size: block.style === 'point' || block.style === 'lead' ? 14 : block.style === 'table' ? 10 : 11,
        words: wordsOf(block.inlines),
      })
      return
    case 'labelled':
      if (block.label)
        out.push({
          kind: 'text',
          size: 10,
          words: wordsOf(block.label).map((part) => ({ ...part, bold: true as const })),
        })
      if (block.note) out.push({ kind: 'text', size: 8.5, words: wordsOf(block.note) })
      for (const inner of [...(block.side ?? []), ...block.body]) place(inner, out)
      return
    case 'columns':
      for (const cell of block.cells) for (const inner of cell.blocks) place(inner, out)
      return
    case 'list':
      out.push({
        kind: 'list',
        ordered: block.marker === 'number',
        items: block.items.map((item) => joined(item.blocks)),
      })
      return
    case 'table': {
      const width = block.columns.length
      const fill = (cells: readonly Words[]) =>
        [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => [] as Words)].slice(0, width)
      out.push({
        kind: 'table',
        head: block.head ? fill(block.head.map((cell) => joined(cell.blocks))) : [],
        rows: block.rows.map((row) => fill(row.cells.map((cell) => joined(cell.blocks)))),
      })
      return
    }
    case 'image':
      if (block.sha256)
        out.push({ kind: 'image', sha256: block.sha256, alt: block.alt, width: block.width, height: block.height })
      return
    case 'keep':
      for (const inner of block.blocks) place(inner, out)
      return
    case 'rule':
      out.push({ kind: 'rule' })
      return
    case 'drawing':
      for (const shape of block.shapes) if (shape.kind === 'box') for (const inner of shape.blocks) place(inner, out)
      return
    case 'chart':
      out.push({
        kind: 'table',
        head: [],
        rows: block.rows.map((row) => [
          [{ text: row.label }],
          ...row.values.map((value) => [{ text: String(value ?? '') }]),
        ]),
      })
      return
    case 'space':
    case 'destination':
    case 'writingLines':
      return
  }
}
