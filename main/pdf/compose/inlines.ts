import type { Inline, Inlines, Origin } from '../blocks.ts'
import { type Context, linkTo, type TargetKind } from './context.ts'

/** How a stretch of words is dressed. */
export type Dress = Readonly<{
  bold?: true
  face?: 'serif' | 'sans'
  accent?: true
  link?: string
  to?: string | undefined
  language?: string | undefined
  origin?: Origin
}>

/** Words as inlines; none for an empty text. Line feeds break the line. */
export function text(words: string, dress: Dress = {}): Inlines {
  if (words === '') return []
  // Nearly all: one object and no search for lines.
  if (!words.includes('\n')) return [dressed(words, dress)]
  return words
    .split(/\r?\n/)
    .flatMap((part, index): Inline[] => [
      ...(index > 0 ? [lineBreak] : []),
      ...(part === '' ? [] : [dressed(part, dress)]),
    ])
}

function dressed(words: string, { to, language, ...dress }: Dress): Inline {
  const inline: { -readonly [K in keyof TextInline]: TextInline[K] } = { kind: 'text', text: words, ...dress }
  if (to !== undefined) inline.to = to
  if (language !== undefined) inline.language = language
  return inline
}

type TextInline = Extract<Inline, { kind: 'text' }>

/** Words in bold. */
export const bold = (words: string, dress: Dress = {}): Inlines => text(words, { ...dress, bold: true })

/** Words in sans inside serif text: marks, times, symbols. */
export const sans = (words: string, dress: Dress = {}): Inlines => text(words, { ...dress, face: 'sans' })

const lineBreak: Inline = { kind: 'break' }

/** The parts that say something, with the separator between them. */
export function joined(parts: readonly Inlines[], separator = ', '): Inlines {
  const all: Inline[] = []
  for (const part of parts) {
    if (part.length === 0) continue
    if (all.length > 0) all.push(...text(separator))
    for (const inline of part) all.push(inline)
  }
  return all
}

/** Each part that says something on a line of its own. */
export const lines = (parts: readonly Inlines[]): Inlines =>
  parts.filter((part) => part.length > 0).flatMap((part, index): Inlines => (index > 0 ? [lineBreak, ...part] : part))

/** The same words dressed in bold. */
export const emboldened = (inlines: Inlines): Inlines =>
  inlines.map((inline) => (inline.kind === 'break' ? inline : { ...inline, bold: true }))

/** The words with a sign before and after them, each only when there are words. */
export const wrapped = (before: string, inlines: Inlines, after: string): Inlines =>
  inlines.length === 0 ? [] : [...text(before), ...inlines, ...text(after)]

/** Ends with a full stop, unless the words end with a sign of their own. */
export function sentence(inlines: Inlines): Inlines {
  const last = inlines.at(-1)
  if (!last) return []
  return last.kind === 'text' && /[.!?…:;]["”»’)]*\s*$/u.test(last.text) ? inlines : [...inlines, ...text('.')]
}

/** A bold opening and the sentence after it: `Ask for a calendar. Four sessions this year.` */
export function opened(title: Inlines, rest: Inlines): Inlines {
  const [first] = rest
  const runsOn = first?.kind === 'text' && /^[\p{Ll},;:]/u.test(first.text)
  return joined([emboldened(runsOn ? title : sentence(title)), rest], ' ')
}

/** A bold opening that its words go on from: `Do not name ports or officers.` */
export const runIn = (title: Inlines, rest: Inlines): Inlines => sentence(joined([emboldened(title), rest], ' '))

/** Sentences one after the other. */
export const sentences = (parts: readonly Inlines[]): Inlines => joined(parts.map(sentence), ' ')

/** The words without their dress. */
export const plain = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('')

/** The number of the page where something stands, none when this book does not have it. */
export function pageOf(context: Context, kind: TargetKind, id: string | undefined): Inlines {
  const to = linkTo(context, kind, id)
  return to === undefined ? [] : [{ kind: 'pageRef', to }]
}

/** `see p. 3-5`, none when this book does not have it. */
export function seePage(context: Context, kind: TargetKind, id: string | undefined): Inlines {
  const page = pageOf(context, kind, id)
  if (page.length === 0) return []
  const [before = '', after = ''] = context.words.general.seePage(slot).split(slot)
  return [...text(before), ...page, ...text(after)]
}

/** Stands for a value while a sentence of the word table is taken apart around it. */
const slot = '\u0001'

/** A sentence of the word table around a value that keeps its own dress and origin. */
export function around(sentenceOf: (value: string) => string, value: Inlines): Inlines {
  if (value.length === 0) return []
  const [before = '', after = ''] = sentenceOf(slot).split(slot)
  return [...text(before), ...value, ...text(after)]
}
