import { type ContentLine, readLine } from './read-line.ts'
import { type LogicalLine, unfold } from './unfold.ts'

/** What stands between a `BEGIN` and its `END`. */
export type Component = Readonly<{
  /** Upper case: `VEVENT`. */
  name: string
  /** Line of the file at which it begins. */
  number: number
  lines: readonly ContentLine[]
  parts: readonly Component[]
  /** Lines that are none of a kind we know, as they stand. */
  strays: readonly LogicalLine[]
}>

/** How a text was parted: a root without a name around what stands side by side. */
export type Components = Readonly<{
  root: Component /** Lines at which something began that never ended. */
  open: readonly number[]
}>

type Growing = { name: string; number: number; lines: ContentLine[]; parts: Growing[]; strays: LogicalLine[] }

/** Components of a text, whatever is missing around or at the end of them. Those too deep stand side by side. */
export function readComponents(text: string, innermost: readonly string[]): Components {
  const root = grow('', 1)
  const stack: Growing[] = [root]
  const open: number[] = []
  const close = () => {
    const top = stack.pop()
    if (top) open.push(top.number)
  }
  for (const logical of unfold(text)) {
    const line = readLine(logical.text, logical.number)
    const top = stack.at(-1) ?? root
    if (line?.name === 'BEGIN' && line.value.trim() !== '') {
      const name = line.value.trim().toUpperCase()
      // Another of its kind begins before it ended: it ended there.
      if (innermost.includes(name) && top.name === name && !isEmptyAgent(top.lines.at(-1))) close()
      const parent = stack.at(-1) ?? root
      const part = grow(name, logical.number)
      parent.parts.push(part)
      if (stack.length < mostDepth) stack.push(part)
    } else if (line?.name === 'END') {
      const name = line.value.trim().toUpperCase()
      const at = stack.findLastIndex((each) => each.name === name)
      if (at > 0) {
        while (stack.length > at + 1) close()
        stack.pop()
      }
    } else if (line) top.lines.push(line)
    else if (!continued(top.lines, logical.text)) top.strays.push(logical)
  }
  while (stack.length > 1) close()
  return { root, open }
}

/** Old cards write the card of an assistant inside of another. */
const isEmptyAgent = (line: ContentLine | undefined) => line?.name === 'AGENT' && line.value.trim() === ''

const mostDepth = 32

const grow = (name: string, number: number): Growing => ({ name, number, lines: [], parts: [], strays: [] })

/** Some programs write line breaks of a description as they are: the words go on in the next line. */
function continued(lines: ContentLine[], text: string): boolean {
  const last = lines.at(-1)
  if (last === undefined || !freeText.has(last.name) || /^[A-Z0-9-]+[;:]/.test(text)) return false
  lines[lines.length - 1] = { ...last, value: `${last.value}\\n${text.trim()}` }
  return true
}
const freeText = new Set(['DESCRIPTION', 'SUMMARY', 'COMMENT', 'LOCATION', 'NOTE', 'LABEL'])
