import { type SourceBlock, type SourceDocument, type SourceText, textUnits } from './source-document.ts'

/** One piece of a file that an import must place or list as left over. */
export type Unit = Readonly<{
  /** As `unitKey` writes it. */
  key: string
  file: string
  at: string
  kind: 'text' | 'cell' | 'property' | 'picture'
  words: string
}>

/** Names a unit among all files of an import. */
export const unitKey = (file: string, unit: string): string => `${file}#${unit}`

/** Every unit of a document, in its order. Empty texts are none. */
export function unitsOf(document: SourceDocument): readonly Unit[] {
  const units: Unit[] = []
  const { name } = document.file
  const add = (text: SourceText, kind: Unit['kind']) => {
    for (const { unit, words } of textUnits(text))
      if (words !== '') units.push({ key: unitKey(name, unit), file: name, at: text.at, kind, words })
  }
  const visit = (block: SourceBlock, kind: 'text' | 'cell'): void => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        add(block.text, kind)
        break
      case 'table':
        for (const row of block.rows)
          for (const cell of row.cells) for (const inner of cell.blocks) visit(inner, 'cell')
        break
      case 'event':
      case 'card':
        for (const property of block.properties) add(property.text, 'property')
        break
      case 'figure':
        units.push({ key: unitKey(name, block.unit), file: name, at: block.at, kind: 'picture', words: block.alt })
        break
    }
  }
  for (const block of document.blocks) visit(block, 'text')
  return units
}
