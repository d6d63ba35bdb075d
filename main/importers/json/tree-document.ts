import type { Notice, SourceBlock, SourceDocument, SourceFile } from '../source-document.ts'
import { innerHtml } from './inner-html.ts'
import { cardKind, membershipsOf } from './people.ts'
import { at, fieldOf, fieldsOf, itemsOf, leavesOf, type Tree, wordsOf } from './tree.ts'
import { cardFor, isHtml, type TreeSetting, treeBlocks } from './tree-blocks.ts'

/** The documents of a JSON or YAML file in the neutral form. */
export async function treeDocument(
  roots: readonly Tree[],
  file: SourceFile,
  notices: readonly Notice[],
): Promise<SourceDocument> {
  const blocks: SourceBlock[] = []
  for (const [index, root] of roots.entries()) {
    const base = roots.length > 1 ? `/${index}` : ''
    const setting: TreeSetting = {
      html: innerHtml,
      memberships: membershipsOf(root),
      zone: wordsOf(at(root, 'schedule', 'conference', 'time_zone_name')),
    }
    const kind = roots.length === 1 || root.kind === 'fields' ? cardKind(root) : undefined
    if (root.kind === 'fields' && kind !== undefined && isOnePerson(root))
      blocks.push(cardFor(root, base, 'top', kind, setting))
    else blocks.push(...(await treeBlocks(root, base, [], setting)))
  }
  const first = roots[0]
  const title = [
    fieldOf(first, 'title'),
    at(first, 'schedule', 'conference', 'title'),
    at(itemsOf(fieldOf(first, 'results'))[0], 'title'),
  ]
    .map(wordsOf)
    .find((words) => words !== '')
  const date = roots.flatMap((root) => startOf(root)).find((day) => day !== undefined)
  return { file, title: title ?? '', ...(date === undefined ? {} : { date }), blocks, pictures: [], notices }
}

/** A file about somebody, rather than one that has a name and holds lists of others. */
const isOnePerson = (root: Tree): boolean =>
  !fieldsOf(root, '').some(
    (field) =>
      itemsOf(field.value).some((item) => cardKind(item) !== undefined && leavesOf(item, '').length > 4) ||
      (field.value.kind === 'leaf' && isHtml(field.value.text)),
  )

/** The day on which what the file is about begins. */
function startOf(root: Tree): string | undefined {
  const conference = at(root, 'schedule', 'conference')
  const found = [
    fieldOf(root, 'startDate'),
    fieldOf(root, 'start_date'),
    fieldOf(conference, 'start'),
    at(itemsOf(fieldOf(root, 'results'))[0], 'startDate', 'date'),
  ]
  return found
    .map((each) => /^(\d{4})-(\d{2})-(\d{1,2})(?!\d)/.exec(wordsOf(each)))
    .flatMap((day) => (day === null ? [] : [`${day[1]}-${day[2]}-${(day[3] ?? '').padStart(2, '0')}`]))[0]
}
