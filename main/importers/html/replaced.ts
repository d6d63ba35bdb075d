import { attributeOf, type Element } from './visible-text.ts'

/** What a field of a form shows. */
export function inputWords(input: Element): string {
  const type = (attributeOf(input, 'type') ?? 'text').toLowerCase()
  if (type === 'checkbox' || type === 'radio') return attributeOf(input, 'checked') === undefined ? '☐ ' : '☒ '
  if (type === 'image') return attributeOf(input, 'alt') ?? ''
  return type === 'hidden' || type === 'password' || type === 'file'
    ? ''
    : (attributeOf(input, 'value') ?? attributeOf(input, 'placeholder') ?? '')
}

/** The bytes of a picture that is written in the page itself. */
export function pictureBytes(source: string): Uint8Array | undefined {
  const encoded = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/i.exec(source.slice(0, 200))?.[0]
  if (encoded === undefined) return undefined
  const bytes = new Uint8Array(Buffer.from(source.slice(encoded.length), 'base64'))
  return bytes.length === 0 ? undefined : bytes
}
