import type { Component } from '../content-lines/components.ts'
import { propertiesOf } from '../content-lines/property-text.ts'
import { parameterOf } from '../content-lines/read-line.ts'
import { bytesOf, unescaped } from '../content-lines/values.ts'
import { pictureType } from '../picture-type.ts'
import type { SourceBlock, SourcePicture } from '../source-document.ts'
import { isPicture } from './event-block.ts'
import type { Placed } from './placed.ts'

/**
 * What is no event: properties of the calendar, zones, times that are taken. Tasks and journals are read as text,
 * with their titles as headings.
 */
export function otherBlocks({ component, id, at }: Placed): readonly SourceBlock[] {
  const isText = component.name === 'VTODO' || component.name === 'VJOURNAL'
  return [...ownBlocks(component, id, at, isText), ...partBlocks(component, id, at)]
}

function ownBlocks(component: Component, id: string, at: string, isText: boolean): readonly SourceBlock[] {
  const lines = component.lines.filter((line) => !isPicture(line))
  const blocks = propertiesOf(lines, { base: id, at }).map(({ name, text }): SourceBlock => {
    if (isText && name === 'SUMMARY') return { kind: 'heading', level: 2, text }
    if (isText && name === 'DESCRIPTION') return { kind: 'paragraph', text }
    return { kind: 'paragraph', text, aside: 'property' }
  })
  const strays = component.strays.map(
    ({ number, text }): SourceBlock => ({
      kind: 'paragraph',
      text: { unit: `${id}.line${number}`, at: `line ${number}`, spans: [{ text: text.trim() }] },
      aside: 'property',
    }),
  )
  return [...blocks.toSorted((one, other) => rank(one) - rank(other)), ...strays]
}

const rank = (block: SourceBlock) => (block.kind === 'heading' ? 0 : block.kind === 'paragraph' && block.aside ? 2 : 1)

/** A calendar's own parts are events and the like, told elsewhere. */
const partBlocks = ({ name, parts }: Component, id: string, at: string): readonly SourceBlock[] =>
  name === '' || name === 'VCALENDAR'
    ? []
    : parts.flatMap((part, index) => {
        const base = `${id}.${part.name.toLowerCase()}${index + 1}`
        return [...ownBlocks(part, base, at, false), ...partBlocks(part, base, at)]
      })

const mostPictureBytes = 50_000_000

/** Pictures that a component holds itself, as figures. */
export function picturesOf({ component, id, at }: Placed, pictures: SourcePicture[]): readonly SourceBlock[] {
  return component.lines.filter(isPicture).flatMap((line): readonly SourceBlock[] => {
    const bytes = bytesOf(line)
    const held = pictures.reduce((sum, picture) => sum + picture.bytes.length, 0)
    if (bytes === undefined || held + bytes.length > mostPictureBytes) return []
    const picture = `${id}.picture${line.number}`
    pictures.push({ id: picture, name: unescaped(parameterOf(line, 'FILENAME')), type: pictureType(bytes), bytes })
    return [
      { kind: 'figure', unit: `${id}.${line.name}${line.number}`, at: `${at}, line ${line.number}`, picture, alt: '' },
    ]
  })
}
