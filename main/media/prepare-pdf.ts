import { createHash } from 'node:crypto'
import { UserError } from '../../shared/errors.ts'

/** A document as it is kept in a trip: the bytes as given. */
export type PreparedPdf = Readonly<{ bytes: Uint8Array; kind: 'pdf'; sha256: string }>

const largestFile = 100 * 2 ** 20

/** Takes a PDF that begins and ends as one; what is inside is read when it is bound in. Throws `bad-image` or `too-large`. */
export function preparePdf(bytes: Uint8Array): PreparedPdf {
  if (bytes.length > largestFile) {
    throw new UserError('too-large', 'The document was not taken because it is larger than 100 MB; make it smaller.')
  }
  const text = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
  // Readers look for both within this distance (ISO 32000-1, annex H.3); a PDF that starts later is something else too.
  const isPdf = /^%PDF-[12]\.\d/.test(text(bytes.subarray(0, 16))) && text(bytes.subarray(-1024)).includes('%%EOF')
  if (!isPdf) {
    throw new UserError('bad-image', 'The document was not taken because it is not a whole PDF; save it as PDF again.')
  }
  return { bytes, kind: 'pdf', sha256: createHash('sha256').update(bytes).digest('hex') }
}
