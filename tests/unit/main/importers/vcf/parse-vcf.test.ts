import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseVcf } from '../../../../../main/importers/vcf/parse-vcf.ts'
import { parseAs } from '../outline.ts'

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
const read = (content: string | Uint8Array) => parseAs(parseVcf, content, 'vcf')
const cardsOf = async (content: string | Uint8Array) =>
  (await read(content)).blocks.filter((block) => block.kind === 'card')

describe('a card', () => {
  it('of version 2.1 is read out of quoted-printable, over soft breaks', async () => {
    const [found] = await cardsOf(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Ana;;Dra.;',
        'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Dra. Ana Mu=F1oz',
        'NOTE;QUOTED-PRINTABLE:one=0D=0A=',
        'two',
        'TEL;CELL;PREF:+34 600 000 000',
        'TEL;WORK;FAX:+34 91 000 00 00',
      ),
    )
    expect(found).toMatchObject({
      fullName: 'Dra. Ana Muñoz',
      given: 'Ana',
      family: 'Muñoz',
      prefix: 'Dra.',
      note: 'one\ntwo',
      phones: [
        { number: '+34 600 000 000', kind: 'mobile' },
        { number: '+34 91 000 00 00', kind: 'work fax' },
      ],
    })
  })

  it('of version 3.0 or 4.0 is read with groups, folds and escapes', async () => {
    const [found] = await cardsOf(
      card(
        'VERSION:4.0',
        'FN:Bo Li',
        'N:Li;Bo;;;',
        'ORG:Ministry of Trade\\; Industry;Exports;Team 2',
        'TITLE:Deputy',
        '  Director',
        'item1.TEL;VALUE=uri:tel:+1-418-656-9254;ext=102',
        'item1.X-ABLabel:_$!<Assistant>!$_',
        'EMAIL;TYPE=work:mailto:bo@example.org',
        'ADR;TYPE=work:;Suite 2;1 Main St;Ottawa;ON;K1A;Canada',
        'LANG;PREF=1:fr',
        'URL:https\\://example.org',
      ),
    )
    expect(found).toMatchObject({
      organisation: 'Ministry of Trade; Industry',
      unit: 'Exports, Team 2',
      title: 'Deputy Director',
      phones: [{ number: '+1-418-656-9254 ext. 102', kind: 'assistant' }],
      emails: ['bo@example.org'],
      addresses: ['Suite 2, 1 Main St, Ottawa, ON, K1A, Canada'],
      languages: ['fr'],
      links: ['https://example.org'],
      isOrganisation: false,
    })
  })

  it('is of an organisation when it says so, or when it has the name of one only', async () => {
    const found = await cardsOf(
      card('FN:Embassy of Spain', 'KIND:org') +
        card('FN:Hotel Palace', 'ORG:Hotel Palace') +
        card('FN:Ana', 'ORG:ACME'),
    )
    expect(found.map(({ isOrganisation }) => isOrganisation)).toEqual([true, true, false])
  })

  it('brings its photo, and another one stays an address', async () => {
    const document = await read(
      card('FN:Ana', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ', ' EAYABgAAD/') +
        card('FN:Bo', 'PHOTO:data:image/png;base64,iVBORw0KGgo=') +
        card('FN:Cy', 'PHOTO;VALUE=uri:https://example.org/cy.jpg'),
    )
    expect(document.pictures.map(({ name, type }) => `${name} ${type}`)).toEqual(['Ana jpeg', 'Bo png'])
    expect(unitsOf(document).map(({ words }) => words)).toContain('https://example.org/cy.jpg')
  })

  it('of an assistant inside of another is a card too', async () => {
    const found = await cardsOf(
      card('FN:Ana', 'AGENT:', 'BEGIN:VCARD', 'FN:Bo', 'END:VCARD') +
        card('FN:Cy', 'AGENT:BEGIN:VCARD\\nFN:Di\\nEND:VCARD\\n'),
    )
    expect(found.map(({ fullName }) => fullName)).toEqual(['Ana', 'Bo', 'Cy', 'Di'])
  })

  it('that is never ended leaves the next one alone', async () => {
    const document = await read('BEGIN:VCARD\nFN:Ana\nno property\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n')
    expect(document.blocks.map((block) => (block.kind === 'card' ? block.fullName : ''))).toEqual(['Ana', 'Bo'])
    expect(document.notices.map(({ code }) => code)).toEqual(['never-ended', 'unreadable-line'])
    expect(unitsOf(document).map(({ words }) => words)).toContain('no property')
  })

  it('in letters of Windows is read by the alphabet it names', async () => {
    const bytes = new Uint8Array(Buffer.from(card('VERSION:2.1', 'FN;CHARSET=windows-1250:Dvo\u00f8\u00e1k'), 'latin1'))
    expect((await cardsOf(bytes))[0]?.fullName).toBe('Dvořák')
  })
})

it('refuses a file without cards in a sentence', async () => {
  await expect(read('hello')).rejects.toThrow(/export them again/)
})
