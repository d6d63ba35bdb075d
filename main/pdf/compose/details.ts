import { formatPhone, phoneLink } from '../../../shared/format/phones.ts'
import type { Block, Inlines } from '../blocks.ts'
import { bold, type Dress, plain, text } from './inlines.ts'
import { paragraph } from './rows.ts'

/** A line of a profile that opens with what it is about, in bold; none when there is nothing to say. */
export const detail = (label: string, inlines: Inlines): readonly Block[] =>
  inlines.length === 0 ? [] : paragraph('tableRow', labelled(label, inlines))

const noBreak = '\u00a0'

/** The same inside a line of several, not torn from its words. Words that name themselves need no label: Terminal 2. */
export const labelled = (label: string, inlines: Inlines): Inlines =>
  inlines.length === 0 || plain(inlines).toLowerCase().startsWith(`${label.toLowerCase()} `)
    ? inlines
    : [...bold(label.replaceAll(' ', noBreak)), ...text(noBreak), ...inlines]

/** Prose that opens with what it is about; the label has a line of its own when the prose does not begin with words. */
export function detailProse(label: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (!first) return []
  if (first.kind !== 'text') return [...paragraph('tableRow', bold(label)), ...blocks]
  return [{ ...first, inlines: labelled(label, first.inlines) }, ...rest]
}

/** What was written, as words that can run on in a line; undefined when it is more than one plain paragraph. */
export function asLine(blocks: readonly Block[]): Inlines | undefined {
  const [first, ...rest] = blocks
  if (!first) return []
  return rest.length === 0 && first.kind === 'text' && !first.tail ? first.inlines : undefined
}

/** A heading over what follows, with its bookmark; nothing when nothing follows. */
export const headed = (title: string, blocks: readonly Block[], destination?: string): readonly Block[] =>
  blocks.length === 0
    ? []
    : [
        ...(destination === undefined
          ? []
          : [{ kind: 'destination', name: destination, outline: { title, level: 2 } } as const]),
        { kind: 'text', style: 'heading', inlines: text(title), keepWithNext: true },
        ...blocks,
      ]

/** A telephone number as it is spoken, never torn, with its link. */
export function phoneDress(phone: string): Readonly<{ words: string; dress: Dress }> {
  const link = phoneLink(phone)
  return { words: formatPhone(phone).replaceAll(' ', noBreak), dress: link === undefined ? {} : { link } }
}

/** The link of a website as people write it; undefined for what cannot be one. */
export function webLink(address: string): string | undefined {
  if (address.startsWith('https://')) return address
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(address) ? `https://${address}` : undefined
}

export const mailLink = (address: string): string | undefined =>
  /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address) ? `mailto:${address}` : undefined
