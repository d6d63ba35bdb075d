import { field, inferred, said } from '../draft-list.ts'
import { brokenLines, type Piece, type PieceLine } from '../pieces.ts'
import { findEmails, findPhones } from '../text/contacts.ts'
import { foldWords } from '../text/fold.ts'
import { readPerson } from '../text/persons.ts'
import type { Section } from './sections.ts'
import type { Setting } from './setting.ts'
import { columnsOf } from './tables.ts'

/** `Ambulance: 107`, `Maria Soto, +54 11 5555 0100, maria@example.org`; answers what is no number to call. */
export function readContactLines(setting: Setting, section: Section): readonly Piece[] {
  const rest: Piece[] = []
  const isEmergency = section.subject === 'emergency'
  let isFirst = isEmergency
  for (const piece of section.pieces) {
    if (piece.kind === 'table') {
      if (!readTable(setting, piece)) rest.push(piece)
      continue
    }
    for (const line of brokenLines(piece)) {
      const pairs = isEmergency ? pairsIn(line) : []
      if (pairs.length > 1) {
        for (const pair of pairs) {
          add(setting, line, pair, isFirst)
          isFirst = false
        }
        continue
      }
      const found = contactIn(line, isEmergency)
      if (!found) {
        rest.push(line)
        continue
      }
      add(setting, line, { ...found, callFor: found.callFor === '' ? headName(section) : found.callFor }, isFirst)
      isFirst = false
    }
  }
  if (section.inline !== '') {
    const found = contactIn({ ...section.head, text: section.inline }, isEmergency)
    if (found) add(setting, section.head, { ...found, callFor: found.callFor || headName(section) }, isFirst)
  }
  return rest
}

const headName = ({ head }: Section) => head.text.replace(/:.*$/, '').trim()

type Found = Readonly<{ callFor: string; name: string; mobile: string; email: string }>

/** `Police: 105 Ambulance: 106 / 117` in one line. */
const pairsIn = ({ text }: PieceLine): readonly Found[] =>
  [...text.matchAll(/(?<label>\p{Lu}[\p{L} ]{2,40}?)\s*:\s*(?<number>\+?\d[\d() -]*(?:\s*\/\s*\d[\d() -]*)*)/gu)].map(
    ({ groups }) => ({
      callFor: groups?.['label']?.trim() ?? '',
      name: '',
      mobile: groups?.['number']?.trim() ?? '',
      email: '',
    }),
  )

function contactIn(line: PieceLine, isEmergency: boolean): Found | undefined {
  const { text } = line
  if (text.length > 220) return undefined
  const phones = findPhones(text)
  const [email] = findEmails(text)
  const short = isEmergency
    ? /^(?<label>[^:\d]{3,60}?)\s*[:–—-]\s*(?<number>\+?\d[\d\s/,.()+-]{1,30}(?:\s*(?:or|o|y|and)\s*\d+)?)\.?$/u.exec(
        text,
      )?.groups
    : undefined
  if (short) return { callFor: short['label'] ?? '', name: '', mobile: short['number']?.trim() ?? '', email: '' }
  const bare = isEmergency ? /^(?<label>\p{L}[\p{L}\s()/-]{2,50}?)\s+(?<number>\d{3})$/u.exec(text)?.groups : undefined
  if (bare) return { callFor: bare['label'] ?? '', name: '', mobile: bare['number'] ?? '', email: '' }
  const first = [...phones, ...(email ? [email] : [])].sort((a, b) => a.index - b.index)[0]
  if (!first) return undefined
  const lead = text.slice(0, first.index).replace(tail, '').replace(tail, '')
  const [head = '', after = ''] = lead.includes(':') ? splitAt(lead, lead.indexOf(':')) : ['', lead]
  const words = foldWords(lead).split(' ').length
  // A sentence that mentions a number is no entry of a list.
  if (words > 14) return undefined
  const person = readPerson(after.split(/,| [–—-] /u)[0] ?? '') ?? readPerson(head)
  const name = person ? person.fullName : after
  const callFor = person
    ? [
        head,
        after
          .split(/,| [–—-] /u)
          .slice(1)
          .join(','),
      ]
        .join(' ')
        .trim()
    : head || lead
  return {
    callFor: callFor.replace(/^[\s,:]+|[\s,:]+$/g, ''),
    name: person ? name : head === '' ? '' : after.trim(),
    mobile: phones.map(({ value }) => value).join(' / '),
    email: email?.value ?? '',
  }
}

const tail =
  /[\s,;:(–—-]*(?:(?:tel|tel[eé]fono|telephone|phone|mobile|m[oó]vil|cel|e-?mail|correo|whatsapp|at|al|contact)[\s.:]*)?$/iu
const splitAt = (text: string, at: number): readonly [string, string] => [text.slice(0, at), text.slice(at + 1).trim()]

function add({ list, language }: Setting, line: PieceLine, found: Found, isDanger: boolean): void {
  list.add(
    'contacts',
    line,
    {
      callFor: field(said(language, found.callFor), line),
      name: field(found.name, line),
      mobile: field(found.mobile, line),
      email: field(found.email, line),
      kind: isDanger ? inferred('danger', line.at, 'the first number of the part about emergencies') : undefined,
    },
    { confidence: 0.8, why: 'a number with what it is for' },
  )
}

/** A table of services and numbers; one of people belongs to whoever reads people. */
function readTable(setting: Setting, table: Extract<Piece, { kind: 'table' }>): boolean {
  const { list, language } = setting
  const columns = columnsOf(table, {
    callFor: /^(?:service|servicio|call for|for|para|emergency|emergencia|purpose|asunto|department|area)$/,
    name: /^(?:who|contact|contacto|quien|person|responsable)$/,
    mobile: /^(?:phone|telephone|telefono|tel|number|numero|mobile|movil|celular)$/,
    email: /^(?:e ?mail|correo|correo electronico)$/,
    hours: /^(?:hours|horario|horas|when|available)$/,
  })
  if (!columns?.rows.some(({ at }) => at('callFor'))) return false
  for (const cell of columns.head) list.mark(cell, 'the head of a column')
  for (const { at, cells } of columns.rows) {
    const [first] = cells
    if (!first) continue
    const cell = (role: 'callFor' | 'name' | 'mobile' | 'email' | 'hours') => at(role)
    const value = (role: 'name' | 'mobile' | 'email') => {
      const found = cell(role)
      return found ? field(found.text, found) : undefined
    }
    const [callFor, hours] = [cell('callFor'), cell('hours')]
    list.add(
      'contacts',
      callFor ?? first,
      {
        callFor: callFor ? field(said(language, callFor.text), callFor) : undefined,
        name: value('name'),
        mobile: value('mobile'),
        email: value('email'),
        hours: hours ? field(said(language, hours.text), hours) : undefined,
      },
      { confidence: 0.8, why: 'a row of a table of numbers' },
    )
  }
  return true
}
