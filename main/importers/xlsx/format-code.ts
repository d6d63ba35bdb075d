/** A format of a spreadsheet taken apart: what it prints as it stands, and what it fills in. */
export type FormatPart = Readonly<{ kind: 'literal' | 'code' | 'elapsed'; text: string }>

/** The sections of a format: for positive and negative numbers, for zero, for text. */
export function formatSections(format: string): readonly (readonly FormatPart[])[] {
  const known = cache.get(format)
  if (known) return known
  const sections = readSections(format.slice(0, longest))
  if (cache.size < 1000) cache.set(format, sections)
  return sections
}

/** No format that people make is longer; the standard allows 255. */
const longest = 1000
const cache = new Map<string, readonly (readonly FormatPart[])[]>()

function readSections(format: string): readonly (readonly FormatPart[])[] {
  const sections: FormatPart[][] = [[]]
  const add = (kind: FormatPart['kind'], text: string) => {
    const section = sections.at(-1)
    const last = section?.at(-1)
    if (last?.kind === kind && kind !== 'elapsed') section?.splice(-1, 1, { kind, text: last.text + text })
    else if (text !== '') section?.push({ kind, text })
  }
  for (let at = 0; at < format.length; at++) {
    const sign = format.charAt(at)
    if (sign === ';') sections.push([])
    else if (sign === '\\') add('literal', format.charAt(++at))
    // A gap as wide as the next character, or that character again and again up to the edge.
    else if (sign === '_') {
      at++
      add('literal', ' ')
    } else if (sign === '*') at++
    else if (sign === '"') {
      const end = closing(format, '"', at)
      add('literal', format.slice(at + 1, end))
      at = end
    } else if (sign === '[') {
      const end = closing(format, ']', at)
      const inside = format.slice(at + 1, end)
      if (/^(?:h+|m+|s+)$/i.test(inside)) add('elapsed', inside.toLowerCase())
      else if (inside.startsWith('$')) add('literal', inside.slice(1).split('-')[0] ?? '')
      at = end
    } else add('code', sign)
  }
  return sections
}

function closing(format: string, sign: string, at: number): number {
  const end = format.indexOf(sign, at + 1)
  return end < 0 ? format.length : end
}

/** Whether it shows a moment rather than a number. */
export function isMomentFormat(format: string): boolean {
  if (/^general$/i.test(format) || format === '@') return false
  const first = formatSections(format)[0] ?? []
  if (first.some((part) => part.kind === 'elapsed')) return true
  const code = first.map((part) => (part.kind === 'code' ? part.text : '')).join('')
  return /[dmyhs]/i.test(code) && !/[0#?]|general/i.test(code.replace(/s[.,]0+/gi, ''))
}
