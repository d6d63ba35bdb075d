import { describe, expect, it } from 'vitest'
import { openOfficeFile } from '../../../../../main/importers/office/open-office-zip.ts'
import { relationsOf } from '../../../../../main/importers/office/relations.ts'
import { buildZip } from '../../../../fixtures/zip-builder.ts'

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

describe('openOfficeFile', () => {
  it('unpacks parts whatever the case of their name', async () => {
    const file = await openOfficeFile(buildZip([{ name: 'Word/Document.xml', data: 'words', deflate: true }]))
    expect(file.names).toEqual(['Word/Document.xml'])
    expect(text(file.read('/word/document.xml'))).toBe('words')
    expect(file.read('word/other.xml')).toBeUndefined()
  })

  it('names a broken part and leaves the others whole', async () => {
    const file = await openOfficeFile(
      buildZip([
        { name: 'a', data: 'x', crc: 1 },
        { name: 'b', data: 'y' },
      ]),
    )
    expect(() => file.read('a')).toThrow('its part a is broken')
    expect(text(file.read('b'))).toBe('y')
  })

  it('refuses what unpacks to far more than it is', async () => {
    const bomb = buildZip([{ name: 'word/document.xml', data: new Uint8Array(4 * 2 ** 20), deflate: true }])
    await expect(openOfficeFile(bomb)).rejects.toMatchObject({ code: 'hostile-archive' })
  })
})

describe('relationsOf', () => {
  it('resolves targets within the file and leaves those outside as they are', async () => {
    const relation = (id: string, target: string, mode = '') =>
      `<Relationship Id="${id}" Type="http://x/image" Target="${target}" ${mode}/>`
    const inner = `${relation('a', '../media/my%20photo.png')}${relation('b', '/word/x.xml')}${relation('c', 'file:///x', 'TargetMode="External"')}${relation('__proto__', '../../../../etc/passwd')}`
    const file = await openOfficeFile(
      buildZip([
        {
          name: 'word/_rels/document.xml.rels',
          data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
        },
      ]),
    )
    const found = [...relationsOf(file, 'word/document.xml').values()].map(({ id, target, type }) => [id, target, type])
    expect(found).toEqual([
      ['a', 'media/my photo.png', 'image'],
      ['b', 'word/x.xml', 'image'],
      ['c', 'file:///x', 'image'],
      ['__proto__', 'etc/passwd', 'image'],
    ])
  })
})
