import type { Page, Tag } from '../pages.ts'
import type { PaintedPage } from './paint-page.ts'
import type { LinkArea } from './painter.ts'

/** A child of an element: another element, a piece of marked content, or a link. */
export type Kid =
  | Readonly<{ kind: 'element'; tag: number }>
  | Readonly<{ kind: 'mark'; page: number; mark: number }>
  | Readonly<{ kind: 'link'; page: number; link: number }>

export type Structure = Readonly<{
  /** Tags that say something, in their order; all others are left out. */
  live: readonly number[]
  kids: readonly (readonly Kid[])[]
  roots: readonly number[]
  /** Links of the unit with the page of the unit they are on and the tag they belong to. */
  links: readonly Readonly<{ page: number; area: LinkArea; tag: number }>[]
  /** The place in `live` of each link's tag. */
  linkElements: readonly number[]
}>

/**
 * The tree of a unit from what its pages really show. Children stand in the order of their tags, which is the order of
 * reading; where an element has words of its own between them, the order on the page decides.
 */
export function buildStructure(
  tags: readonly Tag[],
  pages: readonly Readonly<{ page: Page; painted: PaintedPage }>[],
  isTarget: (area: LinkArea) => boolean,
): Structure {
  const kids: Kid[][] = tags.map(() => [])
  const placed = new Uint8Array(tags.length)
  const hasWords = new Uint8Array(tags.length)
  const roots: number[] = []
  const links: { page: number; area: LinkArea; tag: number }[] = []

  pages.forEach(({ page, painted: { body, overlay } }, pageIndex) => {
    if (!body) return
    const unfilled = new Set(body.slotMarks.slice(page.slots.length))
    body.marks.forEach((tag, mark) => {
      if (unfilled.has(mark) || tags[tag] === undefined) return
      place(tag)
      hasWords[tag] = 1
      kids[tag]?.push({ kind: 'mark', page: pageIndex, mark })
    })
    for (const area of [...body.links, ...overlay.links]) {
      const tag = linkTag(tags, area.tag)
      if (tag === undefined || !isTarget(area)) continue
      place(tag)
      hasWords[tag] = 1
      kids[tag]?.push({ kind: 'link', page: pageIndex, link: links.length })
      links.push({ page: pageIndex, area, tag })
    }
  })
  keepCells()
  const live: number[] = []
  tags.forEach((_, tag) => {
    if (placed[tag] === 0) return
    live.push(tag)
    if (hasWords[tag] === 0) kids[tag]?.sort(byTag)
  })
  const linkElements = links.map(({ tag }) => live.indexOf(tag))
  return { live, kids, roots: roots.sort((a, b) => a - b), links, linkElements }

  /** An element enters its parent when it or one inside it first shows something. */
  function place(tag: number): void {
    for (let at = tag; placed[at] === 0; ) {
      placed[at] = 1
      const parent = tags[at]?.parent ?? -1
      // A parent stands before its children; what says otherwise hangs from the top.
      if (parent < 0 || parent >= at) {
        roots.push(at)
        return
      }
      kids[parent]?.push({ kind: 'element', tag: at })
      at = parent
    }
  }

  /** Empty cells stay: without them the cells after them would stand in the wrong column. */
  function keepCells(): void {
    tags.forEach(({ role, parent }, tag) => {
      const isCell = role === 'TD' || role === 'TH'
      if (isCell && placed[tag] === 0 && placed[parent] === 1 && tags[parent]?.role === 'TR') place(tag)
    })
  }
}

const byTag = (a: Kid, b: Kid): number => (a.kind === 'element' && b.kind === 'element' ? a.tag - b.tag : 0)

/** The nearest `Link` around a run; without one a link is not drawn, because nothing would say what it is. */
function linkTag(tags: readonly Tag[], tag: number): number | undefined {
  for (let at = tag; at >= 0; ) {
    const element = tags[at]
    if (element === undefined) return undefined
    if (element.role === 'Link') return at
    if (element.parent >= at) return undefined
    at = element.parent
  }
  return undefined
}
