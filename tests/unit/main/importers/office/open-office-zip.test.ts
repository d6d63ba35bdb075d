import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openForeignZip, openOfficeFile } from '../../../../../main/importers/office/open-office-zip.ts'
import { relationsOf } from '../../../../../main/importers/office/relations.ts'
import { UserError } from '../../../../../shared/errors.ts'
import { hostileZips } from '../../../../fixtures/hostile-zips.ts'
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

describe('an archive that any program may have made', () => {
  const names = async (zip: Uint8Array) => (await openForeignZip(zip, 'it is no archive')).names
  const old = (name: string, writer: string) => ({
    name: new Uint8Array(iconv.encode(name, writer)),
    data: 'x',
    flags: 0,
  })

  it.each([
    ['cp437', 'Programa español.docx', 'Reunión.xlsx'],
    ['cp850', 'Señor Muñoz.docx', 'Invitación año.pdf'],
    ['win1252', 'Réunion.docx', 'Délégués.xlsx'],
    ['cp866', 'Повестка дня.docx', 'Участники.xlsx'],
    ['shift_jis', '会議の日程.docx', '出席者.xlsx'],
  ])('reads names that %s wrote', async (writer, ...files) => {
    expect(await names(buildZip(files.map((name) => old(name, writer))))).toEqual(files)
  })

  it('reads names in UTF-8 that are not marked as such', async () => {
    expect(await names(buildZip([{ name: 'Añ.txt', data: 'x', flags: 0 }]))).toEqual(['Añ.txt'])
  })

  it('takes backslashes for the folders they part, and names that only Windows cannot hold', async () => {
    const zip = buildZip([{ name: 'papers\\agenda.docx' }, { name: './notes: day 1?.txt' }, { name: 'a//b .txt' }])
    expect(await names(zip)).toEqual(['papers/agenda.docx', 'notes: day 1?.txt', 'a/b .txt'])
  })

  it.each([
    '..\\evil.txt',
    'a\\..\\..\\evil.txt',
    '../evil.txt',
    '\\\\server\\share\\evil.txt',
    'C:\\evil.txt',
    '/etc/evil',
  ])('refuses the name %j', async (name) => {
    await expect(names(buildZip([{ name, data: 'x' }]))).rejects.toMatchObject({ code: 'hostile-archive' })
  })

  it('reads one with room for long numbers, and refuses it where its two ends differ', async () => {
    expect(await names(buildZip([{ name: 'a.txt', data: 'x' }], { long: true }))).toEqual(['a.txt'])
    await expect(names(buildZip([{ name: 'a.txt', data: 'x' }], { long: true, longCount: 2 }))).rejects.toMatchObject({
      code: 'hostile-archive',
    })
  })

  it('reads what was packed from a pipe', async () => {
    const zip = buildZip([{ name: '-', data: 'x', attributes: (0o010600 << 16) >>> 0 }])
    expect(await names(zip)).toEqual(['-'])
  })

  it('reads one that a download filled up with zeros', async () => {
    expect(await names(new Uint8Array([...buildZip([{ name: 'a.txt', data: 'x' }]), 0, 0, 0]))).toEqual(['a.txt'])
  })

  it.each(
    [
      'a bomb',
      'a bomb that lies',
      'entries at one place',
      'an entry within another',
      'an entry outside',
      'a symbolic link',
    ].map((what) => [what, hostileZips.get(what)] as const),
  )('refuses %s', async (_, zip) => {
    await expect(names(zip ?? new Uint8Array(0))).rejects.toBeInstanceOf(UserError)
  })
})
