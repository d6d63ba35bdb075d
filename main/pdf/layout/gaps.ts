import type { StyleName } from '../theme.ts'
import { space } from '../theme.ts'

/** What ends above a gap or begins below it, as far as the room between the two goes. */
export type Kind =
  | 'none'
  /** Running text in paragraphs. */
  | 'paragraph'
  | 'point'
  /** Lines of a card or table, one under the other without room. */
  | 'line'
  /** The name of a column, over its rule. */
  | 'columnName'
  | 'lead'
  | 'heading'
  /** A heading inside running text. */
  | 'subheading'
  | 'list'
  | 'table'
  | 'row'
  | 'columns'
  | 'rule'
  | 'figure'
  | 'portrait'
  /** It brings its own room below. */
  | 'opening'

/** Rounded up to the grid they come to about a line. */
const afterLead = 12
const afterTable = 9

/** Room between two blocks when neither says it, in points. */
export function gapBetween(above: Kind, below: Kind): number {
  if (above === 'none' || above === 'opening') return 0
  return roomBelow(above, below) ?? roomAbove(above, below) ?? space.half
}

/** What the upper block asks for, whatever follows. */
function roomBelow(above: Kind, below: Kind): number | undefined {
  if (above === 'lead') return below === 'lead' ? space.half : afterLead
  if (above === 'table' && below !== 'heading') return isLine(below) ? space.small : afterTable
  if (above === 'columnName' && below === 'rule') return space.small
  if (below === 'heading') return space.line
  if (above === 'heading') return below === 'row' || below === 'rule' ? space.half : space.small
  return undefined
}

function roomAbove(above: Kind, below: Kind): number | undefined {
  if (below === 'columns') return isLine(above) ? 0 : space.half
  if ([above, below].some((kind) => kind === 'rule' || kind === 'row' || kind === 'columns')) return space.half
  if (below === 'subheading') return isLine(above) ? space.small : space.half
  if (above === 'subheading' || above === 'portrait' || below === 'portrait') return 0
  if (below === 'table') return isLine(above) ? space.small : space.half
  if (isLine(below)) return isLine(above) ? 0 : above === 'figure' ? space.half : space.small
  if (isLine(above)) return space.small
  if (above === 'point' && below !== 'point') return space.small
  return below === 'list' && above === 'paragraph' ? space.small : undefined
}

const isLine = (kind: Kind): boolean => kind === 'line' || kind === 'columnName'

const kinds: Partial<Record<StyleName, Kind>> = {
  body: 'paragraph',
  quote: 'paragraph',
  point: 'point',
  lead: 'lead',
  heading: 'heading',
  headingAccent: 'heading',
  textHeading1: 'subheading',
  textHeading2: 'subheading',
  tableHead: 'columnName',
}

export const kindOfStyle = (style: StyleName): Kind => kinds[style] ?? 'line'
