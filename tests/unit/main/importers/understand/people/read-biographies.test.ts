import { expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { draftsOf, faultsOf } from '../../../../../fixtures/drafts.ts'
import { heading, paragraph, sourceDocument, strong } from '../../../../../fixtures/source-documents.ts'

it('reads lives under a heading that says so, with office and life, up to the next chapter', () => {
  const document = sourceDocument([
    heading('Biographies'),
    heading('Elena Duarte Ríos', 2),
    strong('Minister of Trade and Industry'),
    paragraph('Elena Duarte has been Minister since 2028.'),
    heading('Carlos Vega', 2),
    paragraph('He joined the Ministry in 2015.'),
    heading('Annex'),
    paragraph('Maps of the port.'),
  ])
  const found = understand([document], { languages: ['en'], ourSide: [], mappings: [] })
  expect(draftsOf(found, 'officials')).toMatchObject([
    {
      fullName: 'Elena Duarte Ríos',
      position: { en: 'Minister of Trade and Industry' },
      biography: [{ spans: [{ text: 'Elena Duarte has been Minister since 2028.' }] }],
    },
    { fullName: 'Carlos Vega', biography: [{ spans: [{ text: 'He joined the Ministry in 2015.' }] }] },
  ])
  expect(faultsOf(found, [document])).toEqual([])
})
