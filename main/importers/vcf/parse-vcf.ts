import { UserError } from '../../../shared/errors.ts'
import { decodeText, letterNotices } from '../charset.ts'
import { type Component, readComponents } from '../content-lines/components.ts'
import { decodedLine, unescaped } from '../content-lines/values.ts'
import type { Parser } from '../parser.ts'
import type { Notice, SourceBlock, SourceCard, SourcePicture } from '../source-document.ts'
import { cardOf } from './card.ts'
import { cardPicture } from './card-picture.ts'

/** People and organisations of an address book, whatever version each card is. */
export const parseVcf: Parser = async (bytes, file, { progress }) => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  const decoded = decodeText(bytes, /;CHARSET="?([\w-]{1,40})/i.exec(head)?.[1])
  const { root, open } = readComponents(decoded.text, ['VCARD'])
  const cards = root.parts.flatMap((part) => cardsWithin(part, 0))
  if (cards.length === 0) throw notCards()

  const notices: Notice[] = [...letterNotices(decoded)]
  const notice = (code: string, message: string) => {
    if (notices.length < mostNotices) notices.push({ code, message })
  }
  for (const line of open.slice(0, 20))
    notice('never-ended', `The card that begins on line ${line} is never ended; it was read as far as it goes.`)

  const blocks: SourceBlock[] = []
  const pictures: SourcePicture[] = []
  let empty = 0
  let left = mostPictureBytes
  for (const [index, component] of cards.entries()) {
    const id = `card${index + 1}`
    const at = `card ${index + 1}`
    for (const stray of component.strays)
      notice('unreadable-line', `Line ${stray.number} is no property of a card: “${stray.text.trim().slice(0, 60)}”.`)
    const card = withStrays(cardOf(component, id, at), component)
    if (card.properties.length === 0) empty++
    const picture = cardPicture(component, id, card.fullName)
    const isHeld = picture !== undefined && picture.bytes.length <= left
    if (picture && !isHeld)
      notice('too-many-pictures', `The picture of ${card.fullName} was left out because the file holds too many.`)
    if (picture && isHeld) {
      left -= picture.bytes.length
      pictures.push(picture)
    }
    if (card.properties.length > 0) blocks.push(isHeld && picture ? { ...card, picture: picture.id } : card)
    progress?.((index + 1) / cards.length)
  }
  if (empty > 0) notice('empty-card', `${empty} cards of the file are empty.`)
  const loose = root.lines.length + root.strays.length
  if (loose > 0) notice('loose-line', `${loose} lines stand outside of any card; they were kept as words only.`)
  return { file, title: '', blocks: [...blocks, ...looseBlocks(root)], pictures, notices }
}

const mostNotices = 200
const mostPictureBytes = 50_000_000

const notCards = () =>
  new UserError(
    'damaged-file',
    'This file holds no contacts that can be read; export them again as a .vcf file from the address book.',
  )

/** A card, then those inside of it: of an assistant, nested or written as one value. */
function cardsWithin(component: Component, depth: number): readonly Component[] {
  if (depth > 4) return []
  const lines = component.lines.map(decodedLine)
  const agents = lines.filter(({ name, value }) => name === 'AGENT' && /^\s*BEGIN:VCARD/i.test(value))
  const inner = [
    ...component.parts,
    ...agents.flatMap(({ value, number }) =>
      readComponents(unescaped(value), ['VCARD']).root.parts.map((part) => ({ ...part, number })),
    ),
  ]
  const own = { ...component, lines: lines.filter((line) => !agents.includes(line)) }
  const isCard = component.name === 'VCARD'
  return [...(isCard ? [own] : []), ...inner.flatMap((part) => cardsWithin(part, depth + 1))]
}

const withStrays = (card: SourceCard, { strays }: Component): SourceCard => ({
  ...card,
  properties: [
    ...card.properties,
    ...strays.map(({ number, text }) => ({
      name: 'unreadable line',
      text: { unit: `${card.id}.line${number}`, at: `${card.at}, line ${number}`, spans: [{ text: text.trim() }] },
    })),
  ],
})

const looseBlocks = ({ lines, strays }: Component): readonly SourceBlock[] =>
  [...lines.map(({ number, name, value }) => ({ number, text: `${name}:${value}` })), ...strays].map(
    ({ number, text }) => ({
      kind: 'paragraph',
      text: { unit: `line${number}`, at: `line ${number}`, spans: [{ text: text.trim() }] },
      aside: 'property',
    }),
  )
