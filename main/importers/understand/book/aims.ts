import { field, inferred, said, together } from '../draft-list.ts'
import type { Piece, PieceLine } from '../pieces.ts'
import { boldLead } from '../pieces.ts'
import { type Book, groupsOf, linesOf, type SectionReader, sure } from './book.ts'

/** Objectives, main messages, risks. */
export const readAims: SectionReader = (book, pieces) => {
  const { labels, list } = book
  const own = labels.objectives
  let part = ''
  const risks: Piece[] = []
  const parts = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const head = piece.kind === 'line' && piece.level > 0 ? piece.text : undefined
    if (head !== undefined && [own.objectives, own.messages, own.risks, labels.trip.about].includes(head)) {
      part = head
      if (piece.kind === 'line') list.mark(piece, 'the heading of a part')
    } else if (part === own.risks) risks.push(piece)
    else parts.set(part, [...(parts.get(part) ?? []), piece])
  }
  for (const line of linesOf(parts.get('') ?? [])) if (line.level > 0) list.mark(line, 'the heading of a section')
  readNumbered(book, parts.get(own.objectives) ?? [], 'objectives')
  readNumbered(book, parts.get(own.messages) ?? [], 'messages')
  readRisks(book, risks)
}

function readNumbered(book: Book, pieces: readonly Piece[], collection: 'objectives' | 'messages'): void {
  const { labels, language, list, names } = book
  const own = labels.objectives
  const notes = labels.agency.internalNotes
  let number = 0
  const lines = linesOf(pieces)
  for (const [at, line] of lines.entries()) {
    if (line.depth < 0) continue
    number += 1
    const end = lines.findIndex((other, index) => index > at && other.depth >= 0)
    const below = lines.slice(at + 1, end < 0 ? undefined : end)
    const told = (label: string) => below.find((each) => each.text.startsWith(`${label}: `))
    const [success, carried, facts, note] = [own.success, own.carriedBy, own.facts, notes].map(told)
    const owner = below.find((each) => each.text.length < 60 && !each.text.includes(': '))
    const after = (each: PieceLine | undefined) => each?.text.slice(each.text.indexOf(': ') + 2) ?? ''
    const carriers = after(carried)
      .split(', ')
      .map((name) => names.person('delegate', name) ?? names.find('company', name))
      .filter((key) => key !== undefined)
    const key = list.add(
      collection,
      line,
      {
        text: field(said(language, line.text), line),
        successTest: success ? field(said(language, after(success)), success) : undefined,
        owner: owner ? field(names.person('delegate', owner.text), owner) : undefined,
        ...(collection === 'messages'
          ? { carriers: carried ? field(carriers, carried) : undefined }
          : { internalNotes: note ? field(said(language, after(note)), note) : undefined }),
      },
      sure(collection === 'messages' ? 'a main message' : 'a numbered objective'),
    )
    names.know(collection === 'messages' ? 'message' : 'objective', String(number), key)
    for (const each of [owner, carried, facts]) if (each) list.mark(each, 'a name that stands elsewhere')
  }
}

/** Each under how likely it is: what may happen, what we do then, who sees to it. */
function readRisks(book: Book, pieces: readonly Piece[]): void {
  const { labels, language, list, names } = book
  let rank = 0
  for (const { head, pieces: rest } of groupsOf(pieces, 2)) {
    const lines = linesOf(rest)
    const [first, ...others] = lines
    const likelihood = Object.entries(labels.likelihood).find(([, label]) => label === head?.text)?.[0]
    if (!head || !first || likelihood === undefined) continue
    rank += 1
    const words = together(lines)
    const lead = boldLead(first)
    const body = [lead ? lead.rest : first.text, ...others.map((line) => line.text)].join(' ')
    const plan = `${labels.overview.plan}: `
    const owner = `${labels.objectives.owner}: `
    const [text = '', after = ''] = body.split(plan)
    const [planned = '', ownerAndItems = ''] = (after === '' ? body : after).split(owner)
    const [name = '', where = ''] = ownerAndItems.split(/\s*·\s*/)
    const items = where
      .split(', ')
      .map((item) => names.find('item', item.split(' ')[0] ?? '') ?? names.find('item', item))
      .filter((key) => key !== undefined)
    list.add(
      'risks',
      first,
      {
        title: field(said(language, lead?.lead ?? ''), first),
        text: field(said(language, text.split(owner)[0]?.trim() ?? ''), words),
        plan: after === '' ? undefined : field(said(language, planned.trim()), words),
        likelihood: field(likelihood, head),
        owner: field(name === '' ? undefined : names.person('delegate', name.trim()), words),
        agendaItems: field(items, words),
        rank: inferred(rank, first.at, 'the order in which the book has them'),
      },
      sure('a risk with what is done about it'),
    )
  }
}
