import { describe, expect, it } from 'vitest'
import { destinationsIn, everyBlock, inlinesOf } from '../../../../../main/pdf/compose/walk.ts'
import { emptyTrip } from '../../../../../shared/model/trip.ts'
import { canaryTrip } from '../../../../fixtures/canary-trip.ts'
import { bookOf, smallTrip, unitOf, wordsOf } from './small-trip.ts'

const numbers = (units: readonly { section: { number: string } }[]) => [
  ...new Set(units.map((unit) => unit.section.number)),
]

describe('sections', () => {
  it('stand in print order, the front matter as F, the others numbered from 1', () => {
    const book = bookOf(smallTrip)
    const [cover, front, ...others] = numbers(book.units)
    expect([cover, front]).toEqual(['', 'F'])
    expect(others).toEqual(others.map((_, index) => String(index + 1)))
    expect(book.units.slice(0, 5).map((unit) => unit.id)).toEqual([
      'cover',
      'section:contents',
      'section:overview',
      'section:glance',
      'section:objectives',
    ])
  })

  it('that are not asked for leave no gap in the numbers', () => {
    const book = bookOf(smallTrip, { edition: 'staff' }, { sections: ['cover', 'contents', 'briefs', 'delegation'] })
    expect(numbers(book.units)).toEqual(['', 'F', '1', '2'])
    const contents = wordsOf(unitOf(book, 'section:contents').blocks)
    expect(contents).toContain('Meeting briefs')
    expect(contents).not.toContain('Logistics')
    expect(unitOf(book, 'brief:b-anam').section).toEqual({ code: 'briefs', number: '1', title: 'Meeting briefs' })
  })

  it('without anything to say are absent, and an empty trip still is a book', () => {
    const book = bookOf(emptyTrip())
    expect(book.units.map((unit) => unit.id)).toEqual(['cover', 'section:contents'])
  })

  it('can all be found: one place and one bookmark of the first level each', () => {
    const book = bookOf(smallTrip)
    const places = book.units.flatMap((unit) => [unit.id, ...destinationsIn(unit.blocks)])
    for (const { section } of book.units)
      if (section.code !== 'cover') expect(places).toContain(`section:${section.code}`)
    expect(new Set(places).size).toBe(places.length)
    expect(book.units.filter((unit) => unit.outline?.level === 1).map((unit) => unit.section.code)).toEqual([
      ...new Set(book.units.map((unit) => unit.section.code)),
    ])
  })
})

describe('links and page references', () => {
  it('point only to places of this book', () => {
    for (const reader of [
      { edition: 'staff' },
      { edition: 'delegate', delegate: 'haldane' },
      { edition: 'leave-behind' },
    ] as const) {
      const book = bookOf(smallTrip, reader)
      const places = new Set(book.units.flatMap((unit) => [unit.id, ...destinationsIn(unit.blocks)]))
      const blocks = [...everyBlock(book.units.flatMap((unit) => unit.blocks))]
      const wanted = blocks.flatMap(inlinesOf).flatMap((inline) => ('to' in inline ? (inline.to ?? []) : []))
      expect(wanted.filter((name) => !places.has(name))).toEqual([])
    }
  })
})

describe('what stands on every page', () => {
  it('names edition, reader, copy, handling and state in the words of the language', () => {
    const book = bookOf(
      smallTrip,
      { edition: 'delegate', delegate: 'whitfield' },
      { language: 'es', copy: { number: 1, of: 34 } },
    )
    expect(book.furniture).toMatchObject({
      handling: 'Ejemplar de la delegación. Favor de no difundir.',
      edition: 'Edición del delegado, ejemplar 1 de 34',
      recipient: 'C. Whitfield',
      state: 'Borrador, 21 de enero de 2024, 12:00 CST',
      draftWord: 'Borrador',
    })
    expect(unitOf(book, 'brief:b-anam').head).toBe('MX24-B03  ANAM')
  })

  it('asks nobody to keep secret what is left behind', () => {
    expect(bookOf(smallTrip, { edition: 'leave-behind' }).furniture.handling).toBe('')
  })
})

describe('a trip with a word of its own in every field', () => {
  const { trip, canaries } = canaryTrip()
  const book = bookOf(trip, { edition: 'staff' }, { at: '2099-01-01T00:00:00Z' })
  const mine = new Set([
    'trips',
    'organisations',
    'objectives',
    'messages',
    'risks',
    'agendaItems',
    'briefs',
    'attendances',
    'pointUses',
    'debriefs',
  ])
  const isPrinted = (path: readonly unknown[]) => path.at(-1) !== 'link' && path.at(-1) !== 'es'
  const unprinted = new Set(['lineage', 'provenance', 'origin'])

  it('is printed whole in the staff book', () => {
    const words = book.units.map((unit) => wordsOf(unit.blocks)).join('\n')
    const missing = canaries
      .filter(({ collection, field, path }) => mine.has(collection) && !unprinted.has(field) && isPrinted(path))
      .filter(({ word }) => !words.includes(word))
    expect(missing).toEqual([])
  })

  it('says on each of its words which record and field they came from', () => {
    const byWord = new Map(canaries.map((canary) => [canary.word, canary]))
    const names = new Set(['surname', 'courtesyTitle', 'professionalTitle'])
    const sections = new Set(['cover', 'contents', 'overview', 'glance', 'objectives', 'schedule', 'briefs'])
    const units = book.units.filter((unit) => sections.has(unit.section.code))
    const wrong = [...everyBlock(units.flatMap((unit) => unit.blocks))].flatMap(inlinesOf).flatMap((inline) => {
      if (inline.kind !== 'text') return []
      return [...inline.text.matchAll(/QX\d+Z/g)].flatMap(([word]) => {
        const canary = byWord.get(word)
        if (!canary || canary.collection === 'editions') return []
        const { collection, id, field } = canary
        const said = { collection, id, field: names.has(field) ? 'fullName' : field }
        const { origin } = inline
        const isRight = origin?.collection === said.collection && origin.id === said.id && origin.field === said.field
        return isRight ? [] : [{ said, origin }]
      })
    })
    expect(wrong).toEqual([])
  })
})
