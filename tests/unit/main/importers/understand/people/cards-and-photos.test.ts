import { describe, expect, it } from 'vitest'
import type { ImportContext } from '../../../../../../main/importers/draft.ts'
import type { SourceCard, SourceDocument } from '../../../../../../main/importers/source-document.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { bullet, heading, sourceDocument } from '../../../../../fixtures/source-documents.ts'

const context: ImportContext = { languages: ['en'], ourSide: [], mappings: [] }

const card = (values: Partial<SourceCard>): SourceCard => ({
  kind: 'card',
  id: 'card1',
  at: 'card 1',
  isOrganisation: false,
  fullName: '',
  given: '',
  family: '',
  prefix: '',
  suffix: '',
  title: '',
  organisation: '',
  unit: '',
  emails: [],
  phones: [],
  addresses: [],
  links: [],
  note: '',
  languages: [],
  properties: [],
  ...values,
})

const cards = (...blocks: readonly SourceCard[]): SourceDocument => ({
  ...sourceDocument([], { name: 'people.vcf', format: 'vcf' }),
  blocks,
})

const property = (name: string, text: string) => ({
  name,
  text: { unit: `card1.${name}`, at: 'card 1', spans: [{ text }] },
})

describe('cards', () => {
  it('makes an official and an agency of a card with an office', () => {
    const { drafts } = understand(
      [
        cards(
          card({
            fullName: 'Dr. Amara Okafor',
            family: 'Okafor',
            title: 'Director',
            organisation: 'Ministry of Health',
            emails: ['amara@health.example'],
            properties: [
              property('FN', 'Dr. Amara Okafor'),
              property('TITLE', 'Director'),
              property('ORG', 'Ministry of Health'),
              property('EMAIL', 'amara@health.example'),
            ],
          }),
        ),
      ],
      context,
    )
    expect(drafts.map(({ collection }) => collection)).toEqual(['agencies', 'officials'])
    expect(drafts[0]?.fields['kind']?.value).toBe('ministry')
    expect(drafts[1]?.fields['surname']?.value).toBe('Okafor')
    expect(drafts[1]?.fields['agency']).toMatchObject({ value: drafts[0]?.key, units: ['people.vcf#card1.ORG'] })
    expect(drafts[1]?.fields['internalNotes']?.units).toEqual(['people.vcf#card1.EMAIL'])
  })

  it('makes a contact of a card with numbers alone, the mobile one first', () => {
    const { drafts } = understand(
      [
        cards(
          card({
            fullName: 'Night Desk',
            phones: [
              { number: '+52 55 5550 0100', kind: 'work' },
              { number: '+52 55 5550 0101', kind: 'cell' },
            ],
          }),
        ),
      ],
      context,
    )
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.collection).toBe('contacts')
    expect(drafts[0]?.fields['mobile']?.value).toBe('+52 55 5550 0101')
  })
})

describe('photos', () => {
  const list = sourceDocument([
    heading('Participants'),
    bullet('Lucía Robledo Quiñones, Bluefin'),
    bullet('Luis Prado, Bluefin'),
  ])
  const photo = (name: string): SourceDocument => ({
    ...sourceDocument([], { name, format: 'image' }),
    pictures: [{ id: 'a1', name, type: 'jpeg', bytes: new Uint8Array([1]) }],
  })

  it('matches a picture to a person by the name of the file, whichever file comes first', () => {
    const { drafts } = understand([photo('photos/robledo_lucia.jpg'), list], context)
    const media = drafts.find(({ collection }) => collection === 'mediaItems')
    expect(media?.fields['sha256']?.value).toBe('picture:photos/robledo_lucia.jpg#a1')
    const person = drafts.find(({ fields }) => fields['photo'] !== undefined)
    expect(person?.fields['fullName']?.value).toBe('Lucía Robledo Quiñones')
    expect(person?.fields['photo']?.value).toBe(media?.key)
  })

  it('leaves a picture alone whose name fits nobody', () => {
    const { drafts } = understand([photo('IMG_0042.jpg'), list], context)
    expect(drafts.some(({ collection }) => collection === 'mediaItems')).toBe(false)
  })
})
