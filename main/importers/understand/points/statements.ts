import { field, inferred, said, together } from '../draft-list.ts'
import { columnsOf } from '../logistics/tables.ts'
import { boldLead, brokenLines, type Piece, type PieceLine } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'
import { firstSentence, headRank, type Part, partsOf } from './parts.ts'
import type { PointTask } from './task.ts'

type Kind = 'points' | 'asks' | 'avoid' | 'replies' | 'messages' | 'objectives'

/** Lists of what to say, to ask, to leave unsaid; messages and objectives. */
export function readStatements(task: PointTask, pieces: readonly Piece[]): void {
  for (const table of pieces) if (table.kind === 'table') readReplyTable(task, table)
  for (const part of partsOf(pieces, (folded) => kindOf(folded) !== undefined)) {
    const kind = kindOf(foldWords(part.head.text))
    if (kind === undefined) continue
    if (kind === 'replies') readReplies(task, part)
    else if (kind === 'messages' || kind === 'objectives') readAims(task, part, kind)
    else readPart(task, part, kind)
  }
}

function kindOf(folded: string): Kind | undefined {
  return kinds.find(([, pattern]) => pattern.test(folded))?.[0]
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'replies',
    /^(?:if (?:raised|asked|pressed)|reactive(?: lines| points)?|responsive points|replies|responses to (?:questions|expected questions)|they (?:may|will) (?:say|raise)|what they may (?:say|raise).*|(?:likely|anticipated|expected|possible) (?:questions|issues|concerns)|si (?:lo |se )?(?:plantean?|preguntan?|mencionan?|pregunta|menciona)|en caso de (?:que se mencione|pregunta)|(?:posibles|probables) (?:preguntas|planteamientos|temas)|(?:preguntas|temas) (?:probables|posibles|previsibles)|respuestas|si (?:le|la) sujet est (?:souleve|aborde)|si la question est posee|questions (?:probables|possibles)|elements de reponse)$/,
  ],
  [
    'avoid',
    /^(?:avoid|to avoid|what (?:not to say|to avoid)|do not (?:say|raise|mention)|topics to avoid|sensitivities|red lines|evitar|a evitar|que evitar|temas (?:a evitar|sensibles)|no (?:decir|mencionar)|lineas rojas|a eviter|evitar dizer)$/,
  ],
  [
    'asks',
    /^(?:(?:the|our|key|main) )?(?:asks?|requests)(?: of (?:the )?[\p{L} ]{2,40})?$|^(?:(?:nuestras?|las) )?(?:peticiones|solicitudes|peticion)$|^nos demandes$/u,
  ],
  [
    'messages',
    /^(?:(?:key|main|core|top(?:line)?|our) )?(?:messages|mensajes)(?: (?:clave|claves|principales|centrales))?$|^messages cles$|^mensagens[ -]chave$/,
  ],
  [
    'objectives',
    /^(?:(?:key|main|our|meeting|trip|visit|mission|specific|general) )?(?:objectives|goals|aims)(?: (?:of|for) (?:the )?(?:visit|trip|meeting|mission))?$|^objetivos?(?: (?:de la (?:visita|mision|reunion)|del viaje|principales|generales|especificos))?$|^objectifs(?: de la (?:mission|visite))?$/,
  ],
  [
    'points',
    /^(?:(?:suggested|proposed|key|main|general) )?(?:talking points|points to (?:make|raise)|key points(?: to (?:make|raise))?|speaking points|speaking notes)\b.*|^puntos (?:de (?:conversacion|dialogo|discusion)|para (?:la )?(?:conversacion|reunion)|a (?:tratar|destacar)|clave)\b.*|^elementos de (?:conversacion|langage)\b.*|^elements de langage\b.*|^pontos de (?:conversa|discussao)\b.*/,
  ],
]

/** Points under their heading; headings within are topics. */
function readPart(task: PointTask, part: Part, kind: 'points' | 'asks' | 'avoid'): void {
  const { list, language, used } = task
  const points = part.pieces.filter((piece) => piece.kind === 'line')
  const hasList = points.some((line) => line.depth >= 0)
  let topic = topicIn(task, part.head)
  let count = 0
  for (const [at, line] of points.entries()) {
    const next = points[at + 1]
    const within = headRank(line)
    if (within !== undefined && next !== undefined && (line.level > 0 || headRank(next) === undefined)) {
      topic = topicOf(task, line, line.text.replace(/:$/, ''))
      continue
    }
    if (used.has(line) || (hasList && line.depth < 0) || line.text.length < 8 || line.depth > 0) continue
    const below = points.slice(at + 1, nextPoint(points, at))
    const { title, text } = parts(line)
    list.add(
      'talkingPoints',
      line,
      {
        kind: inferred(
          kind === 'asks' ? 'ask' : kind === 'avoid' ? 'avoid' : 'argument',
          line.at,
          'its heading says so',
        ),
        topic: topic === undefined ? undefined : inferred(topic, line.at, 'the heading it stands under'),
        title: field(said(language, title), line),
        text: field(
          said(language, [text, ...below.map((each) => each.text)].join(' ').trim()),
          together([line, ...below]),
        ),
      },
      { confidence: hasList ? 0.85 : 0.65, why: `a point under ${part.head.text.replace(/:$/, '')}` },
    )
    used.add(line)
    for (const each of below) used.add(each)
    count += 1
  }
  if (count > 0) list.mark(part.head, 'the heading of points')
}

