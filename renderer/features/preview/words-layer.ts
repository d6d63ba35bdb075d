import type { Word } from './drawing-messages.ts'

/** The words of a page, seen by nobody, laid over its picture; sizes come from `--scale`, CSS pixels to the point. */
export function wordsLayer(words: readonly Word[]): DocumentFragment {
  const layer = document.createDocumentFragment()
  for (const { text, left, top, size, family, stretch, turn, isEndOfLine } of words) {
    if (text !== '') {
      const span = document.createElement('span')
      span.textContent = text
      span.style.fontFamily = family
      for (const [name, value] of Object.entries({ left, top, size, stretch, turn }))
        span.style.setProperty(`--${name}`, String(Math.round(value * 1000) / 1000))
      layer.append(span)
    }
    if (isEndOfLine) layer.append(document.createElement('br'))
  }
  return layer
}
