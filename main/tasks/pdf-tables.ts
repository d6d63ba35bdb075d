import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { top } from './run.ts'

/** What the reader of PDFs loads beside its code: tables of Asian encodings, standard fonts, picture decoders. */
export async function copyPdfTables(folder: string): Promise<void> {
  for (const name of ['cmaps', 'standard_fonts', 'wasm']) {
    await cp(join(top, 'node_modules', 'pdfjs-dist', name), join(folder, 'assets', 'pdf', name), { recursive: true })
  }
}
