import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseVcf } from '../../../../../main/importers/vcf/parse-vcf.ts'
import { corpus, corpusFiles, readCorpus } from '../../../../fixtures/corpus.ts'
import { parseAs } from '../outline.ts'

const rowSchema = z.looseObject({
  file: z.string().startsWith('vcf/'),
  expect: z.looseObject({
    cards: z.number(),
    emails: z.number().default(0),
    phones: z.number().default(0),
    photos: z.number().default(0),
    addresses: z.number().default(0),
    orgs: z.number().default(0),
    titles: z.number().default(0),
    full_names: z.array(z.string()),
  }),
})
const expectations =
  corpus === undefined
    ? []
    : z
        .array(z.unknown())
        .parse(JSON.parse(readFileSync(join(corpus, 'expectations.json'), 'utf8')))
        .flatMap((row) => rowSchema.safeParse(row).data ?? [])

/** Where we find another number than expected, and why. */
const differences: Readonly<Record<string, string>> = {
  'vcf/ical.js__vcard3.vcf cards': 'the card of an assistant stands inside of a value',
  'vcf/ical.js__vcard3.vcf phones': 'the card of an assistant stands inside of a value',
  'vcf/ical.js__vcard3.vcf emails': 'the card of an assistant stands inside of a value',
}

describe.skipIf(corpus === undefined)('address books from elsewhere', () => {
  it.each(corpusFiles('vcf'))('finds the cards of %s', async (name, path) => {
    const document = await parseAs(parseVcf, readCorpus(path), 'vcf')
    const cards = document.blocks.filter((block) => block.kind === 'card')
    const expected = expectations.find(({ file }) => file === name)?.expect
    const found = {
      cards: cards.length,
      emails: cards.flatMap(({ emails }) => emails).length,
      phones: cards.flatMap(({ phones }) => phones).length,
      addresses: cards.flatMap(({ addresses }) => addresses).length,
    }
    for (const kind of ['cards', 'emails', 'phones', 'addresses'] as const) {
      if (!Object.hasOwn(differences, `${name} ${kind}`)) expect([kind, found[kind]]).toEqual([kind, expected?.[kind]])
    }
    const properties = cards.flatMap((card) => card.properties.map((property) => property.name))
    const count = (...names: readonly string[]) => properties.filter((each) => names.includes(each)).length
    expect(count('ORG')).toBe(expected?.orgs)
    expect(count('TITLE')).toBe(expected?.titles)
    expect(count('PHOTO', 'LOGO')).toBeGreaterThanOrEqual(expected?.photos ?? 0)
    for (const full of expected?.full_names ?? []) {
      if (full.includes('=C3')) continue
      expect(cards.map(({ fullName }) => fullName)).toContain(full.replace(/\\([,;])/g, '$1').trim())
    }
    const units = unitsOf(document).map(({ key }) => key)
    expect(new Set(units).size).toBe(units.length)
    expect(document.notices).toEqual([])
  })
})
