import type { Span } from '../../shared/model/rich-text.ts'

export type Dress = Omit<Span, 'text'>

/** Adds words, joined to the span before where both are set alike. */
export function addSpan(spans: Span[], text: string, dress: Dress): void {
  if (text === '') return
  const last = spans.at(-1)
  const isAlike =
    last !== undefined &&
    last.bold === dress.bold &&
    last.italic === dress.italic &&
    last.underline === dress.underline &&
    last.link === dress.link
  if (isAlike) spans[spans.length - 1] = { ...last, text: last.text + text }
  else spans.push({ ...dress, text })
}

export const spanWords = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** Whether there are words, and all of them are bold. */
export const isAllBold = (spans: readonly Span[]): boolean =>
  spans.some((span) => span.text.trim() !== '') && spans.every((span) => span.bold || span.text.trim() === '')

/** Without space at either end. */
export function trimSpans(spans: readonly Span[]): readonly Span[] {
  const trimmed = [...spans]
  while (trimmed[0] && trimmed[0].text.trimStart() === '') trimmed.shift()
  while (trimmed.at(-1)?.text.trimEnd() === '') trimmed.pop()
  const first = trimmed[0]
  if (first) trimmed[0] = { ...first, text: first.text.trimStart() }
  const last = trimmed.at(-1)
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() }
  return trimmed
}
