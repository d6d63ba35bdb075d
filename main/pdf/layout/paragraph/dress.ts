import type { Inline, Origin } from '../../blocks.ts'
import type { FontId, Style } from '../../theme.ts'
import type { Setting } from '../setting.ts'
import { type WordTable, wordsOf } from './word-table.ts'

/** How a stretch of words is set: an inline with its style and all it inherits worked out. */
export type Dress = Readonly<{
  font: FontId
  size: number
  accent: boolean
  tracking: number
  underline: boolean
  link: string | undefined
  to: string | undefined
  tag: number
  origin: Origin | undefined
  language: string
  words: WordTable
}>

type Words = Exclude<Inline, { kind: 'break' }>

export type Surroundings = Readonly<{ style: Style; tag: number; language: string; origin?: Origin | undefined }>

/** The inline before matters: neighbours that lead to the same place share an element of the structure. */
export function dressOf(setting: Setting, inline: Words, around: Surroundings, before: Dress | undefined): Dress {
  const { style } = around
  const isText = inline.kind === 'text'
  const font = fontOf(style, inline)
  const link = isText && inline.link !== undefined && allowedLink.test(inline.link) ? inline.link : undefined
  const language = isText && inline.language !== undefined ? inline.language : around.language
  return {
    font,
    size: style.size,
    accent: inline.accent ?? style.accent ?? false,
    tracking: style.tracking ?? 0,
    underline: isText && inline.underline === true,
    link,
    to: inline.to,
    tag: tagOf(setting, { link, to: inline.to, language }, around, before),
    origin: (isText ? inline.origin : undefined) ?? around.origin,
    language,
    words: wordsOf(setting.words, setting.shaper, font),
  }
}

const allowedLink = /^(?:https:\/\/|mailto:|tel:)/

type Target = Readonly<{ link: string | undefined; to: string | undefined; language: string }>

function tagOf(
  setting: Setting,
  { link, to, language }: Target,
  around: Surroundings,
  before: Dress | undefined,
): number {
  const isForeign = language !== around.language
  if (link === undefined && to === undefined)
    return isForeign ? setting.tags.add('Span', around.tag, { language }) : around.tag
  if (before && before.link === link && before.to === to && before.language === language) return before.tag
  return setting.tags.add('Link', around.tag, isForeign ? { language } : undefined)
}

function fontOf(style: Style, inline: Words): FontId {
  const font = inline.bold ? style.bold : inline.kind === 'text' && inline.italic ? style.italic : style.font
  if (inline.kind !== 'text' || inline.face === undefined) return font
  return inline.face === 'sans' ? sansOf[font] : serifOf[font]
}

const sansOf: Readonly<Record<FontId, FontId>> = {
  serif: 'sans',
  serifSemibold: 'sansSemibold',
  serifItalic: 'sansItalic',
  serifLight: 'sansLight',
  sans: 'sans',
  sansSemibold: 'sansSemibold',
  sansItalic: 'sansItalic',
  sansLight: 'sansLight',
}
const serifOf: Readonly<Record<FontId, FontId>> = {
  serif: 'serif',
  serifSemibold: 'serifSemibold',
  serifItalic: 'serifItalic',
  serifLight: 'serifLight',
  sans: 'serif',
  sansSemibold: 'serifSemibold',
  sansItalic: 'serifItalic',
  sansLight: 'serifLight',
}
