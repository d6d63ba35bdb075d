import { expect, it } from 'vitest'
import { around, joined, opened, plain, runIn, sentences, text } from '../../../../../main/pdf/compose/inlines.ts'

it('breaks the line where people did, and says nothing of nothing', () => {
  expect(text('a\nb', { bold: true })).toEqual([
    { kind: 'text', text: 'a', bold: true },
    { kind: 'break' },
    { kind: 'text', text: 'b', bold: true },
  ])
  expect(text('')).toEqual([])
  expect(plain(joined([text('Hotel'), [], text('Room 2')]))).toBe('Hotel, Room 2')
})

it('ends sentences once', () => {
  expect(plain(sentences([text('Cars leave'), text('Why?'), text('He said “yes.”')]))).toBe(
    'Cars leave. Why? He said “yes.”',
  )
})

it('keeps a value its origin inside a sentence of the book', () => {
  const origin = { collection: 'agendaItems', id: 'anam', field: 'fallback' }
  expect(around((value) => `If it fails: ${value}!`, text('by video', { origin }))).toEqual([
    { kind: 'text', text: 'If it fails: ' },
    { kind: 'text', text: 'by video', origin },
    { kind: 'text', text: '!' },
  ])
})

it('opens a point with its title, and runs on where the words do', () => {
  expect(plain(opened(text('Ask for a calendar'), text('Four sessions.')))).toBe('Ask for a calendar. Four sessions.')
  expect(plain(opened(text('Ask'), text('for a calendar.')))).toBe('Ask for a calendar.')
  expect(plain(runIn(text('Do not compare'), text('Mexico with others')))).toBe('Do not compare Mexico with others.')
})
