import type { FileShelf } from './file-shelf.ts'
import { type ImportReport, reportBytes } from './import-report.ts'
import { leftOverText, reportText } from './import-report-text.ts'

/** The report on the shelf, under a name for the person who saves it. */
export async function shelveReport(
  report: ImportReport,
  form: 'json' | 'text' | 'leftOver',
  shelf: Pick<FileShelf, 'put'>,
): Promise<Readonly<{ file: string; name: string }>> {
  const text = (words: string) => new TextEncoder().encode(words)
  const bytes = {
    json: reportBytes,
    text: () => text(reportText(report)),
    leftOver: () => text(leftOverText(report.leftOver)),
  }[form](report)
  const name = { json: 'Import report.json', text: 'Import report.txt', leftOver: 'Left over.txt' }[form]
  return { file: await shelf.put(bytes, name), name }
}
