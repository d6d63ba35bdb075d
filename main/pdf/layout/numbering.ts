import type { Unit } from '../blocks.ts'
import type { LaidUnit } from '../pages.ts'

/** Labels that pages of an earlier issue have and keep: of each unit, in the order of its pages. */
export type PageMap = readonly Readonly<{ unit: string; labels: readonly string[] }>[]

/** A sheet's side: a page of a unit, or one left blank so that the next begins on a new sheet. */
export type Side = Readonly<{ label: string; isRight: boolean; unit: Unit; page?: number }>

type Laid = Readonly<{ unit: Unit; laid: LaidUnit }>

/** The section whose pages the cover and its back count among. */
const frontMatter = 'F'

/**
 * Which page stands on which side of which sheet, and how it is called. In duplex a page with an odd number is a
 * right-hand page: a new section begins a new sheet, and blanks are counted. Facing pages and their backs are not.
 */
export function numberPages(units: readonly Laid[], duplex: boolean, map: PageMap = []): readonly Side[] {
  const sides: Side[] = []
  const counts = new Map<string, number>()
  const locked = new Map(map.map(({ unit, labels }) => [unit, labels]))
  let last: Unit | undefined
  for (const { unit, laid } of units) {
    const isNewSection = last !== undefined && sectionOf(last) !== sectionOf(unit)
    if (duplex && last && sides.length % 2 === 1 && (unit.ownSheet || isNewSection || unit.numbering === 'facing'))
      sides.push(blankSide(last))
    const labels = locked.get(unit.id)
    laid.pages.forEach((_, page) => {
      const isRight = !duplex || sides.length % 2 === 0
      sides.push({ label: labels ? lockedLabel(unit, labels, page) : nextLabel(unit, page), isRight, unit, page })
    })
    last = unit
  }
  return sides

  function blankSide(unit: Unit): Side {
    const before = sides.at(-1)?.label ?? ''
    const label = isCounted(before) || unit.numbering !== 'counted' ? blankLabel(unit, before) : following(before)
    return { label, isRight: false, unit }
  }

  function blankLabel(unit: Unit, before: string): string {
    if (unit.numbering === 'facing') return `${before}2`
    return `${sectionOf(unit)}-${advance(unit)}`
  }

  function nextLabel(unit: Unit, page: number): string {
    if (unit.numbering === 'facing') return facingLabel(page)
    const label = `${sectionOf(unit)}-${advance(unit)}`
    return unit.numbering === 'none' ? '' : label
  }

  /** `3-6N` beside 3-6; further pages 3-6N2. */
  function facingLabel(page: number): string {
    const before = sides.at(-1)?.label ?? ''
    return page === 0 ? `${before}N` : `${before.replace(/N\d*$/, '')}N${page + 1}`
  }

  function advance(unit: Unit): number {
    const section = sectionOf(unit)
    const count = (counts.get(section) ?? 0) + 1
    counts.set(section, count)
    return count
  }

  /** Pages beyond those of the map are called after the last of them: 3-4A, 3-4B. */
  function lockedLabel(unit: Unit, labels: readonly string[], page: number): string {
    const label = labels[page] ?? withLetter(labels.at(-1) ?? nextLabel(unit, page), page - labels.length)
    const number = Number(/-(\d+)/.exec(label)?.[1] ?? 0)
    counts.set(sectionOf(unit), Math.max(counts.get(sectionOf(unit)) ?? 0, number))
    return label
  }
}

const sectionOf = ({ section }: Unit): string => (section.number === '' ? frontMatter : section.number)

const isCounted = (label: string): boolean => label === '' || /\d$/.test(label)

/** The side after 3-4A is 3-4B. */
const following = (label: string): string => withLetter(label.replace(/[A-Z]$/, ''), letterAt(label) + 1)

const letterAt = (label: string) => label.charCodeAt(label.length - 1) - 65

/** A, B ... Z, then AA. */
function withLetter(label: string, index: number): string {
  const letters = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))
  return `${label}${letters}${String.fromCharCode(65 + (index % 26))}`
}
