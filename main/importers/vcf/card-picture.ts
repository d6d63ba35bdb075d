import type { Component } from '../content-lines/components.ts'
import { bytesOf } from '../content-lines/values.ts'
import { pictureType } from '../picture-type.ts'
import type { SourcePicture } from '../source-document.ts'

/** The photo that a card holds itself; one that lies elsewhere stays an address. */
export function cardPicture({ lines }: Component, id: string, name: string): SourcePicture | undefined {
  for (const line of lines) {
    const bytes = line.name === 'PHOTO' || line.name === 'LOGO' ? bytesOf(line) : undefined
    if (bytes === undefined || bytes.length === 0) continue
    const type = pictureType(bytes)
    if (type !== 'other') return { id: `${id}.picture`, name, type, bytes }
  }
  return undefined
}
