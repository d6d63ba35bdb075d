/** A part of a file, and after it the definitions from elsewhere in the file that it refers to. */
export type Chunk = Readonly<{ text: string /** Where its own text ends. */; end: number }>

/**
 * Parts a file where nothing can run over: a line that begins with a letter or a heading, after an empty one, outside of
 * fences and comments. Parsing takes the square of the length, so a long file is read in parts.
 */
export function chunksOf(text: string): readonly Chunk[] {
  const parts = partsOf(text)
  if (parts.length === 1) return [{ text, end: text.length }]
  const definitions = new Map<string, string>()
  for (const [line, label] of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[^\n]*$/gm)) {
    const key = (label ?? '').toLowerCase()
    if (!definitions.has(key)) definitions.set(key, line)
  }
  return parts.map((part) => {
    const used = new Set([...part.matchAll(/\[([^\]\n]{1,200})\]/g)].map(([, label]) => (label ?? '').toLowerCase()))
    const lines = [...used].flatMap((label) => definitions.get(label) ?? [])
    return { text: lines.length === 0 ? part : `${part}\n\n${lines.join('\n')}\n`, end: part.length }
  })
}

/** Long enough that most files are one part. */
const partLength = 8192

function partsOf(text: string): readonly string[] {
  if (text.length <= partLength) return [text]
  const parts: string[] = []
  let start = 0
  let at = 0
  let isAfterEmpty = false
  let fence = ''
  let isInHtml = false
  for (const line of text.split('\n')) {
    const isOpen = fence !== '' || isInHtml
    if (!isOpen && isAfterEmpty && at - start >= partLength && /^[#\p{L}]/u.test(line)) {
      parts.push(text.slice(start, at))
      start = at
    }
    const mark = /^\s*(```|~~~)/.exec(line)?.[1]
    if (mark !== undefined && !isInHtml) fence = fence === '' ? mark : fence === mark ? '' : fence
    if (fence === '' && /<(?:!--|pre|script|style|textarea)/i.test(line)) isInHtml = true
    if (isInHtml && /-->|<\/(?:pre|script|style|textarea)>/i.test(line)) isInHtml = false
    isAfterEmpty = line.trim() === ''
    at += line.length + 1
  }
  parts.push(text.slice(start))
  return parts
}
