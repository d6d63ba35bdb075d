import { expect, test } from 'vitest'
import { createLayout } from '../../../../../main/pdf/layout/create-layout.ts'
import { bookOf, rulerFont, unitOf } from '../../../../fixtures/ruler-font.ts'

const said = (text: string) => unitOf('only', [{ kind: 'text', style: 'body', inlines: [{ kind: 'text', text }] }])
const createRuled = () => createLayout({ shaper: rulerFont, pictures: { sizeOf: () => undefined } })

test('head and foot of a page are the same value when only its words changed', () => {
  const layout = createRuled()
  const before = layout.layOut(bookOf([said('one')])).pages[0]
  const after = layout.layOut(bookOf([said('two')])).pages[0]
  expect(after?.body).not.toBe(before?.body)
  expect(after?.furniture).toBe(before?.furniture)
})

test('another edition or head line is drawn anew, as if nothing had been kept', () => {
  const layout = createRuled()
  const book = bookOf([said('one')])
  layout.layOut(book)
  const renamed = { ...book, furniture: { ...book.furniture, edition: 'Delegate edition' } }
  const headed = { ...book, units: book.units.map((unit) => ({ ...unit, head: 'MX24-B03  ANAM' })) }
  for (const other of [renamed, headed, book])
    expect(layout.layOut(other).pages[0]?.furniture).toEqual(createRuled().layOut(other).pages[0]?.furniture)
})
