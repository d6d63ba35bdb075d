import { describe, expect, it } from 'vitest'
import { originOf } from '../../../../shared/carry/carried.ts'
import { type Bringing, insertionOf, takeOverOf } from '../../../../shared/directory/bring-in.ts'
import { companionsOf, sliceOf } from '../../../../shared/directory/companions.ts'
import { applyChanges } from '../../../../shared/edit/apply.ts'
import { invertChanges } from '../../../../shared/edit/invert.ts'
import { collectionNames } from '../../../../shared/model/collections.ts'
import { integrity } from '../../../../shared/model/integrity.ts'
import { find, list, type Trip } from '../../../../shared/model/trip.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

const portrait = 'a'.repeat(64)

/** Everybody in it is made up. */
const lima = tripOf({
  trips: { trip: { title: { en: 'Lima' }, code: 'LI24', starts: '2024-03-04' } },
  agencies: {
    customs: {
      name: { en: 'Customs Superintendency' },
      website: 'https://customs.example',
      venue: 'quay',
      verifiedOn: '2024-02-01',
      verifiedBy: 'solveig',
      created: '2024-01-01T00:00:00Z',
    },
    ports: { name: { en: 'Port Authority' } },
  },
  officials: {
    aurelia: {
      fullName: 'Aurelia Quispe Montero',
      agency: 'customs',
      photo: 'face',
      precedence: 1,
      lineage: 'person-aurelia',
      verifiedOn: '2024-02-01',
    },
    ulises: { fullName: 'Ulises Cárdenas Rímac', agency: 'ports' },
  },
  venues: { quay: { name: { en: 'Customs house' } } },
  delegates: { solveig: { fullName: 'Solveig Ashgrove' } },
  mediaItems: { face: { sha256: portrait, kind: 'jpeg', size: 3 } },
})

const callao = tripOf({ trips: { trip: { title: { en: 'Callao' }, code: 'CA26', starts: '2026-03-09' } } })

const origin = { trip: 'LI24', title: 'Lima, 2024', date: '2024-03-04' }

const bringing = (into: Trip, place: Bringing['place'], known: Readonly<Record<string, string>> = {}): Bringing => {
  let count = 0
  const newId = () => {
    count += 1
    return `new-${count}`
  }
  return { into, from: lima, place, known: new Map(Object.entries(known)), newId, origin: originOf(lima) }
}

