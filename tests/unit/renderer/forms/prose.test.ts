import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docToProse } from '../../../../renderer/features/forms/doc-to-prose.ts'
import { proseToDoc } from '../../../../renderer/features/forms/prose-to-doc.ts'
import type { RichText } from '../../../../shared/model/rich-text.ts'

const text: RichText = [
  { id: 'h', kind: 'heading', level: 1, spans: [{ text: 'Why' }] },
  {
    id: 'p',
    kind: 'paragraph',
    disclosure: { level: 'staff' },
    spans: [{ text: 'We want ' }, { text: 'dates', bold: true, link: 'https://example.org' }, { text: '.' }],
  },
  {
    id: 'l',
    kind: 'list',
    style: 'numbered',
    items: [
      { id: 'i1', depth: 0, spans: [{ text: 'one' }] },
      { id: 'i2', depth: 1, spans: [{ text: 'two', italic: true }] },
      { id: 'i3', depth: 2, spans: [{ text: 'three' }] },
      { id: 'i4', depth: 0, spans: [{ text: 'ventanilla', language: 'es' }] },
    ],
  },
  { id: 'q', kind: 'quote', spans: [{ text: 'It will be published.' }], attribution: 'The agency, 2023' },
  {
    id: 't',
    kind: 'table',
    heads: 1,
    rows: [
      { id: 'r1', cells: [{ spans: [{ text: 'Port' }], columns: 2 }] },
      { id: 'r2', cells: [{ spans: [{ text: 'Veracruz' }] }, { spans: [{ text: '3 days' }] }] },
    ],
  },
]
const newId = () => 'fresh'

describe('rich text in the editor', () => {
  it('comes out as it went in: ids, depth, dress, heads, and what the editor does not know', () => {
    expect(docToProse(proseToDoc(text), text, newId)).toEqual(text)
  })

  it('keeps the very block that nobody touched', () => {
    const doc = proseToDoc(text)
    const after = docToProse(doc, text, newId)
    expect(after.map((block, index) => block === text[index])).toEqual([true, true, true, true, true])
  })

  it('keeps attribution and readers of a block whose words change', () => {
    const changed = docToProse(
      proseToDoc([{ id: 'q', kind: 'quote', spans: [{ text: 'It is published.' }] }]),
      text,
      newId,
    )
    expect(changed).toEqual([
      { id: 'q', kind: 'quote', spans: [{ text: 'It is published.' }], attribution: 'The agency, 2023' },
    ])
  })

  it('gives a copied block an id of its own', () => {
    const doc = proseToDoc(text.slice(0, 1))
    const twice = { ...doc, content: [...(doc.content ?? []), ...(doc.content ?? [])] }
    expect(docToProse(twice, text, newId).map(({ id }) => id)).toEqual(['h', 'fresh'])
  })

  it('is no text at all when it is one empty paragraph', () => {
    expect(docToProse(proseToDoc([]), [], newId)).toEqual([])
  })

  it('survives lists of any shape that begin at the edge and go in a step at a time', () => {
    const steps = fc.array(fc.integer({ min: -3, max: 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(steps, (moves) => {
        let depth = 0
        const items = moves.map((move, index) => {
          depth = index === 0 ? 0 : Math.max(0, Math.min(3, depth + move))
          return { id: `i${index}`, depth, spans: [{ text: `item ${index}` }] }
        })
        const list: RichText = items.length > 0 ? [{ id: 'l', kind: 'list', style: 'bullet', items }] : []
        expect(docToProse(proseToDoc(list), [], newId)).toEqual(list)
      }),
    )
  })
})
