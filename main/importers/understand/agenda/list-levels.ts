import type { Line } from './flow.ts'

/**
 * Depth of the points of a list, from how deep the file sets them and from the style of their numbers, since many
 * texts set `A.` under `IV.` without an indent that a parser sees.
 */
export type ListLevels = { stack: { depth: number; style: string; last: string }[] }

export const makeListLevels = (): ListLevels => ({ stack: [] })

/** The level of the next point, 0 for the outermost; keeps what it learns for the points after it. */
export function levelOf(levels: ListLevels, line: Line): number {
  const { stack } = levels
  const depth = Math.max(line.depth, 0)
  const styles = stylesOf(line)
  let at = stack.findLastIndex(
    (level) => level.depth === depth && styles.includes(level.style) && follows(level, line.marker),
  )
  if (at < 0) at = stack.findLastIndex((level) => level.depth === depth && styles.includes(level.style))
  if (at < 0 && stack.some((level) => level.depth > depth)) {
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) > depth) stack.pop()
    at = stack.findLastIndex((level) => level.depth === depth && styles.includes(level.style))
  }
  if (at >= 0) stack.length = at + 1
  else stack.push({ depth, style: styles[0] ?? '', last: '' })
  const top = stack.at(-1)
  if (top) top.last = line.marker
  return stack.length - 1
}

/** `C.` may be a letter or a Roman number: both, the likelier first. */
function stylesOf(line: Line): readonly string[] {
  const bare = line.marker.replace(/[.)]$/, '')
  if (bare === '') return [line.isNumbered ? 'numbered' : 'bullet']
  if (/^\d+$/.test(bare)) return ['number']
  if (/^[\d.]+$/.test(bare)) return [`number${bare.split('.').length}`]
  const letter = /^[A-Z]$/.test(bare) ? 'LETTER' : /^[a-z]$/.test(bare) ? 'letter' : ''
  const roman = /^[IVX]+$/.test(bare) ? 'ROMAN' : /^[ivx]+$/.test(bare) ? 'roman' : ''
  const both = /^i$/i.test(bare) || letter === '' ? [roman, letter] : [letter, roman]
  return both.filter((style) => style !== '')
}

function follows(level: { style: string; last: string }, marker: string): boolean {
  const value = (text: string) => {
    const bare = text.replace(/[.)]$/, '')
    if (/^\d+$/.test(bare)) return Number(bare)
    return level.style.toLowerCase() === 'roman'
      ? romans.indexOf(bare.toUpperCase()) + 1
      : bare.toLowerCase().charCodeAt(0) - 96
  }
  return value(marker) === value(level.last) + 1
}

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
