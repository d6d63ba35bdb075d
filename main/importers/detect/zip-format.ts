import type { Detected } from './detected.ts'

/**
 * What a zip is, by the names in its directory. They are only looked at, never unpacked: whoever reads the file checks
 * it first. A directory that cannot be read leaves it an archive, and reading it says what is wrong.
 */
export function zipFormat(bytes: Uint8Array): Detected {
  const names = namesIn(bytes)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^(?:word|xl|ppt)\/vbaProject\.bin$/i))
    return {
      refusal:
        'The file carries macros, and files with macros are not opened. Save it as .docx or .xlsx without them and import that.',
    }
  if (has(/^\/?word\/document\d*\.xml$/i)) return { format: 'docx' }
  if (has(/^\/?xl\/workbook\d*\.xml$/i)) return { format: 'xlsx' }
  if (has(/^\/?xl\/workbook\.bin$/i))
    return { refusal: 'This is a binary Excel file. Save it as .xlsx in Excel and import that.' }
  if (has(/^\/?ppt\/presentation\.xml$/i))
    return { refusal: 'This is a PowerPoint file. Save it as PDF in PowerPoint and import that.' }
  if (has(/^\/?word\//i)) return { format: 'docx' }
  if (has(/^\/?xl\//i)) return { format: 'xlsx' }
  if (names.includes('manifest.json') && names.includes('trip.json')) return { format: 'trip' }
  if (names.includes('META-INF/manifest.xml') && names.includes('content.xml'))
    return {
      refusal:
        'This is an OpenDocument file. Open it in LibreOffice or Word, save it as .docx or .xlsx and import that.',
    }
  if (has(/^Index\/Document\.iwa$/i))
    return {
      refusal: 'This is an Apple Pages, Numbers or Keynote file. Export it as Word, Excel or PDF and import that.',
    }
  if (names.includes('META-INF/container.xml') && names.includes('mimetype'))
    return { refusal: 'This is an e-book. Save what you need of it as text or PDF and import that.' }
  return { format: 'zip' }
}

const mostNames = 5_000

/** From the directory at the end, or, when a file was cut short, from the heads before each entry. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = namesAt(whole, { sign: 'PK\u0001\u0002', lengthAt: 28, nameAt: 46 })
  return directory.length > 0 ? directory : namesAt(whole, { sign: 'PK\u0003\u0004', lengthAt: 26, nameAt: 30 })
}

function namesAt(
  whole: Buffer,
  { sign, lengthAt, nameAt }: Readonly<{ sign: string; lengthAt: number; nameAt: number }>,
): readonly string[] {
  const names: string[] = []
  const wanted = Buffer.from(sign, 'latin1')
  let at = whole.indexOf(wanted)
  while (at >= 0 && at + nameAt <= whole.length && names.length < mostNames) {
    const length = whole.readUInt16LE(at + lengthAt)
    names.push(whole.toString('utf8', at + nameAt, at + nameAt + length).replaceAll('\\', '/'))
    at = whole.indexOf(wanted, at + nameAt + length)
  }
  return names
}
