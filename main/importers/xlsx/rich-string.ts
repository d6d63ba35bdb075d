import type { Span } from '../../../shared/model/rich-text.ts'
import { childOf, childrenOf, streamXml, textOf, type XmlElement } from '../office/read-xml.ts'

/** Every string of the workbook, by its number. How to pronounce them is left out. */
export function readSharedStrings(
  bytes: Uint8Array,
): Readonly<{ strings: readonly (readonly Span[])[]; fault?: string }> {
  const strings: (readonly Span[])[] = []
  const reading = streamXml(bytes, {
    isPiece: (name) => name === 'x:si',
    take: (piece) => strings.push(richString(piece)),
    skip: pronunciation,
  })
  return { strings, ...reading }
}

/** How Japanese words are pronounced: shown only on demand. */
export const pronunciation: ReadonlySet<string> = new Set(['x:rPh', 'x:phoneticPr'])

/** Of `si`, `is` and the text of a comment: plain, or runs of one dress each. */
export function richString(element: XmlElement): readonly Span[] {
  const spans: Span[] = []
  for (const child of childrenOf(element)) {
    if (child.name === 'x:t') spans.push({ text: unescaped(textOf(child)) })
    if (child.name !== 'x:r') continue
    const dress = childOf(child, 'x:rPr')
    const text = childrenOf(child, 'x:t').map(textOf).join('')
    if (text === '') continue
    spans.push({
      text: unescaped(text),
      ...(isOn(dress, 'x:b') && { bold: true }),
      ...(isOn(dress, 'x:i') && { italic: true }),
      ...(isOn(dress, 'x:u') && { underline: true }),
    })
  }
  return spans.filter((span) => span.text !== '')
}

/** `_x000D_` is how characters are written that XML cannot hold. A return before a line feed says nothing. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return plain.includes('\r') || plain.includes('\0') ? plain.replace(/\r\n?/g, '\n').replaceAll('\0', '') : plain
}

function isOn(dress: XmlElement | undefined, name: string): true | undefined {
  const element = childOf(dress, name)
  if (!element) return undefined
  const value = element.attributes.get('val')
  return value === '0' || value === 'false' || value === 'none' ? undefined : true
}
