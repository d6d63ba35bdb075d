import type { Span } from '../../../shared/model/rich-text.ts'
import type { XmlElement } from '../office/read-xml.ts'
import { childOf, childrenOf } from '../office/read-xml.ts'
import { type Named, placeWithin } from '../place.ts'
import type { Aside, SourceBlock } from '../source-document.ts'
import { spanWords, trimSpans } from '../span-list.ts'
import { opened } from './content.ts'
import { dropOpenCodes } from './fields.ts'
import { readInline } from './inline.ts'
import { emptyInline, type Inline } from './inline-parts.ts'
import type { ListPlace } from './numbering.ts'
import { over, type ParagraphLook, paragraphLook, valOf } from './styles.ts'
import { readTable } from './table.ts'
import { note, type Story } from './walk.ts'

/** Reads one story, element by element. What a struck-out paragraph end joins is one paragraph. */
export function storyReader(story: Story): (element: XmlElement) => readonly SourceBlock[] {
  let carried: readonly Span[] = []
  const readOne = (element: XmlElement): readonly SourceBlock[] => {
    switch (element.name) {
      case 'w:p': {
        const paragraph = readParagraph(element, story, carried)
        carried = paragraph.carried
        return paragraph.blocks
      }
      case 'w:tbl':
        return readTable(element, story, readStory)
      case 'w:altChunk':
        note(story.walk, 'embedded-file', 'A file is embedded in the document; save it by itself and add it too.')
        return []
      case 'm:oMathPara':
      case 'm:oMath':
        return readOne({ name: 'w:p', attributes: element.attributes, children: [element] })
      default:
        return []
    }
  }
  return (element) => opened(element).flatMap(readOne)
}

export function readStory(elements: readonly XmlElement[], story: Story): readonly SourceBlock[] {
  const read = storyReader(story)
  return elements.flatMap(read)
}

type ParagraphReading = Readonly<{ blocks: readonly SourceBlock[]; carried: readonly Span[] }>

function readParagraph(paragraph: XmlElement, story: Story, carried: readonly Span[]): ParagraphReading {
  const { walk } = story
  const properties = childOf(paragraph, 'w:pPr')
  const style = valOf(childOf(properties, 'w:pStyle'))
  const look = over(walk.styles.paragraph(style), paragraphLook(properties))
  const level = look.headingLevel ?? 0
  const named = story.place.paragraph()
  const inline = emptyInline()
  inline.spans.push(...carried)
  // That a heading is bold says nothing about its words.
  readInline(childrenOf(paragraph), { story, inline, look: level > 0 ? { size: look.size } : look })
  dropOpenCodes(story.fields)
  for (const reference of inline.notes) if (!walk.references.has(reference)) walk.references.set(reference, named.at)

  const mark = childOf(properties, 'w:rPr')
  const isJoined = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
  const list = isJoined ? undefined : listPlace(look, style, story)
  const spans = isJoined ? [] : trimSpans(inline.spans)
  const blocks: SourceBlock[] = []
  if (spans.length > 0) {
    keepSize(inline, named.unit, story)
    blocks.push(proseBlock(spans, named, level, list, story.aside))
  }
  return { blocks: [...blocks, ...hangers(inline, named, story)], carried: isJoined ? inline.spans : [] }
}

function proseBlock(
  spans: readonly Span[],
  { unit, at }: Named,
  level: number,
  list: ListPlace | undefined,
  aside: Aside | undefined,
): SourceBlock {
  const beside = aside === undefined ? {} : { aside }
  if (level > 0) {
    const number = list?.isNumbered ? [{ text: `${list.marker ?? ''} ` }] : []
    return { kind: 'heading', level, text: { unit, at, spans: [...number, ...spans] }, ...beside }
  }
  return { kind: 'paragraph', text: { unit, at, spans }, ...(list && { list }), ...beside }
}

function listPlace(look: ParagraphLook, style: string | undefined, { walk }: Story): ListPlace | undefined {
  if (!look.numbering || look.numbering.id === '0') return undefined
  const { id, level } = look.numbering
  return walk.numbering.next(id, level ?? walk.numbering.levelOfStyle(id, style))
}

function keepSize(inline: Inline, unit: string, story: Story): void {
  const letters = [...inline.sizes.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...inline.sizes].toSorted(([, one], [, other]) => other - one)
  if (most) story.walk.sizes.set(unit, { size: most[0], letters })
}

/** What hangs on a paragraph follows it: struck-out words, pictures, text boxes. */
function hangers(inline: Inline, { unit, at }: Named, story: Story): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  const deleted = trimSpans(inline.deleted)
  if (spanWords(deleted) !== '') {
    const text = { unit: `${unit}d`, at: `${at}, struck out`, spans: deleted }
    blocks.push({ kind: 'paragraph', text, aside: 'deleted' })
  }
  for (const [index, { picture, alt }] of inline.figures.entries()) {
    const name = { unit: `${unit}i${index + 1}`, at: `${at}, picture` }
    if (picture !== undefined) blocks.push({ kind: 'figure', ...name, picture, alt })
    else if (alt !== '') blocks.push({ kind: 'paragraph', text: { ...name, spans: [{ text: alt }] }, aside: 'caption' })
  }
  for (const [index, words] of inline.drawn.entries()) {
    const text = { unit: `${unit}w${index + 1}`, at: `${at}, drawing`, spans: [{ text: words }] }
    if (words.trim() !== '') blocks.push({ kind: 'paragraph', text, aside: 'textBox' })
  }
  for (const [index, elements] of inline.boxes.entries()) {
    const place = placeWithin({ unit: `${unit}b${index + 1}`, at: `${at}, text box` })
    blocks.push(...readStory(elements, { ...story, place, aside: story.aside ?? 'textBox', fields: [] }))
  }
  return blocks
}
