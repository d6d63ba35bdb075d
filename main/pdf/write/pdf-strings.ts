/** A string people read (ISO 32000-1, 7.9.2.2): as it is when plain, else UTF-16 with its mark. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return byteString(text)
  return `<${hexText(text)}>`
}

/** UTF-16 with its mark, in hexadecimal. Halves of a surrogate pair that stand alone become U+FFFD. */
export function hexText(text: string): string {
  let hex = 'FEFF'
  for (const unit of toUnits(text.toWellFormed())) hex += unit.toString(16).toUpperCase().padStart(4, '0')
  return hex
}

function* toUnits(text: string): Iterable<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index)
}

/** Characters up to U+00FF in parentheses. */
export function byteString(bytes: string): string {
  return `(${bytes.replace(/[\\()\r\n]/g, (byte) => escapes[byte] ?? byte)})`
}
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '(': '\\(', ')': '\\)', '\r': '\\r', '\n': '\\n' }

/** The name of a destination as the bytes of its UTF-8: the same in links and in the tree they are looked up in. */
export function destinationName(name: string): string {
  return Buffer.from(name.toWellFormed(), 'utf8').toString('latin1')
}

/** A language tag as it may stand in a file; empty when it is none. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : ''
}