function applied(trip: Trip, changes: Parameters<typeof applyChanges>[1]): Trip {
  const result = applyChanges(trip, changes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const ids = (trip: Trip) => collectionNames.flatMap((name) => list(trip, name).map(({ id }) => `${name}/${id}`))

describe('putting a record of another trip into this one', () => {
  it('brings an agency with its place, its people and their photos, and nobody else', () => {
    const { changes, media } = insertionOf(bringing(callao, { collection: 'agencies', id: 'customs' }), true)
    const after = applied(callao, changes)
    expect(ids(after)).toEqual([
      'trips/trip',
      'agencies/customs',
      'officials/aurelia',
      'venues/quay',
      'mediaItems/face',
    ])
    expect(media).toEqual([portrait])
    expect(integrity(after)).toEqual([])
    expect(applied(after, invertChanges(changes))).toEqual(callao)
  })

  it('says where each comes from, keeps the lineage and the day it was verified, and clears who is not here', () => {
    const { changes } = insertionOf(bringing(callao, { collection: 'agencies', id: 'customs' }), true)
    const after = applied(callao, changes)
    const agency = find(after, 'agencies', 'customs')
    expect(agency).toMatchObject({ lineage: 'customs', origin, verifiedOn: '2024-02-01' })
    expect([agency?.verifiedBy, agency?.created]).toEqual([undefined, undefined])
    expect(find(after, 'officials', 'aurelia')).toMatchObject({ lineage: 'person-aurelia', origin })
  })

  it('leaves the people of an agency where they are when they are not wanted', () => {
    const { changes } = insertionOf(bringing(callao, { collection: 'agencies', id: 'customs' }), false)
    expect(list(applied(callao, changes), 'officials')).toEqual([])
  })

  it('puts an official under the agency that is here already', () => {
    const here = tripOf({ agencies: { sunat: { name: { en: 'Customs' } } } })
    const known = { 'agencies/customs': 'sunat' }
    const { changes } = insertionOf(bringing(here, { collection: 'officials', id: 'aurelia' }, known), true)
    const after = applied(here, changes)
    expect(list(after, 'agencies').map(({ id }) => id)).toEqual(['sunat'])
    expect(find(after, 'officials', 'aurelia')?.agency).toBe('sunat')
  })

  it('gives another id where one is taken, and shows the picture that is here', () => {
    const here = tripOf({
      companies: { aurelia: { name: 'Aurelia Shipping' } },
      mediaItems: { mine: { sha256: portrait, kind: 'jpeg', size: 3 } },
    })
    const { changes, media } = insertionOf(bringing(here, { collection: 'officials', id: 'aurelia' }), true)
    const after = applied(here, changes)
    const [official] = list(after, 'officials')
    expect(official).toMatchObject({ id: 'new-1', photo: 'mine', lineage: 'person-aurelia' })
    expect([media, list(after, 'mediaItems').length]).toEqual([[], 1])
  })
})

describe('taking over what another trip says of a record', () => {
  const here = tripOf({
    agencies: { sunat: { name: { en: 'Customs' }, website: 'https://old.example', acronym: 'SUNAT' } },
    officials: { aq: { fullName: 'Aurelia Quispe', agency: 'sunat' } },
  })
  const agency = { collection: 'agencies', id: 'customs' } as const

  it('takes the wanted fields alone, and tells where they come from', () => {
    const { changes } = takeOverOf(bringing(here, agency), 'sunat', new Set(['website']))
    const after = find(applied(here, changes), 'agencies', 'sunat')
    expect(after).toMatchObject({
      name: { en: 'Customs' },
      website: 'https://customs.example',
      acronym: 'SUNAT',
      lineage: 'customs',
      origin,
    })
  })

  it('leaves a field alone whose value names only what is not here', () => {
    const { changes } = takeOverOf(bringing(here, agency), 'sunat')
    const fields = changes.flatMap((change) => (change.kind === 'set' ? change.field : []))
    expect(fields).toEqual(expect.arrayContaining(['name', 'website', 'verifiedOn', 'acronym']))
    expect(fields).not.toContain('venue')
    expect(fields).not.toContain('verifiedBy')
  })

  it('brings the photo with the field that shows it, and not otherwise', () => {
    const official = { collection: 'officials', id: 'aurelia' } as const
    const known = { 'agencies/customs': 'sunat' }
    const photo = takeOverOf(bringing(here, official, known), 'aq', new Set(['photo']))
    expect(photo.media).toEqual([portrait])
    expect(find(applied(here, photo.changes), 'officials', 'aq')?.photo).toBe('face')
    expect(takeOverOf(bringing(here, official, known), 'aq', new Set(['fullName'])).media).toEqual([])
  })

  it('changes nothing where both say the same', () => {
    expect(takeOverOf(bringing(lima, agency, { 'venues/quay': 'quay' }), 'customs').changes).toEqual([])
  })
})

it('a part of a trip says what a record brings and names, and nothing of others', () => {
  const slice = sliceOf(lima, { collection: 'agencies', id: 'customs' })
  expect(ids(slice)).toEqual([
    'trips/trip',
    'delegates/solveig',
    'agencies/customs',
    'officials/aurelia',
    'venues/quay',
    'mediaItems/face',
  ])
  expect(companionsOf(slice, { collection: 'officials', id: 'aurelia' }, false).map(({ id }) => id)).toEqual(
    companionsOf(lima, { collection: 'officials', id: 'aurelia' }, false).map(({ id }) => id),
  )
})
