import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../../../../main/importers/units.ts'
import { parseYaml } from '../../../../../main/importers/yaml/parse-yaml.ts'
import { corpus, corpusFiles, readCorpus, withoutCorpus } from '../../../../fixtures/corpus.ts'
import { brokenBy } from '../mutations.ts'
import { outline, parseAs } from '../outline.ts'

const read = (text: string) => parseAs(parseYaml, text, 'yaml')

const person = `name: Ana Olvera
given_name: Ana
family_name: Olvera
email: ana@example.org
birth_date: 1970-01-02
offices:
- classification: capitol
  address: 1 Main Street
  voice: 602-555-0100
`

describe('YAML', () => {
  it('reads a person as a card, every value as it is written', async () => {
    const { blocks } = await read(person)
    expect(blocks).toMatchObject([
      {
        kind: 'card',
        fullName: 'Ana Olvera',
        given: 'Ana',
        family: 'Olvera',
        emails: ['ana@example.org'],
        phones: [{ number: '602-555-0100', kind: 'voice' }],
        addresses: ['1 Main Street'],
      },
    ])
    expect(
      blocks[0]?.kind === 'card' && blocks[0].properties.map((property) => property.text.spans[0]?.text),
    ).toContain('1970-01-02')
  })

  it('reads no and dates as words, several documents one after the other', async () => {
    const document = await read('answer: no\nday: 2030-01-02\n---\n- one\n- two\n')
    expect(outline(document.blocks)).toEqual(['Answer: no', 'Day: 2030-01-02', '- one', '- two'])
    expect(unitsOf(document).map((unit) => unit.key)).toEqual(
      ['/0/answer', '/0/day', '/1/0', '/1/1'].map((unit) => `agenda.yaml#${unit}`),
    )
  })

  it('writes out aliases, but not a bomb of them', async () => {
    expect(outline((await read('a: &x one\nb: *x\n')).blocks)).toEqual(['A: one', 'B: one'])
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level += 1)
      bomb.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
    const { notices } = await read(bomb.join('\n'))
    expect(notices).toMatchObject([{ code: 'too-many-aliases' }])
  })

  it('refuses what is nested too deeply, and reads or refuses broken files in plain words', async () => {
    await expect(read('['.repeat(400))).rejects.toMatchObject({ code: 'damaged-file' })
    expect(await brokenBy(parseYaml, [new TextEncoder().encode(person)], 'yaml', 300)).toEqual([])
  })
})

describe.skipIf(!corpus)(`real YAML files (${corpus ? 'corpus' : withoutCorpus})`, () => {
  it('reads every person and every committee', async () => {
    const cards = new Map<string, number>()
    for (const [name, path] of corpusFiles('people', 'people/openstates-az').filter(([file]) =>
      /\.ya?ml$/.test(file),
    )) {
      const { blocks } = await parseAs(parseYaml, readCorpus(path), 'yaml')
      cards.set(name, blocks.filter((block) => block.kind === 'card').length)
    }
    const {
      'people/congress-legislators__legislators-current.yaml': people,
      'people/congress-legislators__committees-current.yaml': bodies,
      ...single
    } = Object.fromEntries(cards)
    expect({ people, bodies }).toEqual({ people: 537, bodies: 49 })
    expect(Object.entries(single).filter(([, count]) => count !== 1)).toEqual([])
  }, 30_000)
})
