import { deflateSync } from 'node:zlib'

/** Words at a place: points from the left and from the bottom of a page of 612 by 792. */
export type Words = Readonly<{ x: number; y: number; text: string; size?: number; isBold?: boolean }>
export type Page = Readonly<{
  words?: readonly Words[]
  /** Operators besides the text: lines, boxes, pictures. */
  drawing?: string
  rotate?: number
  /** Objects of annotations as they stand in the file. */
  annotations?: readonly string[]
}>
export type PdfParts = Readonly<{
  pages: readonly Page[]
  info?: string /** Entries of the catalogue. */
  catalogue?: string
  hasPicture?: true
}>

/** A whole small PDF, written by hand in Helvetica. */
export function pdfFile({ pages, info, catalogue = '', hasPicture }: PdfParts): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => {
    objects.push(body)
    return objects.length
  }
  const stream = (data: string, entries = '') => `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`
  const root = add('')
  const tree = add('')
  const plain = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  const picture = hasPicture
    ? add(
        stream(
          deflateSync(Buffer.alloc(16 * 16 * 3, 0x80)).toString('latin1'),
          '/Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
        ),
      )
    : undefined
  const kids = pages.map((page) => {
    const text = (page.words ?? []).map(
      ({ x, y, text: words, size = 10, isBold }) =>
        `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${words.replaceAll(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    const content = add(stream([page.drawing ?? '', ...text].join('\n')))
    const notes = (page.annotations ?? []).map((body) => `${add(body)} 0 R`)
    const drawn = picture === undefined ? '' : `/XObject << /P ${picture} 0 R >>`
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R /Annots [${notes.join(' ')}] /Resources << /Font << /F1 ${plain} 0 R /F2 ${bold} 0 R >> ${drawn} >> >>`,
    )
  })
  objects[root - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${catalogue} >>`
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const about = info === undefined ? undefined : add(`<< ${info} >>`)
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer << /Size ${objects.length + 1} /Root ${root} 0 R ${about === undefined ? '' : `/Info ${about} 0 R`} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Lines of running text from `y` downwards, 12 points apart. */
export const linesAt = (x: number, y: number, lines: readonly string[], size = 10): readonly Words[] =>
  lines.map((text, index) => ({ x, y: y - index * size * 1.2, text, size }))
