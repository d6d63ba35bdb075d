import { describe, expect, it } from 'vitest'
import { parseText } from '../../../../../main/importers/text/parse-text.ts'
import { outline, parseAs } from '../outline.ts'

const read = (text: string | Uint8Array) => parseAs(parseText, text, 'text')
const linesOf = async (text: string) => outline((await read(text)).blocks)

describe('plain text', () => {
  it('joins wrapped lines and keeps short ones', async () => {
    const text = [
      'The delegation arrives on Monday and is met at the airport by',
      'the protocol officer, who brings it to the hotel; luggage goes',
      'by van and is there before the delegation has had its supper,',
      'at the latest.',
      '',
      'Ana Pérez',
      'Luis Gómez',
    ].join('\r\n')
    expect(await linesOf(text)).toEqual([
      'The delegation arrives on Monday and is met at the airport by the protocol officer, who brings it to the hotel; luggage goes by van and is there before the delegation has had its supper, at the latest.',
      'Ana Pérez',
      'Luis Gómez',
    ])
  })

  it('finds underlined headings, lists and lines in capitals', async () => {
    const text =
      'Visit to Bogotá\n===============\nAGENDA\n\nDay one\n-------\n- open\n  and close\n* talk\n  - deep\n1. first\n2) second\n----\nend'
    expect(await linesOf(text)).toEqual([
      'h1 Visit to Bogotá',
      '! AGENDA',
      'h2 Day one',
      '- open and close',
      '* talk',
      '  - deep',
      '1. first',
      '2) second',
      'end',
    ])
  })

  it('keeps columns apart', async () => {
    expect(
      await linesOf('Name      Role          Room\nAna       Chair         12\n\nTwo.  Spaces after a stop.'),
    ).toEqual(['Name\tRole\tRoom', 'Ana\tChair\t12', 'Two.  Spaces after a stop.'])
  })

  it('says on which lines a paragraph stands', async () => {
    const document = await read('\n\nOne\n\nTwo\n')
    expect(document.blocks).toMatchObject([{ text: { at: 'line 3' } }, { text: { at: 'line 5' } }])
  })

  it('says when the alphabet was guessed', async () => {
    const document = await read(new Uint8Array([0x4e, 0xfa, 0xf1, 0x65, 0x7a]))
    expect(outline(document.blocks)).toEqual(['Núñez'])
    expect(document.notices.map(({ code }) => code)).toEqual(['guessed-encoding'])
  })
})
