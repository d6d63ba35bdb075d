import PostalMime, { type Email } from 'postal-mime'
import { UserError } from '../../../shared/errors.ts'
import { innerHtml } from '../json/inner-html.ts'
import type { Parser } from '../parser.ts'
import { type Notice, type SourceBlock, type SourceParagraph, sourceWords } from '../source-document.ts'

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
    html.length === 0 ? plain : [...html, ...plain.filter((block) => !said.includes(folded(sourceWords(block.text))))]
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
    return await PostalMime.parse(bytes.slice(), { maxNestingDepth: 64, maxHeadersSize: 4_000_000 })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new UserError(
      'damaged-file',
      'This message cannot be read. Save it again from the mail program, or save its text and attachments on their own.',
      { cause: error },
    )
  }
}

const attachmentsIn = (mail: Email): readonly Attachment[] =>
  mail.attachments.map((attachment, index) => ({
    name: attachment.filename?.trim() || `attachment ${index + 1}`,
    bytes:
      typeof attachment.content === 'string'
        ? new TextEncoder().encode(attachment.content)
        : new Uint8Array(attachment.content),
  }))

/** Every head but the subject, as it was sent. */
function headerBlocks(mail: Email): readonly SourceBlock[] {
  return mail.headers.flatMap((header, index): readonly SourceBlock[] =>
    header.key === 'subject' || header.value.trim() === ''
      ? []
      : [
          {
            kind: 'paragraph',
            text: {
              unit: `header${index + 1}.${header.key}`,
              at: `head ${header.key}`,
              spans: [{ text: `${header.key}: ${header.value.trim()}` }],
            },
            aside: 'property',
          },
        ],
  )
}

const quote = /^(?:>\s?)+/

/** Paragraphs of a plain message, between empty lines; each line of a list on its own. */
function plainBlocks(text: string): readonly SourceParagraph[] {
  const blocks: SourceParagraph[] = []
  let lines: string[] = []
  let from = 1
  const flush = (): void => {
    if (lines.length > 0)
      blocks.push({
        kind: 'paragraph',
        text: { unit: `text.l${from}`, at: `message, line ${from}`, spans: [{ text: lines.join('\n') }] },
      })
    lines = []
  }
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.replace(quote, '').trim()
    const isItem = /^(?:[-*•–]|\d{1,3}[.)])\s/.test(line)
    if (line === '' || isItem) flush()
    if (line === '') return
    if (lines.length === 0) from = index + 1
    lines.push(line)
  })
  flush()
  return blocks
}

/** The head of a page is about the page. */
const withoutHead = (html: string): string => html.replace(/<head\b[\s\S]*?<\/head\s*>/i, '')

const folded = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '')

function wordLines(block: SourceBlock): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [folded(sourceWords(block.text))]
  if (block.kind !== 'table') return []
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(wordLines)))
}
