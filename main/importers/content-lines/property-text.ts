import type { SourceProperty } from '../source-document.ts'
import type { ContentLine } from './read-line.ts'
import { bytesOf, unescaped } from './values.ts'

/** Parameters that only say how the value is written. */
const ofWriting = new Set(['ENCODING', 'CHARSET', 'VALUE'])

/** The lines of a component as properties, each a unit of its own name under `base`. */
export function propertiesOf(
  lines: readonly ContentLine[],
  { base, at, prefix = '' }: Readonly<{ base: string; at: string; prefix?: string }>,
): readonly SourceProperty[] {
  const counts = new Map<string, number>()
  return lines.map((line) => {
    const count = (counts.get(line.name) ?? 0) + 1
    counts.set(line.name, count)
    const unit = `${base}.${line.name}${count === 1 ? '' : `.${count}`}`
    return {
      name: `${prefix}${line.name}`,
      text: { unit, at: `${at}, ${prefix}${line.name}, line ${line.number}`, spans: [{ text: wordsOf(line) }] },
    }
  })
}

/** All a line says: `Ana Ruiz <ana@x.org> (ROLE=CHAIR)`. What is no text is told by its size. */
export function wordsOf(line: ContentLine): string {
  const bytes = bytesOf(line)
  const value = bytes === undefined ? unescaped(line.value).trim() : `${bytes.length} bytes of data`
  const told = line.parameters
    .filter(({ name, value: words }) => !ofWriting.has(name) && words !== '')
    .map(({ name, value: words }) => `${name}=${words}`)
  if (value === '') return told.join(', ')
  return told.length === 0 ? value : `${value} (${told.join(', ')})`
}
