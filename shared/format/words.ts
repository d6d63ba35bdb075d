import { english } from './words-en.ts'
import { spanish } from './words-es.ts'

/** Every label and set phrase the book prints by itself, in one language. What people wrote is not in here. */
export type Words = typeof english

/** The printed words of a language; one that the book does not speak falls back to English. */
export const words = (language: string): Words => (bookLanguage(language) === 'es' ? spanish : english)

/** The languages the book itself speaks. */
type BookLanguage = 'en' | 'es'

/** The language of labels, dates and numbers for a tag such as `es-MX`. */
export const bookLanguage = (language: string): BookLanguage => (language.split('-')[0] === 'es' ? 'es' : 'en')
