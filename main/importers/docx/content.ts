import { childOf, childrenOf, type XmlElement } from '../office/read-xml.ts'

/** The elements in something, those of content controls, tags and chosen alternatives in their place. */
export function contentOf(element: XmlElement): readonly XmlElement[] {
  const children = childrenOf(element)
  return children.some((child) => transparent.has(child.name)) ? children.flatMap(opened) : children
}

/** One element, or what it stands around. */
export function opened(element: XmlElement): readonly XmlElement[] {
  if (!transparent.has(element.name)) return [element]
  if (element.name === 'w:sdt') return contentOf(childOf(element, 'w:sdtContent') ?? element)
  if (element.name === 'mc:AlternateContent') return contentOf(alternative(element))
  return contentOf(element)
}

const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:bdo',
  'w:dir',
  'mc:AlternateContent',
])

/** Both say the same: the newer way where we know it, else the one for older programs. */
function alternative(element: XmlElement): XmlElement {
  const known = childrenOf(element, 'mc:Choice').find((choice) => {
    return /^(?:w|a14|v2|c14)/.test(choice.attributes.get('Requires') ?? 'w')
  })
  return known ?? childOf(element, 'mc:Fallback') ?? childOf(element, 'mc:Choice') ?? element
}
