import type { AnnexObject, ReadyAnnex, ReadyForm } from '../../media/ready-annex.ts'
import { type ObjectFile, ObjectGroup } from './object-file.ts'

/** Objects in one stream at most: readers unpack a stream whole to reach one of them. */
const groupSize = 200

/** Writes attached documents: each once, however many of its pages are bound in. */
export function annexWriter(file: ObjectFile): (form: ReadyForm) => number {
  const firstNumbers = new Map<ReadyAnnex, number>()
  return ({ annex, page }) => {
    const first = firstNumbers.get(annex) ?? writeObjects(file, annex.objects)
    firstNumbers.set(annex, first)
    return first + (annex.pages[page]?.form ?? 0)
  }
}

/** All objects of an annex under neighbouring numbers; answers the first. */
function writeObjects(file: ObjectFile, objects: readonly AnnexObject[]): number {
  const first = file.reserve(objects.length)
  const words = ({ parts }: AnnexObject) =>
    parts.map((part) => (typeof part === 'number' ? `${first + part} 0 R` : part)).join('')
  let group = new ObjectGroup()
  const flush = () => {
    if (group.count > 0) file.group(file.reserve(1), group.pack())
    group = new ObjectGroup()
  }
  objects.forEach((object, index) => {
    if (object.data) file.stream(first + index, words(object), object.data)
    else group.add(first + index, words(object))
    if (group.count === groupSize) flush()
  })
  flush()
  return first
}
