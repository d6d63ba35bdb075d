import { isEqual } from '../edit/equal.ts'
import { longestRise } from '../edit/longest-rise.ts'
import { blockText, type RichBlock } from '../model/rich-text.ts'
import type { Field } from '../model/walk.ts'
import type { ChangedLine } from './comparison.ts'
import { markWords, type Piece } from './mark-words.ts'
import { type Around, valueWords } from './value-words.ts'

type Sides = Readonly<{ before: unknown; after: unknown }>
type Arounds = Readonly<{ before: Around; after: Around }>

/** What changed in a field, a line each; none when both say the same. */
export function fieldLines(field: Field, { before, after }: Sides, around: Arounds): readonly ChangedLine[] {
  if (isEqual(before, after)) return []
  // A box nobody ticked says nothing of a record that came or went.
  if ((before === undefined && after === false) || (before === false && after === undefined)) return []
  switch (field.facts.kind) {
    case 'localised':
      return localisedLines(before, after, around)
    case 'prose':
      return blockLines(blocksOf(before), blocksOf(after))
    case 'parts':
      return partLines(field, { before, after }, around)
    default: {
      const words = [valueWords(field, before, around.before), valueWords(field, after, around.after)] as const
      return lineOf('', ...words)
    }
  }
}

/** Empty on both sides is nothing to tell; the same words on both sides are told to differ in another way. */
export function lineOf(label: string, before: string, after: string): readonly ChangedLine[] {
  if (before === '' && after === '') return []
  if (before === '') return [{ label, after: [{ text: after, mark: 'come' }] }]
  if (after === '') return [{ label, before: [{ text: before, mark: 'gone' }] }]
  const marked = markWords(before, after)
  return [
    before === after
      ? { label, ...marked, note: 'The words are the same; how they are set changed.' }
      : { label, ...marked },
  ]
}

const texts = (value: unknown): Readonly<Record<string, unknown>> =>
  // An object can be read by the names of its keys; what is found is looked at before it is used.
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function localisedLines(before: unknown, after: unknown, { after: { words } }: Arounds): readonly ChangedLine[] {
  const [old, fresh] = [texts(before), texts(after)]
  const tags = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  const label = (tag: string) => (tags.length > 1 ? words.language(tag) : '')
  return tags.flatMap((tag) =>
    old[tag] === fresh[tag] ? [] : lineOf(label(tag), String(old[tag] ?? ''), String(fresh[tag] ?? '')),
  )
}

// Prose comes out of a trip that was read by its schema.
const blocksOf = (value: unknown): readonly RichBlock[] => (Array.isArray(value) ? (value as readonly RichBlock[]) : [])

const blockNames = { paragraph: 'Paragraph', heading: 'Heading', list: 'List', quote: 'Quotation', table: 'Table' }

/** Block by block, in the order of the later text; a block that went stands where it was. */
function blockLines(before: readonly RichBlock[], after: readonly RichBlock[]): readonly ChangedLine[] {
  const pairs = pairBlocks(before, after)
  const old = new Map(pairs.map(([was, is]) => [is, was]))
  const paired = new Set(pairs.map(([was]) => was))
  const places = pairs.map(([was]) => before.indexOf(was))
  const staying = new Set(longestRise(places).map((place) => before[place]))
  const gone = (from: number) => {
    const lines: ChangedLine[] = []
    for (let at = from; at < before.length; at++) {
      const block = before[at]
      if (!block || paired.has(block)) break
      lines.push(...lineOf(labelOf(before, block), blockText(block), ''))
    }
    return lines
  }
  return [
    ...gone(0),
    ...after.flatMap((block): readonly ChangedLine[] => {
      const was = old.get(block)
      if (!was) return lineOf(labelOf(after, block), '', blockText(block))
      const note = staying.has(was) ? {} : { note: `It was ${labelOf(before, was).toLowerCase()} before.` }
      const isSame = isEqual({ ...was, id: '' }, { ...block, id: '' })
      const lines = isSame && !('note' in note) ? [] : lineOf(labelOf(after, block), blockText(was), blockText(block))
      return [...lines.map((line) => ({ ...line, ...note })), ...gone(before.indexOf(was) + 1)]
    }),
  ]
}

