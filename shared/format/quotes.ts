import { bookLanguage } from './words.ts'

const marks = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
} as const

/** The text between the quotation marks of its language; marks it already had are not doubled. */
export function quote(text: string, language: string): string {
  const { outer, inner } = marks[bookLanguage(language)]
  const bare = text.trim().replace(/^["“«](?<words>[^"“”«»]*)["”»]$/su, '$<words>')
  const nested = bare.replace(/["“«](?<words>[^"“”«»]*)["”»]/gu, (_, words: string) => `${inner[0]}${words}${inner[1]}`)
  return `${outer[0]}${nested}${outer[1]}`
}
