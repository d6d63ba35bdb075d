import { type Localised, pickLanguage } from '../../shared/model/localised.ts'

/** What is written in one language, nothing borrowed from another; `es` finds `es-MX`. */
export function textIn(value: Localised, language: string): string {
  const tag = tagIn(value, language)
  return value[tag] ?? ''
}

/** The text with other words in one language; emptied, the language goes. */
export function withTextIn(value: Localised, language: string, text: string): Localised {
  const { [tagIn(value, language)]: _before, ...others } = value
  return text === '' ? others : { ...others, [tagIn(value, language)]: text }
}

/** What stands there in other languages, for a field that is empty in this one. */
export const textElsewhere = (value: Localised, language: string): string =>
  textIn(value, language) === '' ? pickLanguage(value, []).text : ''

const tagIn = (value: Localised, language: string): string => {
  const base = (tag: string) => tag.split('-')[0]
  return language in value ? language : (Object.keys(value).find((tag) => base(tag) === base(language)) ?? language)
}
