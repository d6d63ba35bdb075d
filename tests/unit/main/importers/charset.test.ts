import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../main/importers/charset.ts'

const spanish = 'La señora Núñez llegó a la reunión en el año 2024: «camión» – 20 €'

describe('decodeText', () => {
  it.each([
    ['utf-8', spanish, 'utf8', true],
    ['utf-16le', spanish, 'utf-16le', true],
    ['utf-16be', spanish, 'utf-16be', true],
    ['windows-1252', spanish, 'win1252', false],
    ['windows-1251', 'Программа встречи министров, Москва', 'win1251', false],
    ['koi8-r', 'Программа встречи министров, Москва', 'koi8-r', false],
    ['shift_jis', '日本国憲法の前文に、会議を開催する', 'shift_jis', false],
    ['gb18030', '中华人民共和国主席会议议程', 'gbk', false],
    ['euc-kr', '대한민국 한국어 회의 의제 일정', 'euc-kr', false],
    ['ibm850', 'La señora Núñez llegó a la reunión', 'cp850', false],
  ])('reads %s', (encoding, text, writer, isCertain) => {
    expect(decodeText(iconv.encode(text, writer))).toEqual({ text, encoding, isCertain })
  })

  it.each(['utf8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('takes the mark of %s off', (writer) => {
    expect(decodeText(iconv.encode(spanish, writer, { addBOM: true }))).toMatchObject({
      text: spanish,
      isCertain: true,
    })
  })

  it('believes a declaration that fits, and UTF-8 before it', () => {
    expect(decodeText(new Uint8Array([0xb9]), 'iso-8859-2')).toEqual({
      text: 'š',
      encoding: 'iso-8859-2',
      isCertain: true,
    })
    expect(decodeText(new TextEncoder().encode('ñ'), 'latin1')).toMatchObject({ text: 'ñ', encoding: 'utf-8' })
    expect(decodeText(new Uint8Array([0x4e, 0xfa, 0xf1, 0x65, 0x7a]), 'klingon')).toMatchObject({ text: 'Núñez' })
  })

  it('keeps text that is UTF-8 but for a broken byte', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(spanish.repeat(3)), 0xc3])
    expect(decodeText(bytes)).toMatchObject({ text: `${spanish.repeat(3)}\ufffd`, encoding: 'utf-8', isCertain: false })
  })

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array(0))).toEqual({ text: '', encoding: 'utf-8', isCertain: true })
  })
})
