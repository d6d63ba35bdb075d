import type { SourceBlock } from '../source-document.ts'
import type { OfficeFile } from './open-office-zip.ts'
import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts'
import { relationsOf } from './relations.ts'

export type DocumentProperties = Readonly<{
  title: string
  language?: string
  date?: string
  blocks: readonly SourceBlock[]
}>

/** What the file says about itself. What programs count and write by themselves (pages, minutes) is left out. */
export function readProperties(file: OfficeFile): DocumentProperties {
  const found = new Map<string, string>()
  for (const relation of relationsOf(file, '').values()) {
    if (relation.isExternal || !/-properties$|Properties$/.test(relation.type)) continue
    const bytes = file.read(relation.target)
    const root = bytes && readXml(bytes)?.root
    for (const element of childrenOf(root)) {
      const name = nameOf(element)
      const text = textOf(element).trim()
      if (text !== '' && !found.has(name)) found.set(name, text)
    }
  }
  const date = /^\d{4}-\d\d-\d\d/.exec(found.get('modified') ?? found.get('created') ?? '')?.[0]
  const language = found.get('language')
  const told = [...found].filter(([name]) => shown.has(name) || name.startsWith('custom.'))
  return {
    title: found.get('title') ?? '',
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    blocks: told.map(([name, words]) => ({
      kind: 'paragraph',
      text: {
        unit: `property.${name}`,
        at: `document property ${name.replace('custom.', '')}`,
        spans: [{ text: words }],
      },
      aside: 'property',
    })),
  }
}

const shown = new Set([
  'title',
  'subject',
  'creator',
  'keywords',
  'description',
  'lastModifiedBy',
  'category',
  'contentStatus',
  'Manager',
  'Company',
])

/** `custom.` and the name its author gave it, or the name of the standard. */
function nameOf(element: XmlElement): string {
  if (element.name === 'custom:property') return `custom.${element.attributes.get('name') ?? ''}`
  return element.name.replace(/^[^:]*:/, '')
}