/** Blocks that are each other's: of the same id, else of the very same words. In the order of the later text. */
function pairBlocks(before: readonly RichBlock[], after: readonly RichBlock[]) {
  const byId = new Map(before.map((block) => [block.id, block]))
  const ids = new Set(after.map(({ id }) => id))
  const free = before.filter(({ id }) => !ids.has(id))
  const taken = new Set<RichBlock>()
  return after.flatMap((block): readonly (readonly [RichBlock, RichBlock])[] => {
    const was = byId.get(block.id) ?? free.find((one) => !taken.has(one) && blockText(one) === blockText(block))
    if (!was || taken.has(was)) return []
    taken.add(was)
    return [[was, block]]
  })
}

/** `Paragraph 2`; only the kind where there is one block. */
function labelOf(blocks: readonly RichBlock[], block: RichBlock): string {
  if (blocks.length === 1) return ''
  const alike = blocks.filter(({ kind }) => kind === block.kind)
  return alike.length === 1 ? blockNames[block.kind] : `${blockNames[block.kind]} ${alike.indexOf(block) + 1}`
}

type Part = Readonly<Record<string, unknown>> & Readonly<{ id: string }>

/** Small things inside a record: those that came and went as a whole, those that stay field by field. */
function partLines(field: Field, { before, after }: Sides, around: Arounds): readonly ChangedLine[] {
  // Parts are objects with an id of their own.
  const [old, fresh] = [before, after].map((value) => (Array.isArray(value) ? (value as readonly Part[]) : []))
  if (!old || !fresh) return []
  const oldById = new Map(old.map((part) => [part.id, part]))
  const stay = new Set(fresh.map(({ id }) => id))
  const inside = (part: Part, side: Around): Around => ({ ...side, values: part })
  const places = fresh.flatMap((part) => {
    const was = oldById.get(part.id)
    return was ? [old.indexOf(was)] : []
  })
  const staying = new Set(longestRise(places).map((place) => old[place]?.id))
  return [
    ...old.filter(({ id }) => !stay.has(id)).flatMap((part) => lineOf('', partWords(field, part, around.before), '')),
    ...fresh.flatMap((part): readonly ChangedLine[] => {
      const was = oldById.get(part.id)
      if (!was) return lineOf('', '', partWords(field, part, around.after))
      const name = partName(field, part, around.after)
      const sides = { before: inside(was, around.before), after: inside(part, around.after) }
      const lines = field.inner.flatMap((one) =>
        fieldLines(one, { before: was[one.name], after: part[one.name] }, sides).map((line) => ({
          ...line,
          label: [`${name}: ${around.after.words.field('trips', one.name)}`, line.label].filter(Boolean).join(', '),
        })),
      )
      return staying.has(part.id) ? lines : [...lines, { label: name, note: 'It stands at another place in the list.' }]
    }),
  ]
}

/** What a part says, all of it: `Lima; PE; America/Lima`. */
const partWords = (field: Field, part: Part, around: Around): string =>
  field.inner
    .flatMap((one) => fieldLines(one, { before: undefined, after: part[one.name] }, bothSides(part, around)))
    .map(({ after = [] }) => textOf(after))
    .filter(Boolean)
    .join('; ')

const partName = (field: Field, part: Part, around: Around): string =>
  field.inner
    .flatMap((one) => fieldLines(one, { before: undefined, after: part[one.name] }, bothSides(part, around)))
    .map(({ after = [] }) => textOf(after).slice(0, 60))
    .find(Boolean) ?? 'Row'

const bothSides = (part: Part, around: Around): Arounds => {
  const inside = { ...around, values: part }
  return { before: inside, after: inside }
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
