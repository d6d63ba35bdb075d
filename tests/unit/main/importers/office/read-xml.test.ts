import { describe, expect, it } from 'vitest'
import { readXml, streamXml, textOf } from '../../../../../main/importers/office/read-xml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

describe('office XML', () => {
  it('names elements by their namespace, not by the prefix of the file', () => {
    const root = readXml(
      bytes(`<ns0:p xmlns:ns0="${word}" ns0:val="1" plain="2"><x xmlns="urn:other">t</x></ns0:p>`),
    )?.root
    expect(root).toEqual({
      name: 'w:p',
      attributes: new Map([
        ['w:val', '1'],
        ['plain', '2'],
      ]),
      children: [{ name: '?:x', attributes: new Map(), children: ['t'] }],
    })
  })

  it('hands on piece by piece and leaves out what is not wanted', () => {
    const pieces: string[] = []
    streamXml(bytes(`<r><i>1<skip>no</skip></i><j/><i>2</i></r>`), {
      isPiece: (name, parents) => name === 'i' && parents.join() === 'r',
      take: (piece) => pieces.push(textOf(piece)),
      skip: new Set(['skip']),
    })
    expect(pieces).toEqual(['1', '2'])
  })

  it('hands on what stood before a break, and says that it broke', () => {
    const reading = readXml(bytes('<a><b>one</b><c>two'))
    expect(reading?.fault).toBeDefined()
    expect(reading && textOf(reading.root)).toBe('onetwo')
  })

  it.each(['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', '<a>'.repeat(300)])(
    'refuses %.30s',
    (text) => {
      expect(() => readXml(bytes(text))).toThrow(expect.objectContaining({ code: 'hostile-archive' }))
    },
  )

  it('takes names that mean something to programs as names', () => {
    const root = readXml(bytes('<a __proto__="1" constructor="2"><__proto__/></a>'))?.root
    expect([...(root?.attributes ?? [])]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
    expect(readXml(bytes('<a>&constructor;</a>'))?.fault).toBeDefined()
  })

  it('reads UTF-16 and declared alphabets', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>ñ</a>', 'utf16le'))
    const latin = new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ</a>', 'latin1'))
    expect([utf16, latin].map((data) => readXml(data)?.root.children)).toEqual([['ñ'], ['ñ']])
  })
})
