import { childrenOf, readXml, textOf, type XmlElement } from '../office/read-xml.ts'
import { contentOf } from './content.ts'
import type { Inline } from './inline-parts.ts'
import { note, pictureIn, type Story } from './walk.ts'

/** Pictures, text boxes, charts and embedded files that hang in a run. */
export function readDrawing(drawing: XmlElement, story: Story, inline: Inline): void {
  visit(drawing, story, inline, { alt: '', name: '' })
}

/** What is said about a picture in the elements around it. */
type Said = Readonly<{ alt: string; name: string }>

function visit(element: XmlElement, story: Story, inline: Inline, around: Said): void {
  const said = heard(element, around)
  switch (element.name) {
    case 'w:txbxContent':
      inline.boxes.push(contentOf(element))
      return
    case 'a:blip':
      addPicture(element.attributes.get('r:embed') ?? element.attributes.get('r:link'), story, inline, said)
      return
    case 'v:imagedata':
      addPicture(element.attributes.get('r:id') ?? element.attributes.get('r:href'), story, inline, said)
      return
    case 'v:textpath':
      inline.drawn.push(element.attributes.get('string') ?? '')
      return
    case 'o:OLEObject':
      note(story.walk, 'embedded-file', 'A file is embedded in the document; save it by itself and add it too.')
      return
    case 'c:chart':
      inline.drawn.push(...wordsOfPart(story, element.attributes.get('r:id')))
      return
    case 'dgm:relIds':
      inline.drawn.push(...wordsOfPart(story, element.attributes.get('r:dm')))
      return
    default:
      for (const child of contentOf(element)) visit(child, story, inline, said)
  }
}

function heard(element: XmlElement, around: Said): Said {
  const { attributes } = element
  if (element.name === 'wp:inline' || element.name === 'wp:anchor') {
    const properties = childrenOf(element, 'wp:docPr')[0]?.attributes
    return { alt: properties?.get('descr') ?? properties?.get('title') ?? '', name: properties?.get('name') ?? '' }
  }
  if (element.name === 'pic:pic') {
    const own = childrenOf(childrenOf(element, 'pic:nvPicPr')[0], 'pic:cNvPr')[0]?.attributes
    return { alt: own?.get('descr') || around.alt, name: own?.get('name') ?? around.name }
  }
  if (element.name === 'v:shape') return { ...around, alt: attributes.get('alt') ?? around.alt }
  if (element.name === 'v:imagedata') return { ...around, name: attributes.get('o:title') ?? around.name }
  return around
}

function addPicture(id: string | undefined, story: Story, inline: Inline, { alt, name }: Said): void {
  if (id === undefined || id === '') return
  inline.figures.push({ picture: pictureIn(story.walk, story.relations.get(id), name), alt: alt.trim() })
}

/** Words of a chart or diagram, a paragraph each. */
function wordsOfPart(story: Story, id: string | undefined): readonly string[] {
  const relation = story.relations.get(id ?? '')
  const bytes = relation && !relation.isExternal ? story.walk.file.read(relation.target) : undefined
  const root = bytes && readXml(bytes)?.root
  const words: string[] = []
  const search = (element: XmlElement) => {
    if (element.name === 'a:p' || element.name === 'c:v') words.push(textOf(element).trim())
    else for (const child of childrenOf(element)) search(child)
  }
  if (root) search(root)
  return words.filter((text) => text !== '')
}
