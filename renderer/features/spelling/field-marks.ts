import type { WordField } from './field-words.ts'
import type { WordAt } from './words-in.ts'

/** Where a word stands in the window, in CSS pixels; a word that is broken over lines stands in several boxes. */
export type WordBox = Readonly<{ word: WordAt; left: number; top: number; width: number; height: number }>

/** What a text in a box of its own needs to break its lines where the field does. */
const copied = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontVariant',
  'fontFeatureSettings',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'textTransform',
  'tabSize',
  'direction',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
] as const

/** The boxes of words of a field that are in sight. A field does not tell where its words are: a copy of it does. */
export function wordBoxes(field: WordField, words: readonly WordAt[]): readonly WordBox[] {
  if (words.length === 0) return []
  const copy = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of copied) copy.style[name] = style[name]
  const box = field.getBoundingClientRect()
  const isLine = field instanceof HTMLInputElement
  Object.assign(copy.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    visibility: 'hidden',
    boxSizing: 'border-box',
    borderStyle: 'solid',
    width: isLine ? 'max-content' : `${box.width}px`,
    whiteSpace: isLine ? 'pre' : 'pre-wrap',
    overflowWrap: 'break-word',
  })
  copy.textContent = field.value
  field.after(copy)
  const text = copy.firstChild
  const from = copy.getBoundingClientRect()
  // A line stands in the middle of its box, whatever the box's height.
  const lower = isLine ? (box.height - from.height) / 2 : 0
  const seen = seenPart(field)
  const boxes = words.flatMap((word) => {
    if (!text) return []
    const range = document.createRange()
    range.setStart(text, word.from)
    range.setEnd(text, word.to)
    return [...range.getClientRects()].map(({ left, top, width, height }) => ({
      word,
      left: left - from.left + box.left - field.scrollLeft,
      top: top - from.top + box.top - field.scrollTop + lower,
      width,
      height,
    }))
  })
  copy.remove()
  return boxes.filter(
    ({ left, top, width, height }) =>
      left >= seen.left - 1 && left + width <= seen.right + 1 && top >= seen.top - 1 && top + height <= seen.bottom + 1,
  )
}

/** The part of the window in which the field can be seen: inside everything around it that scrolls or cuts. */
function seenPart(field: Element) {
  let { left, top, right, bottom } = field.getBoundingClientRect()
  for (let around = field.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue
    const box = around.getBoundingClientRect()
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}
