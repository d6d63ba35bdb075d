import { z } from 'zod'

/** BCP 47 language tag, such as `en`, `es`, `es-MX`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or es-MX')

/** One text in several languages. */
export const localisedSchema = z.record(languageSchema, z.string())
export type Localised = Readonly<Record<string, string>>

/** A text and the language it turned out to be in. */
export type Picked = Readonly<{ text: string; language: string }>

/**
 * The text in the first of `languages` that has one, else in any language it has (in order of the tag, so that the
 * choice is always the same). `es` finds `es-MX` and the other way round.
 */
export function pickLanguage(value: Localised, languages: readonly string[]): Picked {
  const tags = Object.keys(value).sort()
  const base = (tag: string) => tag.split('-')[0]
  for (const wanted of languages) {
    const tag =
      tags.find((have) => have === wanted && value[have]) ??
      tags.find((have) => base(have) === base(wanted) && value[have])
    if (tag) return { text: value[tag] ?? '', language: tag }
  }
  const any = tags.find((have) => value[have])
  return { text: any ? (value[any] ?? '') : '', language: any ?? languages[0] ?? 'en' }
}
