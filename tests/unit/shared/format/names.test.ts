import { expect, test } from 'vitest'
import { compareNames, fullNameWithTitle, initialName, listName, shortName } from '../../../../shared/format/names.ts'

const robledo = { fullName: 'Ximena Robledo Quiñones', surname: 'Robledo Quiñones', professionalTitle: 'Lic.' }
const benavides = { fullName: 'Lucía Benavides Ortega', surname: 'Benavides Ortega', courtesyTitle: 'Ms' }

test('a name is printed in full, in lists, in short and with its initial', () => {
  expect([fullNameWithTitle, listName, shortName, initialName].map((form) => form(robledo))).toEqual([
    'Lic. Ximena Robledo Quiñones',
    'Robledo Quiñones, Lic. Ximena',
    'Robledo',
    'X. Robledo',
  ])
  expect(initialName(benavides)).toBe('L. Benavides')
})

test('particles stay with the surname', () => {
  const garza = { fullName: 'Mateo de la Garza Treviño', surname: 'de la Garza Treviño' }
  expect([shortName(garza), listName(garza)]).toEqual(['de la Garza', 'de la Garza Treviño, Mateo'])
  expect(listName({ fullName: 'Johanna van der Berg' })).toBe('van der Berg, Johanna')
})

test('a surname that comes first, a single name and no name at all are not torn', () => {
  expect(listName({ fullName: 'Zhang Wei', surname: 'Zhang' })).toBe('Zhang, Wei')
  expect([listName({ fullName: 'Sukarno' }), shortName({ fullName: '' })]).toEqual(['Sukarno', ''])
})

test('lists are sorted the same everywhere, accents aside and ñ after n', () => {
  const surnames = ['Peñaloza', 'Zúñiga', 'Íñiguez', 'Pensado', 'Güemes', 'Iniesta', 'Arrieta']
  const sorted = surnames.map((surname) => ({ fullName: `Ana ${surname}`, surname })).sort(compareNames)
  expect(sorted.map(({ surname }) => surname)).toEqual([
    'Arrieta',
    'Güemes',
    'Iniesta',
    'Íñiguez',
    'Pensado',
    'Peñaloza',
    'Zúñiga',
  ])
})
