import Papa from 'papaparse'

type Records = Readonly<{
  records: readonly (readonly string[])[]
  /** Row in which a quotation mark opens that nothing closes; 0 when there is none. */
  openQuoteRow: number
}>

/**
 * Fields of every line, quoted ones with their line feeds. A quotation mark that is never closed would swallow the rest
 * of the file: the lines from there on are read once more without quoting.
 */
export function readRecords(text: string, delimiter: string): Records {
  const whole = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' })
  const open = whole.errors.find((error) => error.code === 'MissingQuotes')
  if (open?.row === undefined) return { records: withoutLast(whole.data), openQuoteRow: 0 }
  const start = text.lastIndexOf('\n', (open.index ?? 0) - 1) + 1
  // No character can be its own opposite: a quote character that the text does not hold turns quoting off.
  const rest = Papa.parse<string[]>(text.slice(start), { delimiter, newline: '\n', quoteChar: '\0' })
  return { records: [...whole.data.slice(0, open.row), ...withoutLast(rest.data)], openQuoteRow: open.row + 1 }
}

/** A line feed at the very end begins no row. */
function withoutLast(records: readonly string[][]): readonly string[][] {
  const last = records.at(-1)
  return last?.length === 1 && last[0] === '' ? records.slice(0, -1) : records
}
