import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../../../../main/importers/markdown/parse-markdown.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import type { CollectionName } from '../../../../../../shared/model/collections.ts'
import { draftsOf, faultsOf } from '../../../../../fixtures/drafts.ts'
import { parseAs } from '../../outline.ts'

async function read(text: string, collection: CollectionName) {
  const document = await parseAs(parseMarkdown, text, 'markdown')
  const found = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
  expect(faultsOf(found, [document])).toEqual([])
  return draftsOf(found, collection)
}

describe('points to be said', () => {
  it('are the items under talking points, with a lead in bold as their title', async () => {
    const text =
      '# Talking points on customs\n\n- **Ask for dates.** Four of them.\n- Thank the agency.\n  - For the forum.\n'
    expect(await read(text, 'talkingPoints')).toMatchObject([
      { kind: 'argument', title: { en: 'Ask for dates.' }, text: { en: 'Four of them.' } },
      { kind: 'argument', text: { en: 'Thank the agency. For the forum.' } },
    ])
    expect(await read(text, 'topics')).toEqual([{ name: { en: 'customs' } }])
  })

  it('are asks and things to avoid by their heading, in Spanish too', async () => {
    const text =
      '# Nuestras peticiones\n\n- Una fecha para la próxima sesión del foro.\n\n# Evitar\n\n- No hablar de las elecciones del año.\n'
    const points = await read(text, 'talkingPoints')
    expect(points.map((point) => point['kind'])).toEqual(['ask', 'avoid'])
  })

  it('are main messages and objectives under those heads', async () => {
    const text = '# Key messages\n\n- Skills decide.\n\n# Objectives\n\n1. Keep talks open.\n2. Name a date.\n'
    expect(await read(text, 'messages')).toEqual([{ text: { en: 'Skills decide.' } }])
    expect(await read(text, 'objectives')).toHaveLength(2)
  })
})

describe('replies', () => {
  it('are questions marked Q with answers marked A', async () => {
    const text = 'Q: Why are medicines short?\n\nA: Plants met their orders.\n\nQ: And corn?\n\nA: A panel has it.\n'
    expect(await read(text, 'talkingPoints')).toMatchObject([
      { kind: 'response', text: { en: 'Why are medicines short?' }, reply: { en: 'Plants met their orders.' } },
      { kind: 'response', text: { en: 'And corn?' }, reply: { en: 'A panel has it.' } },
    ])
  })

  it('are what we say if they say something', async () => {
    const text = 'If they say the door is open, we say that dates help small firms.\n'
    expect(await read(text, 'talkingPoints')).toMatchObject([
      { text: { en: 'the door is open' }, reply: { en: 'dates help small firms.' } },
    ])
  })

  it('are rows of a table of questions and answers', async () => {
    const text = '| They may say | We reply |\n|---|---|\n| “Wait.” | We ask for a date. |\n'
    expect(await read(text, 'talkingPoints')).toMatchObject([
      { text: { en: 'Wait.' }, reply: { en: 'We ask for a date.' } },
    ])
  })

  it('are headed questions of a list of them, but not one question in a text', async () => {
    const text = '# Preguntas frecuentes\n\n## ¿Qué es?\n\nUna ley.\n\n## ¿Quién puede?\n\nCualquiera.\n'
    expect(await read(text, 'talkingPoints')).toHaveLength(2)
    expect(await read('# Report\n\n## What next?\n\nWe shall see.\n', 'talkingPoints')).toEqual([])
  })
})

describe('what minutes record', () => {
  it('takes a task with its day, and a decision', async () => {
    const text =
      '# Minutes of the board\n\nAction: Maria Soto to send the list by 12 March 2024.\n\nAGREED: the forum meets twice a year.\n'
    expect(await read(text, 'commitments')).toMatchObject([
      { wording: 'Maria Soto to send the list by 12 March 2024.', due: '2024-03-12' },
    ])
    expect(await read(text, 'outcomes')).toMatchObject([{ text: { en: 'the forum meets twice a year.' } }])
  })

  it('takes rows of a table of tasks with owner, day and state', async () => {
    const text =
      '| Acuerdo | Responsable | Fecha límite | Estado |\n|---|---|---|---|\n| Enviar la lista de casos | Ana Ruiz | 12 de marzo de 2024 | Cumplido |\n'
    expect(await read(text, 'commitments')).toMatchObject([
      { wording: 'Enviar la lista de casos', due: '2024-03-12', status: 'kept' },
    ])
  })
})

describe('facts and terms', () => {
  it('takes a statement with its source', async () => {
    const text =
      'Goods trade reached 779 billion dollars a year (Source: INEGI, 2023).\n\nExports grew by 4 per cent in a year.\n\nFuente: Banco de México, https://www.banxico.org.mx\n'
    expect(await read(text, 'facts')).toMatchObject([
      { statement: { en: 'Goods trade reached 779 billion dollars a year' }, source: 'INEGI, 2023', asOf: '2023' },
      { statement: { en: 'Exports grew by 4 per cent in a year.' }, sourceLink: 'https://www.banxico.org.mx' },
    ])
  })

  it('takes terms of a glossary from a list and a table', async () => {
    expect(
      await read(
        '# Glossary\n\n- FODFA – Customs forum\n- Nearshoring: moving production close to its market.\n',
        'glossaryTerms',
      ),
    ).toMatchObject([
      { acronym: 'FODFA', term: { en: 'Customs forum' } },
      { term: { en: 'Nearshoring' }, meaning: { en: 'moving production close to its market.' } },
    ])
    expect(await read('| Acronym | Meaning |\n|---|---|\n| SAT | Collects taxes |\n', 'glossaryTerms')).toMatchObject([
      { acronym: 'SAT', meaning: { en: 'Collects taxes' } },
    ])
  })
})
