import { control, hasKind, kindOf, kindsIn, loose, surrogate } from './characters.ts'

const ask = (1 << control) | (1 << loose) | (1 << surrogate)

/** Most text can be set as it is. */
export const isClean = (text: string): boolean => (kindsIn(text) & ask) === 0

/** Text that can be set: composed accents, no control characters, no halves of characters. */
export function sanitise(text: string): Readonly<{ text: string; dropped: boolean }> {
  const kinds = kindsIn(text)
  const whole = hasKind(kinds, surrogate) ? text.toWellFormed() : text
  const kept = hasKind(kinds, control) ? withoutControls(whole) : whole
  const composed = kept.normalize('NFC')
  return { text: composed, dropped: whole !== text || kept !== whole }
}

/** NUL says nothing and goes; other controls stood for something and leave a replacement character. */
function withoutControls(text: string): string {
  let clean = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kindOf(code) !== control) clean += text[at]
    else if (code !== 0) clean += '\ufffd'
  }
  return clean
}
