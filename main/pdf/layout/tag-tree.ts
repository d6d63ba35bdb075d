import type { Tag, TagRole } from '../pages.ts'

type TagMore = Omit<Tag, 'role' | 'parent' | 'box'>
type Growing = { -readonly [K in keyof Tag]: Tag[K] }

/** The structure of a unit as it grows, in reading order: one element for each thing, on however many pages. */
export type TagTree = Readonly<{
  add(role: TagRole, parent: number, more?: TagMore): number
  /** Where a figure came to stand. Of a figure on several pages the first place counts. */
  place(tag: number, box: readonly [number, number, number, number]): void
  tags: readonly Tag[]
}>

export function createTagTree(): TagTree {
  const tags: Growing[] = []
  return {
    tags,
    add(role, parent, more) {
      tags.push(more ? { role, parent, ...more } : { role, parent })
      return tags.length - 1
    },
    place(tag, box) {
      const figure = tags[tag]
      if (figure && figure.box === undefined) figure.box = box
    },
  }
}
