import { childOf, childrenOf, type XmlElement } from '../office/read-xml.ts'

/** An equation on one line, as it would be typed. */
export function equationText(element: XmlElement): string {
  const part = (name: string) => {
    const child = childOf(element, name)
    return child ? equationText(child) : ''
  }
  switch (element.name) {
    case 'm:t':
      return element.children.filter((child) => typeof child === 'string').join('')
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`
    case 'm:nary':
    case 'm:d':
      return delimited(element)
    default:
      return childrenOf(element).map(equationText).join('')
  }
}

const grouped = (text: string) => ([...text].length > 1 ? `(${text})` : text)

/** Brackets and big operators name their sign as a property. */
function delimited(element: XmlElement): string {
  const properties = childOf(element, element.name === 'm:d' ? 'm:dPr' : 'm:naryPr')
  const sign = (name: string) => childOf(properties, name)?.attributes.get('m:val')
  const inner = childrenOf(element)
    .filter((child) => child !== properties)
    .map(equationText)
  if (element.name === 'm:nary') return `${sign('m:chr') ?? '∫'}${inner.join('')}`
  return `${sign('m:begChr') ?? '('}${inner.join(sign('m:sepChr') ?? '|')}${sign('m:endChr') ?? ')'}`
}
