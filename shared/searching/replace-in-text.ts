import type { Span } from '../model/rich-text.ts'
import type { Range } from './find-ranges.ts'

/** The text with `replacement` in place of each range; they stand from left to right, none over another. */
export function replaceInText(text: string, ranges: readonly Range[], replacement: string): string {
  return ranges.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + replacement + rest.slice(to), text)
}

/**
 * The same in dressed text: what is put in wears what the first letter taken out wore, and everything around keeps its
 * own dress, links too. A span that nothing is left of goes.
 */
export function replaceInSpans(spans: readonly Span[], ranges: readonly Range[], replacement: string): readonly Span[] {
  let at = 0
  const next = spans.map((span): Span => {
    const start = at
    const end = start + span.text.length
    at = end
    const cuts = ranges.filter(({ from, to }) => from < end && to > start)
    const text = cuts.toReversed().reduce((rest, { from, to }) => {
      const put = from >= start ? replacement : ''
      return rest.slice(0, Math.max(from - start, 0)) + put + rest.slice(Math.min(to, end) - start)
    }, span.text)
    return cuts.length === 0 ? span : { ...span, text }
  })
  return next.filter((span, index) => span === spans[index] || span.text !== '')
}
