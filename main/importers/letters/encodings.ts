import iconv from 'iconv-lite'
import type { LanguageName } from './languages.ts'

/** A way in which letters were written before UTF-8. */
export type Encoding = Readonly<{
  /** As the web names it where the web knows it. */
  name: string
  /** As people know it, to complete: they were read as … */
  words: string
  /** How much speaks for it before anything is read: what programs of offices write, or hardly ever. */
  prior: number
}> &
  (Readonly<{ languages: readonly LanguageName[] }> | Readonly<{ isWide: true }>)

const western = ['spanish', 'french', 'portuguese', 'german', 'italian', 'catalan', 'nordic', 'dutch'] as const
const central = ['polish', 'czech', 'slovak', 'hungarian', 'romanian', 'croatian', 'german'] as const
const cyrillic = ['russian', 'ukrainian', 'bulgarian', 'serbian'] as const

export const encodings: readonly Encoding[] = [
  { name: 'windows-1252', words: 'Western European', prior: 4, languages: western },
  { name: 'windows-1250', words: 'Central European', prior: 1, languages: central },
  { name: 'iso-8859-2', words: 'Central European (ISO)', prior: -1, languages: central },
  { name: 'windows-1254', words: 'Turkish', prior: 0, languages: ['turkish'] },
  { name: 'windows-1257', words: 'Baltic', prior: -2, languages: ['baltic'] },
  { name: 'macintosh', words: 'Western European of old Macs', prior: 0, languages: western },
  { name: 'ibm850', words: 'Western European of DOS', prior: 0, languages: western },
  { name: 'ibm437', words: 'of DOS', prior: -1, languages: western },
  { name: 'ibm852', words: 'Central European of DOS', prior: -2, languages: central },
  { name: 'windows-1251', words: 'Cyrillic', prior: 1, languages: cyrillic },
  { name: 'koi8-r', words: 'Cyrillic (KOI8)', prior: 0, languages: ['russian', 'bulgarian'] },
  { name: 'koi8-u', words: 'Cyrillic (KOI8)', prior: -2, languages: ['ukrainian'] },
  { name: 'ibm866', words: 'Cyrillic of DOS', prior: 0, languages: cyrillic },
  { name: 'iso-8859-5', words: 'Cyrillic (ISO)', prior: -1, languages: cyrillic },
  { name: 'x-mac-cyrillic', words: 'Cyrillic of old Macs', prior: -2, languages: cyrillic },
  { name: 'windows-1253', words: 'Greek', prior: 0, languages: ['greek'] },
  { name: 'iso-8859-7', words: 'Greek (ISO)', prior: -1, languages: ['greek'] },
  { name: 'windows-1255', words: 'Hebrew', prior: 0, languages: ['hebrew'] },
  { name: 'windows-1256', words: 'Arabic', prior: 0, languages: ['arabic'] },
  { name: 'iso-8859-6', words: 'Arabic (ISO)', prior: -2, languages: ['arabic'] },
  { name: 'windows-874', words: 'Thai', prior: 0, languages: ['thai'] },
  { name: 'shift_jis', words: 'Japanese', prior: 0, isWide: true },
  { name: 'euc-jp', words: 'Japanese (EUC)', prior: -2, isWide: true },
  { name: 'gb18030', words: 'Chinese', prior: 0, isWide: true },
  { name: 'big5', words: 'traditional Chinese', prior: 0, isWide: true },
  { name: 'euc-kr', words: 'Korean', prior: 0, isWide: true },
]

/** Those that the web never knew. */
const dosNames: ReadonlyMap<string, string> = new Map([
  ['ibm437', 'cp437'],
  ['ibm850', 'cp850'],
  ['ibm852', 'cp852'],
])

export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const old = dosNames.get(encoding) ?? (encoding.startsWith('utf-32') ? encoding : undefined)
  if (old === undefined) return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), old)
}
