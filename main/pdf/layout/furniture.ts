import type { Book } from '../blocks.ts'
import { artifact, type Item, type LineItem, type Run, type Shaper } from '../pages.ts'
import { colours, type PageGeometry, rules, type Style, type StyleName } from '../theme.ts'
import type { Side } from './numbering.ts'

export type FurnitureTools = Readonly<{
  shaper: Shaper
  styles: Readonly<Record<StyleName, Style>>
  geometry: PageGeometry
}>

/** Between the cells of a head or foot line, in points. */
const cellGap = 12
const thumbFrame = 0.75
/** How far the word Draft stands from the text block, in points. */
const draftDistance = 30

/** Draws head and foot of pages; x is from the paper's edge. What pages share is set once. */
export function createFurniture(book: Book, tools: FurnitureTools) {
  const { geometry, styles, shaper } = tools
  const { furniture } = book
  const set: Partial<Record<StyleName, Map<string, readonly Run[]>>> = {}
  const numbers = [...new Set(book.units.map(({ section }) => section.number).filter((number) => number !== ''))]
  const isDraft = furniture.draftWord !== ''
  const draft = setWords('draftWord', furniture.draftWord)

  return (side: Side): readonly Item[] => {
    const { unit, label, isRight, page } = side
    if (unit.numbering === 'none' && page !== undefined) return []
    const left = leftOf(geometry, isRight)
    const right = left + geometry.blockWidth
    const [first, second] = geometry.footBaselines
    const isCover = unit.numbering === 'none'
    const section = isCover ? [] : setSection(unit.section.number, unit.section.title)
    const head = page === undefined && isCover ? [] : shortened(unit.head)
    const items: Item[] = [
      ...row(
        geometry.headBaseline,
        setWords('furnitureStrong', furniture.handling),
        isRight ? [head, section] : [section, head],
      ),
      hairline(left, geometry.headRule),
      hairline(left, geometry.footRule),
      ...row(
        first,
        setWords('furnitureStrong', furniture.handling),
        mirrored(setWords('furniture', furniture.edition), setWords('pageNumber', label)),
      ),
      ...row(second, [], mirrored(setWords('furniture', furniture.recipient), setWords('furniture', furniture.state))),
      ...(isCover ? [] : thumbMark(unit.section.number, isRight)),
      ...draftWord(isRight),
    ]
    if (page === undefined) items.push(...blankSentence(left))
    return items

    function mirrored(inner: readonly Run[], outer: readonly Run[]) {
      return isRight ? [inner, outer] : [outer, inner]
    }

    /** Left, middle and right cell on one baseline. The middle and the outer cell are never cut; the inner one is. */
    function row(y: number, middle: readonly Run[], cells: readonly (readonly Run[])[]): readonly Item[] {
      const [start = [], end = []] = cells
      const [inner, outer] = isRight ? [start, end] : [end, start]
      const centre = (left + right - widthOf(middle)) / 2
      const outerEdge = isRight ? right - widthOf(outer) : left + widthOf(outer)
      const moved = middle.length === 0 ? centre : clearOf(centre, widthOf(middle), outerEdge)
      const room =
        middle.length === 0
          ? Math.abs((isRight ? left : right) - outerEdge) - cellGap
          : isRight
            ? moved - left - cellGap
            : right - moved - widthOf(middle) - cellGap
      const cut = cutTo(inner, Math.max(0, room))
      return [
        ...lineAt(isRight ? left : right - widthOf(cut), y, cut),
        ...lineAt(moved, y, middle),
        ...lineAt(isRight ? right - widthOf(outer) : left, y, outer),
      ]
    }

    /** The middle gives way to an outer cell that is too long. */
    function clearOf(centre: number, width: number, outerEdge: number): number {
      return isRight ? Math.min(centre, outerEdge - cellGap - width) : Math.max(centre, outerEdge + cellGap)
    }
  }

  function setWords(style: StyleName, text: string): readonly Run[] {
    if (text === '') return []
    const known = set[style]?.get(text)
    if (known) return known
    const { font, size } = styles[style]
    const runs: Run[] = []
    let x = 0
    for (const word of text.split(/(?<= )(?=[^ ])/)) {
      for (const piece of shaper.shape(font, word)) {
        const width = (piece.width * size) / 1000
        runs.push({ font: piece.font, size, x, width, pieces: [piece], tag: artifact })
        x += width
      }
    }
    const own = set[style] ?? new Map<string, readonly Run[]>()
    set[style] = own
    own.set(text, runs)
    return runs
  }

  /** `3  Meeting briefs`; the front matter has no number here. */
  function setSection(number: string, title: string): readonly Run[] {
    return setWords('furnitureStrong', /^\d/.test(number) ? `${number}  ${title}` : title)
  }

  function shortened(head: string): readonly Run[] {
    return setWords('furniture', head)
  }

  /** Whole words from the start, as many as there is room for. */
  function cutTo(runs: readonly Run[], room: number): readonly Run[] {
    const last = runs.findLastIndex((run) => run.x + run.width <= room)
    if (last === runs.length - 1) return runs
    const dots = setWords('furniture', '…')
    const kept = runs.slice(0, Math.max(0, runs.findLastIndex((run) => run.x + run.width + widthOf(dots) <= room) + 1))
    return kept.length === 0 ? [] : [...kept, ...dots.map((run) => ({ ...run, x: widthOf(kept) }))]
  }

  function hairline(x: number, y: number): Item {
    const height = rules.hair.weight
    return { kind: 'rect', x, y, width: geometry.blockWidth, height, fill: colours.ink, tag: artifact }
  }

  /** One step lower for each section; after the lowest place it begins at the top again. A draft's is an empty frame. */
  function thumbMark(number: string, isRight: boolean): readonly Item[] {
    const { width, height, edge, top, pitch } = geometry.thumb
    const places = Math.max(1, Math.floor((geometry.bottom - top - height) / pitch) + 1)
    const x = isRight ? geometry.width - edge - width : edge
    const y = top + (Math.max(0, numbers.indexOf(number)) % places) * pitch
    const runs = setWords('thumb', number).map((run) => (isDraft ? run : { ...run, light: true as const }))
    const words = lineAt(x + (width - widthOf(runs)) / 2, y + styles.thumb.first, runs)
    if (!isDraft) return [{ kind: 'rect', x, y, width, height, fill: colours.ink, tag: artifact }, ...words]
    const inset = thumbFrame / 2
    return [
      {
        kind: 'rect',
        x: x + inset,
        y: y + inset,
        width: width - thumbFrame,
        height: height - thumbFrame,
        fill: colours.paper,
        stroke: colours.ink,
        weight: thumbFrame,
        tag: artifact,
      },
      ...words,
    ]
  }

  /** Reads upwards at the outer margin, in the middle of the page's height. */
  function draftWord(isRight: boolean): readonly Item[] {
    if (draft.length === 0) return []
    const left = leftOf(geometry, isRight)
    const x = isRight ? left + geometry.blockWidth + draftDistance : left - draftDistance + styles.draftWord.size * 0.7
    return [{ kind: 'line', x, y: (geometry.height + widthOf(draft)) / 2, runs: draft, turned: true }]
  }

  function blankSentence(left: number): readonly Item[] {
    const runs = setWords('small', furniture.blank)
    return lineAt(left + geometry.textStart, geometry.top + styles.body.first, runs)
  }
}

export const leftOf = ({ inner, outer }: PageGeometry, isRight: boolean): number => (isRight ? inner : outer)

const widthOf = (runs: readonly Run[]): number => {
  const last = runs.at(-1)
  return last ? last.x + last.width : 0
}

const lineAt = (x: number, y: number, runs: readonly Run[]): readonly LineItem[] =>
  runs.length === 0 ? [] : [{ kind: 'line', x, y, runs }]
