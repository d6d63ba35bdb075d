import type { Detected } from './detected.ts'
import { oldOfficeRefusal } from './old-office.ts'
import { textFormat } from './text-format.ts'
import { zipFormat } from './zip-format.ts'

/** By its bytes; the name only decides between kinds of plain text that look alike. */
export function detect(bytes: Uint8Array, name: string): Detected {
  if (bytes.length === 0) return { refusal: 'The file is empty; nothing was taken from it.' }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1100)).toString('latin1')
  if (zipStarts.some((sign) => start.startsWith(sign))) return zipFormat(bytes)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return { refusal: oldOfficeRefusal(bytes) }
  if (start.slice(0, 1100).includes('%PDF-')) return { format: 'pdf' }
  if (start.startsWith('{\\rtf'))
    return { refusal: 'This is a Rich Text file. Open it in Word or LibreOffice, save it as .docx and import that.' }
  if (isPicture(start)) return { format: 'image' }
  const known = signatures.find(({ at = 0, sign }) => start.startsWith(sign, at))
  if (known) return { refusal: known.refusal }
  return textFormat(bytes, name)
}

const zipStarts = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']

const isPicture = (start: string) =>
  start.startsWith('\u00ff\u00d8\u00ff') ||
  start.startsWith('\u0089PNG') ||
  start.startsWith('GIF8') ||
  (start.startsWith('RIFF') && start.startsWith('WEBP', 8))

const asPicture = (what: string) => `This is ${what}. Save it as JPEG or PNG and import that.`
const packed = 'This archive is of a kind that is not read. Unpack it and import the folder, or make a .zip of it.'
const recording = 'This is a recording, and recordings are not read. Import what was said as text.'

/** First bytes of what is often dragged in and not read. */
const signatures: readonly Readonly<{ sign: string; at?: number; refusal: string }>[] = [
  { sign: 'II*\u0000', refusal: asPicture('a TIFF picture') },
  { sign: 'MM\u0000*', refusal: asPicture('a TIFF picture') },
  { sign: 'BM', refusal: asPicture('a bitmap picture') },
  { sign: 'ftyphei', at: 4, refusal: asPicture('a HEIC picture') },
  { sign: 'ftypmif1', at: 4, refusal: asPicture('a HEIC picture') },
  { sign: 'ftypavif', at: 4, refusal: asPicture('an AVIF picture') },
  { sign: 'ftyp', at: 4, refusal: recording },
  { sign: 'ID3', refusal: recording },
  { sign: 'RIFF', refusal: recording },
  { sign: 'Rar!', refusal: packed },
  { sign: '7z\u00bc\u00af', refusal: packed },
  { sign: '\u001f\u008b', refusal: packed },
  { sign: 'BZh', refusal: packed },
  { sign: 'ustar', at: 257, refusal: packed },
  { sign: 'MZ', refusal: 'This is a program, not a document; nothing was taken from it.' },
  { sign: '\u007fELF', refusal: 'This is a program, not a document; nothing was taken from it.' },
  { sign: '!BDN', refusal: 'This is an Outlook data file. Export the messages or contacts you need and import those.' },
  { sign: 'SQLite format 3', refusal: 'This is a database. Export its tables as CSV and import those.' },
]
