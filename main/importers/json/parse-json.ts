import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import type { Parser } from '../parser.ts'
import type { Notice } from '../source-document.ts'
import { readJson } from './read-json.ts'
import { fieldOf, type Tree } from './tree.ts'
import { treeDocument } from './tree-document.ts'

/** Delegate guides, schedules, people files and any other JSON. */
export const parseJson: Parser = async (bytes, file) => {
  const decoded = decodeText(bytes)
  const { tree, brokenAt, isTooDeep } = readJson(decoded.text)
  if (tree === undefined || isEmptyRoot(tree, brokenAt))
    throw new UserError(
      'bad-json',
      'This is not sound JSON and nothing in it can be read. Ask for the file again, or save it anew from where it came.',
    )
  const notices: Notice[] = []
  if (brokenAt !== undefined)
    notices.push({
      code: isTooDeep ? 'too-deep' : 'damaged',
      message: isTooDeep
        ? `This file is nested too deeply; it was read up to line ${brokenAt}.`
        : `This file breaks off or is faulty at line ${brokenAt}; what comes before was read.`,
    })
  notices.push(...letterNotices(decoded))
  if (isTrip(tree))
    notices.push({
      code: 'trip-json',
      message:
        'This is the inner file of an Attaché trip: import the .trip file or its whole folder to get the trip with its pictures.',
    })
  return treeDocument([tree], file, notices)
}

const isEmptyRoot = (tree: Tree, brokenAt: number | undefined) =>
  brokenAt !== undefined &&
  ((tree.kind === 'list' && tree.items.length === 0) || (tree.kind === 'fields' && tree.fields.length === 0))

const isTrip = (tree: Tree) =>
  ['format', 'briefs', 'officials', 'meetings', 'delegates', 'people', 'bookSetup'].filter(
    (name) => fieldOf(tree, name) !== undefined,
  ).length >= 3
