import type { Draft, ImportContext } from '../../draft.ts'
import type { SourceDocument } from '../../source-document.ts'
import { chooseZone } from '../agenda/zone.ts'
import type { DraftList } from '../draft-list.ts'
import type { Piece } from '../pieces.ts'
import { type DateEvidence, gatherDateEvidence, resolveDay } from '../text/date-evidence.ts'
import { findDates } from '../text/date-mentions.ts'

/** What the readers of one guide share. */
export type Setting = Readonly<{
  list: DraftList
  language: string
  /** Zone of the place, empty when nothing tells. */
  zone: string
  /** The calendar day that words mean, `Thursday 14th` within the meeting too. */
  dayOf(text: string): string | undefined
  /** Hotels and places found so far, by folded name. */
  places: Map<string, string>
}>

export function makeSetting(given: {
  document: SourceDocument
  context: ImportContext
  drafts: readonly Draft[]
  list: DraftList
  language: string
  pieces: readonly Piece[]
}): Setting {
  const { document, context, drafts, list, language, pieces } = given
  const texts = pieces.slice(0, 2000).flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))
  const own = drafts.filter((draft) => draft.key.startsWith(`${document.file.name}#`))
  const days = own.flatMap((draft) => {
    const { starts, ends } = draft.fields
    return draft.collection === 'trips' ? [starts?.value, ends?.value].filter((day) => typeof day === 'string') : []
  })
  const evidence = gatherDateEvidence([document.title, ...texts], {
    title: document.title,
    fileName: document.file.name,
    date: document.date,
    from: context.from ?? days[0],
    to: context.to ?? days[1],
  })
  const range = days[0] && days[1] ? { from: days[0], to: days[1] } : evidence.range
  return {
    list,
    language,
    zone: zoneOf(context, own, texts),
    dayOf: (text) => dayOf(text, evidence, range),
    places: new Map(),
  }
}

/** The zone the agenda is in, else what the text says. */
function zoneOf(context: ImportContext, own: readonly Draft[], texts: readonly string[]): string {
  for (const draft of own) {
    const when = draft.fields['when']?.value
    if (typeof when === 'object' && when !== null && 'zone' in when && typeof when.zone === 'string') return when.zone
  }
  const { zone, doubt } = chooseZone(context.zone, texts, texts.slice(0, 12), '2024-01-01')
  return doubt === '' ? zone : ''
}

function dayOf(
  text: string,
  evidence: DateEvidence,
  range: Readonly<{ from: string; to: string }> | undefined,
): string | undefined {
  const mention = findDates(text).find(({ kind }) => kind === 'day')
  const day = mention?.days[0]
  if (day) return resolveDay(day, evidence, range?.from)?.date
  // `Thursday 14th`: the month is that of the meeting.
  const number = /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|º|er)?(?!\d)/u.exec(text)?.groups?.['d']
  if (!range || number === undefined || text.length > 30) return undefined
  const two = number.padStart(2, '0')
  return [`${range.from.slice(0, 8)}${two}`, `${range.to.slice(0, 8)}${two}`].find(
    (date) => date >= range.from && date <= range.to,
  )
}
