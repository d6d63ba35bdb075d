import { expect, test } from 'vitest'
import { editionLanguage, editionSetup } from '../../../../shared/editions/default-editions.ts'
import { findDelegate } from '../../../../shared/editions/find-delegate.ts'
import { sectionCodes } from '../../../../shared/model/records/book-setup.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const trip = tripOf({
  trips: { trip: { languages: ['es', 'en'], handlingMark: { en: 'For Corvane and friends.' } } },
  bookSetups: { bookSetup: { sections: ['cover', 'briefs', 'glossary'] } },
  editions: { e: { audience: 'leave-behind', name: { en: 'For our hosts' }, sections: ['cover', 'topics'] } },
  delegates: {
    garcia: { fullName: 'María García Ruiz', surname: 'García Ruiz' },
    garza: { fullName: 'María de la Garza', surname: 'de la Garza' },
  },
})

test('without settings each edition has its own name, mark and sections', () => {
  const staff = editionSetup(tripOf({}), { edition: 'staff' }, 'en')
  expect([staff.name, staff.sections, staff.companies]).toEqual(['Staff edition', sectionCodes, 'all'])
  const delegate = editionSetup(tripOf({}), { edition: 'delegate' }, 'es')
  expect([delegate.handlingMark, delegate.companies, delegate.marks]).toEqual([
    'Ejemplar de la delegación. Favor de no difundir.',
    'own',
    true,
  ])
})

test('the trip’s own settings refine an edition', () => {
  expect(editionSetup(trip, { edition: 'delegate' }, 'en')).toMatchObject({
    handlingMark: 'For Corvane and friends.',
    sections: ['cover', 'briefs', 'glossary'],
  })
  expect(editionSetup(trip, { edition: 'leave-behind' }, 'en')).toMatchObject({
    name: 'For our hosts',
    handlingMark: '',
    sections: ['cover', 'topics'],
    marks: false,
    confirmation: false,
  })
  expect(editionLanguage(trip, { edition: 'staff' })).toBe('es')
})

test('a delegate is found by any part of the name that is theirs alone', () => {
  const found = ['garcia', 'García Ruiz', 'maria garcia', 'GARZA'].map((name) => findDelegate(trip, name))
  expect(found.map((result) => result.ok && result.value.id)).toEqual(['garcia', 'garcia', 'garcia', 'garza'])
  expect([findDelegate(trip, 'María'), findDelegate(trip, 'Smith')]).toEqual([
    { ok: false, error: '“María” may be María García Ruiz or María de la Garza; give the full name.' },
    { ok: false, error: 'Nobody in the delegation is called “Smith”.' },
  ])
})
