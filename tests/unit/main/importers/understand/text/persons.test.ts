import { describe, expect, it } from 'vitest'
import { readPerson } from '../../../../../../main/importers/understand/text/persons.ts'

describe('names of people', () => {
  it.each([
    ['Mr. OKI Shoichi', 'Shoichi Oki', 'Oki', 'Mr.', '', ''],
    ['Shoichi OKI', 'Shoichi Oki', 'Oki', '', '', ''],
    ['Treviño, Laura Andrea', 'Laura Andrea Treviño', 'Treviño', '', '', ''],
    ['M. Gaëtan Gagné', 'Gaëtan Gagné', '', 'M.', '', ''],
    ['Dra. María Guadalupe Romero Andrade', 'María Guadalupe Romero Andrade', '', '', 'Dra.', ''],
    ['Prof. Dr. Hasanuddin Z. Abidin', 'Hasanuddin Z. Abidin', '', '', 'Prof. Dr.', ''],
    ['LIC. ETHEL MALDONADO', 'Ethel Maldonado', '', '', 'LIC.', ''],
    ['Martin Luther King Jr.', 'Martin Luther King', '', '', '', 'Jr.'],
    ['Sra. Ing. Ana López, PhD', 'Ana López', '', 'Sra.', 'Ing.', 'PhD'],
  ])('takes %s apart', (text, fullName, surname, courtesyTitle, professionalTitle, suffix) => {
    expect(readPerson(text)).toEqual({ fullName, surname, courtesyTitle, professionalTitle, suffix })
  })

  it.each(['Carlos', 'Ministry of Health', 'Ms2ger', 'Coffee break', 'Director General', 'a@b.org', ''])(
    'sees no whole name in “%s”',
    (text) => {
      expect(readPerson(text)).toBeUndefined()
    },
  )
})
