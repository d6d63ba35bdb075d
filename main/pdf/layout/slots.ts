import type { LineItem, PageBody, Run, ShapedWord, Shaper, SlotItem } from '../pages.ts'

/** Labels of pages by the names of places. */
export type Labels = ReadonlyMap<string, string>

type Filled = Readonly<{ said: readonly string[]; lines: readonly LineItem[] }>

const known = new WeakMap<PageBody, Filled>()

/** The slots of a page, filled; the very same lines as long as they say the same. */
export function fillSlots(shaper: Shaper, body: PageBody, labels: Labels): readonly LineItem[] {
  const before = known.get(body)
  if (before === nothing) return noLines
  const said = body.items.flatMap((item) => (item.kind === 'slot' ? [labels.get(item.to) ?? ''] : []))
  if (before && said.every((label, index) => label === before.said[index])) return before.lines
  const now = said.length === 0 ? nothing : { said, lines: filledLines(shaper, body, labels) }
  known.set(body, now)
  return now.lines
}

/** Where a number is narrower than its room, the words around it close up. */
function filledLines(shaper: Shaper, { items }: PageBody, labels: Labels): readonly LineItem[] {
  let filled: LineItem[] | undefined
  let group: SlotItem[] = []
  for (const item of items) {
    if (item.kind !== 'slot') continue
    filled ??= []
    if (!item.follows && group.length > 0) {
      fillLine(shaper, group, labels, filled)
      group = []
    }
    group.push(item)
  }
  if (filled) fillLine(shaper, group, labels, filled)
  return filled ?? noLines
}

const noLines: readonly LineItem[] = []
const nothing: Filled = { said: [], lines: noLines }

function fillLine(shaper: Shaper, slots: readonly SlotItem[], labels: Labels, filled: LineItem[]): void {
  const runs = slots.map((slot) => slot.run ?? numberRun(shaper, slot, labels.get(slot.to) ?? ''))
  const spare = (index: number) => (slots[index]?.width ?? 0) - (runs[index]?.width ?? 0)
  let shift = slots[0]?.align === 'right' ? runs.reduce((sum, _, index) => sum + spare(index), 0) : 0
  slots.forEach((slot, index) => {
    const run = runs[index]
    if (run) filled.push({ kind: 'line', x: slot.x + shift, y: slot.y, runs: [run] })
    shift -= spare(index)
  })
}

function numberRun(shaper: Shaper, slot: SlotItem, text: string): Run {
  const pieces: readonly ShapedWord[] = text === '' ? [] : shaper.shape(slot.font, text)
  return {
    font: pieces[0]?.font ?? slot.font,
    size: slot.size,
    x: 0,
    width: pieces.reduce((sum, piece) => sum + (piece.width * slot.size) / 1000, 0),
    pieces,
    tag: slot.tag,
    to: slot.to,
    ...(slot.accent && { accent: true as const }),
    ...(slot.origin && { origin: slot.origin }),
  }
}
