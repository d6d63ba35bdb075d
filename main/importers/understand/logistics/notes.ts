import { field, inferred, said, together } from '../draft-list.ts'
import type { Piece, PieceLine } from '../pieces.ts'
import { brokenLines } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import type { Section, Subject } from './sections.ts'
import type { Setting } from './setting.ts'

/** A part that is good to know as it stands: a note of the country, or of how one behaves. */
export function readNote({ list, language }: Setting, { head, inline, pieces, subject }: Section): void {
  const lines = pieces.flatMap((piece: Piece) => (piece.kind === 'line' ? brokenLines(piece) : []))
  const title = head.text.replace(/:.*$/, '').trim()
  const own: readonly PieceLine[] =
    inline === '' ? [] : [{ ...head, text: inline, spans: [{ text: inline }], isStrong: false }]
  const text = [...own, ...lines]
  if (text.length === 0) return
  const isProtocol = subject === 'language' || subject === 'protocol'
  list.add(
    isProtocol ? 'protocolNotes' : 'countryNotes',
    head,
    {
      ...(isProtocol ? {} : { kind: inferred(kindOf(subject), head.at, 'what its heading speaks of') }),
      title: field(said(language, title), head),
      text: field(proseOf(text), together(text)),
    },
    { confidence: 0.75, why: `a part headed ${title}` },
  )
}

const kinds = new Set<string>([
  'visa',
  'customs',
  'money',
  'power',
  'connectivity',
  'weather',
  'dress',
  'health',
  'safety',
  'emergency',
])
const kindOf = (subject: Subject) => (kinds.has(subject) ? subject : 'other')
