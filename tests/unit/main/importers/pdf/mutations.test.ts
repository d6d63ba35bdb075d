import { expect, it } from 'vitest'
import { parsePdf } from '../../../../../main/importers/pdf/parse-pdf.ts'
import { brokenBy } from '../mutations.ts'
import { linesAt, pdfFile } from './pdf-file.ts'

it('reads or refuses broken PDFs in plain words, whatever is broken', async () => {
  const files = [
    pdfFile({
      pages: [
        { words: linesAt(72, 700, ['Agenda', '9:00 Opening', '9:30 Water']), drawing: '72 600 m 300 600 l S' },
        {
          words: linesAt(72, 700, ['Second page']),
          annotations: ['<< /Subtype /Widget /FT /Tx /T (A) /V (B) /Rect [1 2 3 4] >>'],
        },
      ],
      info: '/Title (Visit)',
    }),
    pdfFile({ pages: [{ drawing: 'q 100 0 0 100 0 0 cm /P Do Q' }], hasPicture: true }),
  ]
  expect(await brokenBy(parsePdf, files, 'pdf', 300)).toEqual([])
}, 60_000)
