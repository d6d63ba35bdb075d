import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../../../main/pdf/write/pdfkit-internals.ts'

/**
 * What the writer touches inside pdfkit, one test a field: a new pdfkit that has changed it fails here and not in a
 * book.
 */
describe('inside pdfkit', () => {
  const open = () => new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7', displayTitle: true, font: '' })
  // The fields are not in the types of pdfkit, which is why they are tested.
  const inside = (document = open()) => document as unknown as Record<string, unknown>
  const field = (value: unknown, name: string): unknown => (value as Record<string, unknown>)[name]

  test('_root is the catalog, with the page tree and the names as references', () => {
    const data = field(inside()['_root'], 'data')
    expect(field(data, 'Type')).toBe('Catalog')
    expect(field(field(field(data, 'Pages'), 'data'), 'Kids')).toEqual([])
    expect(field(field(data, 'Names'), 'data')).toHaveProperty('Dests')
    expect(typeof field(field(data, 'Pages'), 'id')).toBe('number')
  })

  test('_offsets has one place for each object that was numbered', () => {
    const document = open()
    const before = inside(document)['_offsets'] as unknown[]
    const count = before.length
    document.ref({})
    expect((inside(document)['_offsets'] as unknown[]).length).toBe(count + 1)
  })

  test('_write gets every piece of an object, from its number to endobj, and _refEnd ends it', () => {
    const document = open()
    const pieces: unknown[] = []
    const ended: unknown[] = []
    inside(document)['_write'] = (piece: unknown) => pieces.push(piece)
    inside(document)['_refEnd'] = (reference: unknown) => ended.push(field(reference, 'id'))
    const reference = document.ref({ Type: 'Test' })
    reference.end(undefined)
    expect(pieces).toEqual([`${field(reference, 'id')} 0 obj`, '<<\n/Type /Test\n>>', 'endobj'])
    expect(ended).toEqual([field(reference, 'id')])
  })

  test('end makes the facts of the document its object _info, and calls endMetadata', () => {
    const document = open()
    let called = 0
    inside(document)['_write'] = () => {}
    inside(document)['_finalize'] = () => {}
    inside(document)['endMetadata'] = () => {
      called++
    }
    document.end()
    expect(called).toBe(1)
    expect(typeof field(inside(document)['_info'], 'id')).toBe('number')
  })

  test('_finalize would write the table of places, and only when all objects have ended', () => {
    const document = open()
    const pieces: unknown[] = []
    inside(document)['_write'] = (piece: unknown) => pieces.push(piece)
    ;(inside(document)['_finalize'] as () => void)()
    expect(pieces[0]).toBe('xref')
  })

  test('a value with a name of its own is written as its words say', () => {
    const document = open()
    const pieces: unknown[] = []
    inside(document)['_write'] = (piece: unknown) => pieces.push(piece)
    const raw = { [Symbol.toStringTag]: 'Raw', toString: () => '7 0 R' }
    document.ref({ Kids: [raw], Names: raw }).end(undefined)
    expect(pieces[1]).toBe('<<\n/Kids [7 0 R]\n/Names 7 0 R\n>>')
  })

  test('info holds the facts, of which the maker is dropped', () => {
    expect(Object.keys(inside()['info'] as object)).toEqual(['Producer', 'Creator', 'CreationDate'])
  })
})

describe('the document object', () => {
  const facts = {
    title: 'Libro (1) «ñ»',
    language: 'es-MX',
    date: new Date('2024-01-21T18:00:00Z'),
    producer: 'Attaché',
  }

  test('takes its own numbers, then goes on after those the book has taken', () => {
    const document = openDocument(facts)
    expect(document.last).toBeGreaterThanOrEqual(3)
    const { objects, info, end } = document.finish(500, { numbers: [40, 41], box: [0, 0, 612, 792], names: 60 }, {})
    const own = objects.map(({ number }) => number)
    expect(own.every((number) => number <= document.last || (number >= 500 && number < end))).toBe(true)
    expect(new Set(own).size).toBe(own.length)
    expect(own).toContain(info)
  })

  test('holds pages, names, language, title and what was added, and no trace of who made it', () => {
    const document = openDocument(facts)
    const { objects } = document.finish(
      500,
      { numbers: [40, 41], box: [0, 0, 612, 792], names: 60 },
      { StructTreeRoot: 70, MarkInfo: '<</Marked true>>' },
    )
    const body = (number: number) => objects.find((object) => object.number === number)?.body ?? ''
    const catalog = body(document.root)
    expect(catalog).toContain('/Type /Catalog')
    expect(catalog).toContain('/Lang (es-MX)')
    expect(catalog).toContain('/StructTreeRoot 70 0 R')
    expect(catalog).toContain('/MarkInfo <</Marked true>>')
    expect(body(document.pages)).toContain('/Kids [40 0 R 41 0 R]')
    expect(body(document.pages)).toContain('/MediaBox [0 0 612 792]')
    const whole = objects.map((object) => object.body).join('\n')
    expect(whole).toContain('/Dests 60 0 R')
    expect(whole).toContain('DisplayDocTitle true')
    expect(whole).toContain('D:20240121180000Z')
    expect(whole).not.toMatch(/PDFKit|Creator|Author/)
  })
})
