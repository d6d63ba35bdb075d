import PostalMime, { type Address, decodeWords, type Email } from 'postal-mime'
import { UserError } from '../../../shared/errors.ts'
import { innerHtml } from '../json/inner-html.ts'
import type { Parser } from '../parser.ts'
import { type Notice, type SourceBlock, type SourceCard, sourceWords } from '../source-document.ts'
import { textBlocks } from '../text/parse-text.ts'

/** A file that travelled with a message. */
export type Attachment = Readonly<{ name: string; bytes: Uint8Array }>

/** A mail: its subject as heading, its words, then its other heads as properties. Attachments are only named. */
export const parseEml: Parser = async (bytes, file) => {
  const mail = await readMail(bytes)
  const html =
    mail.html === undefined || mail.html.trim() === '' ? [] : await innerHtml(withoutHead(mail.html), 'html', 'message')
  const plain = plainBlocks(mail.text ?? '')
  const said = html.flatMap(wordLines).join('')
  // Both forms of a message say the same, as a rule; what only the plain one says follows.
  const body =
    html.length === 0
      ? plain
      : [...html, ...plain.filter((block) => !wordLines(block).every((line) => said.includes(line)))]
  const subject = mail.subject?.trim() ?? ''
  const heading: readonly SourceBlock[] =
    subject === ''
      ? []
      : [{ kind: 'heading', level: 1, text: { unit: 'subject', at: 'subject', spans: [{ text: subject }] } }]
  const names = attachmentsIn(mail).map((attachment) => attachment.name)
  const notices: readonly Notice[] =
    names.length === 0
      ? []
      : [{ code: 'attachments', message: `Files that came with this message: ${names.slice(0, 20).join(', ')}.` }]
  const date = mail.date === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(mail.date)?.[0]
  return {
    file,
    title: subject,
    ...(date === undefined ? {} : { date }),
    blocks: [...heading, ...body, ...headerBlocks(mail)],
    pictures: [],
    notices,
  }
}

/** The files that came with a message, to be imported on their own. */
export const attachmentsOf = async (bytes: Uint8Array): Promise<readonly Attachment[]> =>
  attachmentsIn(await readMail(bytes))

async function readMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(withoutMailboxLine(bytes).slice(), { maxNestingDepth: 64, maxHeadersSize: 4_000_000 })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new UserError(
      'damaged-file',
      'This message cannot be read. Save it again from the mail program, or save its text and attachments on their own.',
      { cause: error },
    )
  }
}

/** `From ana@example.org Tue May 10 11:28:07 2005`, which mailboxes put before each mail, is no head of it. */
function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000))
  return bytes.subarray(/^>?From [^\n]*\n/.exec(start)?.[0].length ?? 0)
}

const attachmentsIn = (mail: Email): readonly Attachment[] =>
  mail.attachments.map((attachment, index) => ({
    name: attachment.filename?.trim() || `attachment ${index + 1}`,
    bytes:
      typeof attachment.content === 'string'
        ? new TextEncoder().encode(attachment.content)
        : new Uint8Array(attachment.content),
  }))

/** Every head but the subject, decoded; those that name people as cards. */
function headerBlocks(mail: Email): readonly SourceBlock[] {
  const known = new Set<string>()
  return mail.headers.flatMap((header, index): readonly SourceBlock[] => {
    if (header.key === 'subject' || header.value.trim() === '') return []
    const unit = `header${index + 1}.${header.key}`
    const at = `head ${header.key}`
    const people = addressed(mail, header.key)
    const named = people.filter(({ name, address }) => name !== '' && !known.has(address.toLowerCase()))
    const others = people.filter((person) => !named.includes(person))
    for (const { address } of named) known.add(address.toLowerCase())
    const groups = addressesOf(mail, header.key).flatMap((address) => (address.group ? [address.name] : []))
    const words = named.length === 0 ? decodeWords(header.value) : [...groups, ...others.map(shownPerson)].join(', ')
    const rest: SourceBlock = {
      kind: 'paragraph',
      text: { unit, at, spans: [{ text: `${header.key}: ${words.replace(/\s+/g, ' ').trim()}` }] },
      aside: 'property',
    }
    return [
      ...named.map((person, place) => personBlock(person, `${unit}.${place + 1}`, at)),
      ...(words === '' ? [] : [rest]),
    ]
  })
}

type Person = Readonly<{ name: string; address: string }>

const shownPerson = ({ name, address }: Person) => (name === '' ? address : `${name} <${address}>`)

/** Whom a head names by their address; the name is empty where it only repeats that. */
const addressed = (mail: Email, key: string): readonly Person[] =>
  addressesOf(mail, key)
    .flatMap((address) => address.group ?? [address])
    .flatMap(({ name, address }) => (address ? [{ name: name.trim() === address ? '' : name.trim(), address }] : []))

function addressesOf(mail: Email, key: string): readonly Address[] {
  const heads: Readonly<Record<string, readonly (Address | undefined)[] | undefined>> = {
    from: [mail.from],
    sender: [mail.sender],
    to: mail.to,
    cc: mail.cc,
    'reply-to': mail.replyTo,
  }
  return (heads[key] ?? []).flatMap((address) => address ?? [])
}

function personBlock({ name, address }: Person, id: string, at: string): SourceCard {
  const part = (label: string, text: string) => ({
    name: label,
    text: { unit: `${id}.${label}`, at, spans: [{ text }] },
  })
  return {
    kind: 'card',
    id,
    at,
    isOrganisation: false,
    fullName: name,
    given: '',
    family: '',
    prefix: '',
    suffix: '',
    title: '',
    organisation: '',
    unit: '',
    emails: [address],
    phones: [],
    addresses: [],
    links: [],
    note: '',
    languages: [],
    properties: [part('name', name), part('email', address)],
  }
}

const quote = /^(?:>[ \t]?)+/

/** Lines of a plain message as somebody typed them, also those that answer quotes. */
function plainBlocks(text: string): readonly SourceBlock[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(quote, ''))
  return textBlocks(lines.join('\n'), 'message, ').map((block) =>
    block.kind === 'table' || !('text' in block)
      ? block
      : { ...block, text: { ...block.text, unit: `text.${block.text.unit}` } },
  )
}

/** The head of a page is about the page. */
const withoutHead = (html: string): string => html.replace(/<head\b[\s\S]*?<\/head\s*>/i, '')

const folded = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '')

function wordLines(block: SourceBlock): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [folded(sourceWords(block.text))]
  if (block.kind !== 'table') return []
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(wordLines)))
}
