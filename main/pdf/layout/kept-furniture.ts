import type { Book } from '../blocks.ts'
import type { Item } from '../pages.ts'
import { createFurniture, type FurnitureTools } from './furniture.ts'
import type { Side } from './numbering.ts'

type Furnish = (side: Side) => readonly Item[]

/**
 * Head and foot of a page as the same value as the last time when nothing in them changed: then what is written over
 * the page is known to be the same without being painted.
 */
export function createKeptFurniture(): (book: Book, tools: FurnitureTools) => Furnish {
  let known = new Map<string, readonly Item[]>()
  let knownFor = ''
  return (book, tools) => {
    const draw = createFurniture(book, tools)
    const { furniture, paper, theme, units } = book
    const key = JSON.stringify([furniture, paper, theme, [...new Set(units.map(({ section }) => section.number))]])
    const before = key === knownFor ? known : new Map<string, readonly Item[]>()
    known = new Map()
    knownFor = key
    return (side) => {
      const { label, isRight, page, unit } = side
      const { numbering, section, head } = unit
      const name = [label, isRight, page === undefined, numbering, section.number, section.title, head].join('\n')
      const items = before.get(name) ?? draw(side)
      known.set(name, items)
      return items
    }
  }
}
