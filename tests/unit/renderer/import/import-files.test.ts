import { describe, expect, it } from 'vitest'
import { droppedFiles } from '../../../../renderer/state/import-files.ts'

type Entry = Readonly<{ isFile: boolean; isDirectory: boolean; fullPath: string }>

const fileEntry = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (done: (file: File) => void) => done(new File(['x'], fullPath.slice(fullPath.lastIndexOf('/') + 1))),
})

/** Tells what is in it in portions of two, as browsers do of a hundred. */
const folderEntry = (fullPath: string, inside: readonly Entry[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let told = 0
    return {
      readEntries: (done: (portion: readonly Entry[]) => void) => {
        done(inside.slice(told, told + 2))
        told += 2
      },
    }
  },
})

const dropOf = (entries: readonly Entry[]) =>
  // As much of a drop as is read.
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer

describe('what is dropped', () => {
  it('comes with the paths of its folders, in order, all of it', async () => {
    const folder = folderEntry('/Trip 2023', [
      fileEntry('/Trip 2023/Agenda 10.docx'),
      fileEntry('/Trip 2023/Agenda 9.docx'),
      folderEntry('/Trip 2023/Photos', [fileEntry('/Trip 2023/Photos/Anna Lind.jpg')]),
      fileEntry('/Trip 2023/Guests.xlsx'),
      folderEntry('/Trip 2023/Empty', []),
    ])
    const files = await droppedFiles(dropOf([folder, fileEntry('/Calendar.ics')]))
    expect(files.map(({ name }) => name)).toEqual([
      'Calendar.ics',
      'Trip 2023/Agenda 9.docx',
      'Trip 2023/Agenda 10.docx',
      'Trip 2023/Guests.xlsx',
      'Trip 2023/Photos/Anna Lind.jpg',
    ])
  })
})
