import Papa from 'papaparse'

/**
 * The character that parts most rows into the same number of fields. Where two do equally well, the one that is rarer
 * in prose wins; where none parts anything, the file has one column and the comma does no harm.
 */
export function sniffDelimiter(text: string): string {
  const sample =
    text.length <= sampleLength ? text : text.slice(0, text.lastIndexOf('\n', sampleLength) + 1 || sampleLength)
  let best = { delimiter: ',', score: 0 }
  for (const { delimiter, weight } of candidates) {
    if (!sample.includes(delimiter)) continue
    const score = weight * evenness(sample, delimiter) * (delimiter === ',' ? decimalDoubt(sample) : 1)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

const sampleLength = 65_536
const sampleRows = 200

/** Rarer in prose first. A colon is none: it parts clock times. */
const candidates = [
  { delimiter: '\t', weight: 1 },
  { delimiter: ';', weight: 1 },
  { delimiter: '|', weight: 1 },
  { delimiter: ',', weight: 1 },
  { delimiter: '\u001f', weight: 0.9 },
  { delimiter: '\u0001', weight: 0.9 },
  { delimiter: '¦', weight: 0.7 },
  { delimiter: '¬', weight: 0.7 },
  { delimiter: '^', weight: 0.7 },
  { delimiter: '~', weight: 0.7 },
] as const

/** How many of the rows have the commonest number of fields, 0 to 1; a little more for more fields. */
function evenness(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', quoteChar: '"', preview: sampleRows })
  const counts = new Map<number, number>()
  let rows = 0
  for (const fields of data) {
    if (fields.every((field) => field.trim() === '')) continue
    rows++
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  }
  let best = 0
  for (const [fields, count] of counts) {
    if (fields > 1) best = Math.max(best, (count / rows) * (1 + Math.min(fields, 20) / 50))
  }
  return best
}

/** Commas mostly between digits are decimal commas when something else could part the fields. */
function decimalDoubt(sample: string): number {
  const commas = sample.split(',').length - 1
  const between = sample.match(/\d,(?=\d)/g)?.length ?? 0
  return between * 2 > commas ? 0.6 : 1
}
