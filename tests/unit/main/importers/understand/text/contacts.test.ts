import { describe, expect, it } from 'vitest'
import { findEmails, findPhones } from '../../../../../../main/importers/understand/text/contacts.ts'

describe('addresses and numbers', () => {
  it.each([
    ['Tel.: +34 981 913991', '+34 981 913991'],
    ['Tel: 0294-446-3131', '0294-446-3131'],
    ['call (202) 555-0142 any time', '(202) 555-0142'],
    ['+1 928-962-1489 PIN: 147 147 872', '+1 928-962-1489'],
    ['Emergency: 911', '911'],
  ])('finds the telephone of %s', (text, number) => {
    expect(findPhones(text).map((phone) => phone.value)).toEqual([number])
  })

  it.each(['2024-01-22', 'PIN: 147 147 872', '2019-2020', '1 200 000$', 'Room 12'])(
    'sees no telephone in %s',
    (text) => {
      expect(findPhones(text)).toEqual([])
    },
  )

  it('finds e-mail addresses', () => {
    expect(
      findEmails('Write to <ana.lópez@secretaria.gob.mx>, or mailto:x@y.org.').map((email) => email.value),
    ).toEqual(['ana.lópez@secretaria.gob.mx', 'x@y.org'])
  })
})
