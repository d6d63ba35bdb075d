import { describe, expect, it } from 'vitest'
import { isTripFolder, wholesOf } from '../../../../shared/importing/trip-folders.ts'

describe('files that were dropped', () => {
  it('stay each by itself when no folder is a trip', () => {
    expect(wholesOf(['Quito/manifest.json', 'Quito/Agenda.docx', '__proto__'])).toEqual([
      { name: 'Quito/manifest.json', parts: [0] },
      { name: 'Quito/Agenda.docx', parts: [1] },
      { name: '__proto__', parts: [2] },
    ])
  })

  it('are one trip where a folder is one, in the place of its first', () => {
    const names = [
      'Papers/Agenda.docx',
      'Papers/Lima 2023/manifest.json',
      'Papers/Lima 2023/records/delegates.json',
      'Papers/Lima 2023/media/a.png',
      'Papers/Lima 2023 list.xlsx',
    ]
    expect(wholesOf(names)).toEqual([
      { name: 'Papers/Agenda.docx', parts: [0] },
      { name: 'Papers/Lima 2023', folder: 'Papers/Lima 2023', parts: [1, 2, 3] },
      { name: 'Papers/Lima 2023 list.xlsx', parts: [4] },
    ])
  })

  it('are the trip around when a trip lies within a trip', () => {
    const inner = ['Trip/old/manifest.json', 'Trip/old/trip.json']
    expect(wholesOf(['Trip/manifest.json', 'Trip/trip.json', ...inner])).toEqual([
      { name: 'Trip', folder: 'Trip', parts: [0, 1, 2, 3] },
    ])
  })

  it('are a trip and what lies beside it when its parts come without their folder', () => {
    expect(wholesOf(['manifest.json', 'records/delegates.json', 'Agenda.docx', 'media/a.png'])).toEqual([
      { name: 'Trip', folder: '', parts: [0, 1, 3] },
      { name: 'Agenda.docx', parts: [2] },
    ])
  })
})

describe('a folder', () => {
  it('is a trip by what lies in it', () => {
    expect(isTripFolder(new Set(['manifest.json', 'records', 'media']))).toBe(true)
    expect(isTripFolder(new Set(['manifest.json', 'trip.json']))).toBe(true)
    expect(isTripFolder(new Set(['manifest.json', 'package.json']))).toBe(false)
  })
})
