import { decodeText } from '../charset.ts'
import { sniffDelimiter } from '../csv/sniff-delimiter.ts'
import type { SourceFormat } from '../source-document.ts'
import type { Detected } from './detected.ts'

/** Characters that are looked at. */
const sampleLength = 65_536

/** Which kind of text it is, by what stands at its start and how its lines look. */
export function textFormat(bytes: Uint8Array, name: string): Detected {
  const { text } = decodeText(bytes.subarray(0, sampleLength))
  if (isBinary(text))
    return {
      refusal:
        'This kind of file is not known. Save it as Word, Excel, PDF, calendar, contacts or text and import that.',
    }
  const start = text.trimStart()
  if (start === '') return { refusal: 'The file is empty; nothing was taken from it.' }
  const begun = beginnings.find(({ begins }) => begins(start, name))
  return { format: begun?.format ?? lookOf(text, endOf(name)) }
}

const beginnings: readonly Readonly<{ format: SourceFormat; begins: (start: string, name: string) => boolean }>[] = [
  {
    format: 'ics',
    begins: (start) => /^BEGIN:\s*(?:VCALENDAR|VEVENT)/i.test(start) || hasLine(start, /^BEGIN:VCALENDAR/im),
  },
  { format: 'vcf', begins: (start) => /^BEGIN:\s*VCARD/i.test(start) || hasLine(start, /^BEGIN:VCARD/im) },
  {
    format: 'image',
    begins: (start) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start),
  },
  {
    format: 'html',
    begins: (start) =>
      /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|meta|title)[\s>]/i.test(
        start,
      ),
  },
  { format: 'json', begins: (start, name) => isJson(start, endOf(name)) },
  { format: 'eml', begins: (start, name) => isMail(start, endOf(name)) },
]

const hasLine = (start: string, line: RegExp) => line.test(start.slice(0, 2000))

/** A few strange characters happen in any text; a file of them is none. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 8192)
  const strange = sample.match(/(?!\s)\p{Cc}|\ufffd/gu)?.length ?? 0
  return strange > Math.max(8, sample.length * 0.1)
}

/** A link of Markdown begins with a bracket too. */
function isJson(start: string, end: string): boolean {
  if (/^[[{]/.test(start)) return end === 'json' || /^(?:\{\s*(?:"|\})|\[\s*(?:[\][{"\d-]|true|false|null))/.test(start)
  return end === 'json'
}

/** Two or more heads that mails have, from the first line on, or behind the line that mailboxes put before a mail. */
function isMail(start: string, end: string): boolean {
  const [mailboxLine = ''] = /^>?From \S+[^\n]*\n/.exec(start) ?? []
  const head = /^(?:[A-Za-z][A-Za-z0-9-]{0,70}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/
  const heads = head.exec(start.slice(mailboxLine.length))?.[0] ?? ''
  const mailHeads =
    /^(?:From|To|Cc|Subject|Date|Received|Message-ID|MIME-Version|Return-Path|Content-Type|Delivered-To):/gim
  const known = new Set((heads.match(mailHeads) ?? []).map((head) => head.toLowerCase()))
  if (end === 'eml') return known.size > 0
  return known.size >= 3 || (known.size === 2 && (known.has('mime-version:') || known.has('message-id:')))
}

/** How its lines look; where that is open, what the name ends in. */
function lookOf(text: string, end: string): SourceFormat {
  if (/^\s*(?:---|%YAML)/.test(text) ? isYaml(text) && !isMarkdown(text) : yamlEnds.has(end) && isYaml(text))
    return 'yaml'
  if (end === 'md' || end === 'markdown') return 'markdown'
  if (end === 'csv' || end === 'tsv' || end === 'tab') return 'csv'
  if (end === 'htm' || end === 'html') return 'html'
  if (end !== 'txt' && isYaml(text) && !isTable(text)) return 'yaml'
  if (isTable(text)) return 'csv'
  return isMarkdown(text) ? 'markdown' : 'text'
}

const yamlEnds = new Set(['yaml', 'yml'])
const endOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Marks that prose does not have by chance. */
function isMarkdown(text: string): boolean {
  const marks = [
    /^#{1,6} \S/m,
    /^\|.*\|\s*$\n^\|?[\s:|-]+\|/m,
    /\[[^\]\n]+\]\([^)\n]+\)/,
    /^\s*[-*] \[[ x]\] /m,
    /^```/m,
  ]
  const found = marks.filter((mark) => mark.test(text)).length
  return found >= 2 || /^#{1,6} \S[^\n]*\n/.test(text.trimStart()) || /^#{2,6} \S/m.test(text)
}

/** Nearly every line is a key, a list item or deeper than the one before. */
function isYaml(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
    .slice(0, 200)
  if (lines.length < 2) return false
  const keys = lines.filter((line) =>
    /^\s*(?:- )*(?:"[^"\n]*"|'[^'\n]*'|[\w][\w .@/-]{0,60}):(?:\s|$)/.test(line),
  ).length
  const fits = lines.filter((line) => /^(?:\s|- |---|\.\.\.|[\w"'][^:]{0,60}:(?:\s|$))/.test(line)).length
  const isNested = lines.some((line) => /^(?:\s+|- )\S/.test(line))
  return isNested && keys >= lines.length * 0.6 && fits >= lines.length * 0.95
}

/** The same number of fields, at least two, in nearly every line. */
function isTable(text: string): boolean {
  const delimiter = sniffDelimiter(text)
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100)
  if (lines.length < 2) return false
  const counts = new Map<number, number>()
  for (const line of lines) {
    const fields = line.replaceAll(/"[^"]*"/g, '').split(delimiter).length
    counts.set(fields, (counts.get(fields) ?? 0) + 1)
  }
  const [fields, rows] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])
  // Prose has commas too: it takes more of them, or a rarer mark, to be a table.
  const least = delimiter === ',' ? 3 : 2
  return fields >= least && rows >= lines.length * 0.8
}