/** A point goes on in the deeper points below it. */
const nextPoint = (lines: readonly PieceLine[], at: number) => {
  const depth = lines[at]?.depth ?? -1
  const end = lines.findIndex((line, index) => index > at && (depth < 0 || line.depth <= depth))
  return end < 0 ? lines.length : end
}

/** A lead in bold is the title, else a short first sentence. */
function parts(line: PieceLine): { title: string; text: string } {
  const lead = boldLead(line)
  if (lead && foldWords(lead.lead).split(' ').length <= 12)
    return { title: lead.lead.replace(/:$/, ''), text: lead.rest.replace(/^[:\s–—-]+/u, '') }
  const { first, rest } = firstSentence(line.text)
  return { title: first, text: rest }
}

/** `Talking points on customs`, `Puntos de conversación: energía`. */
function topicIn(task: PointTask, head: PieceLine): string | undefined {
  const found =
    /(?:\b(?:on|about|regarding|sobre|acerca de|sur)\s+|[:–—]\s*)(?<topic>\p{L}[\p{L}\s,&/-]{2,60})$/iu.exec(head.text)
  const name = found?.groups?.['topic']?.trim()
  return name === undefined ? undefined : topicOf(task, head, name)
}

function topicOf({ list, language }: PointTask, line: PieceLine, name: string): string {
  const folded = foldWords(name)
  const known = list.drafts.find(
    (draft) =>
      draft.collection === 'topics' &&
      Object.values(draft.fields['name']?.value ?? {}).some((value) => foldWords(String(value)) === folded),
  )
  if (known) return known.key
  return list.add(
    'topics',
    line,
    { name: field(said(language, name), line) },
    { confidence: 0.6, why: 'a heading over points' },
  )
}

function readAims(task: PointTask, part: Part, collection: 'messages' | 'objectives'): void {
  const { list, language, used } = task
  const lines = part.pieces.filter((piece) => piece.kind === 'line' && piece.depth === 0 && !used.has(piece))
  // A long list is a programme of work, not what a trip wants.
  if (lines.length === 0 || lines.length > 10) return
  for (const line of lines) {
    if (line.kind !== 'line') continue
    used.add(line)
    list.add(
      collection,
      line,
      { text: field(said(language, line.text), line) },
      { confidence: 0.65, why: `a point under ${part.head.text.replace(/:$/, '')}` },
    )
  }
  list.mark(part.head, `the heading of ${collection}`)
}

/** `If they say …: we say …`, or what they say in bold with the reply beneath. */
function readReplies(task: PointTask, part: Part): void {
  const { list, used } = task
  const lines = part.pieces.filter((piece) => piece.kind === 'line')
  let count = 0
  for (const [at, line] of lines.entries()) {
    if (used.has(line)) continue
    const next = lines[at + 1]
    const lead = boldLead(line)
    const isRaised = line.isStrong || line.text.endsWith('?') || /^[“"«].*[”"»]$/u.test(line.text)
    const isReply = next !== undefined && !next.isStrong && !used.has(next)
    if (lead && lead.rest !== '') addReply(task, line, lead.lead, [{ ...line, text: lead.rest }])
    else if (isRaised && isReply) {
      addReply(task, line, line.text, [next])
      used.add(next)
    } else continue
    used.add(line)
    count += 1
  }
  if (count > 0) list.mark(part.head, 'the heading of replies')
}

export function addReply(
  { list, language }: PointTask,
  line: PieceLine,
  raised: string,
  reply: readonly PieceLine[],
  why = 'what they may say with what we answer',
): void {
  const clean = (text: string) =>
    text
      .replace(/^[“"«]\s*(.*?)\s*[”"»][:.]?$/u, '$1')
      .replace(/\s*:$/, '')
      .trim()
  list.add(
    'talkingPoints',
    line,
    {
      kind: inferred('response', line.at, 'it has an answer'),
      text: field(said(language, clean(raised)), line),
      reply: field(said(language, reply.map((each) => each.text).join('\n')), together(reply)),
    },
    { confidence: 0.8, why },
  )
}

/** A table of what may be raised and the reply to it. */
function readReplyTable(task: PointTask, table: Extract<Piece, { kind: 'table' }>): void {
  const columns = columnsOf(table, {
    raised:
      /^(?:(?:they|if they) (?:may|will|might)? ?(?:say|raise|ask)|if (?:raised|asked)|questions?|issues?(?: raised)?|concerns?|likely questions?|preguntas?|si (?:plantean|preguntan)|planteamiento|lo que (?:diran|pueden decir))$/,
    reply:
      /^(?:we (?:say|reply|answer)|our (?:reply|response|answer|position)|reply|answers?|responses?|suggested (?:reply|response|answer)|respuestas?|respondemos|nuestra respuesta|posicion)$/,
  })
  if (!columns) return
  for (const cell of columns.head) task.list.mark(cell, 'the head of a column')
  for (const { at } of columns.rows) {
    const [raised, reply] = [at('raised'), at('reply')]
    const [line] = raised?.lines.flatMap(brokenLines) ?? []
    if (!raised || !reply || !line) continue
    addReply(
      task,
      { ...line, text: raised.text, units: raised.units },
      raised.text,
      reply.lines,
      'a row beside its reply',
    )
  }
}
