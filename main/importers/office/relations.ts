import type { OfficeFile } from './open-office-zip.ts'
import { childrenOf, readXml } from './read-xml.ts'

/** What one part of an office file refers to. */
export type Relation = Readonly<{
  id: string
  /** Last word of its type: `hyperlink`, `image`, `comments`; the same in both editions of the standard. */
  type: string
  /** Name of a part, or an address outside when external, which is never opened. */
  target: string
  isExternal: boolean
}>

/** By id, in the order of the file. The relations of the whole file belong to the part ''. */
export function relationsOf(file: OfficeFile, part: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const bytes = file.read(`${folder}_rels/${part.slice(cut)}.rels`)
  const root = bytes && readXml(bytes)?.root
  const relations = new Map<string, Relation>()
  for (const { name, attributes } of childrenOf(root)) {
    if (name !== 'rel:Relationship') continue
    const id = attributes.get('Id') ?? ''
    const target = attributes.get('Target') ?? ''
    const isExternal = attributes.get('TargetMode') === 'External'
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
    relations.set(id, { id, type, target: isExternal ? target : resolvePart(folder, target), isExternal })
  }
  return relations
}

/** The name of a part as another part in `folder` writes it. */
function resolvePart(folder: string, target: string): string {
  const plain = decoded(target)
  const steps = plain.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch (error) {
    if (error instanceof URIError) return target
    throw error
  }
}
