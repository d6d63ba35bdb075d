import type { Draft, ImportContext } from '../../../../../../main/importers/draft.ts'
import type { SourceDocument } from '../../../../../../main/importers/source-document.ts'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { makeRecord } from '../../../../../../shared/model/record.ts'
import { agendaItem } from '../../../../../../shared/model/records/agenda-item.ts'

export const nothingKnown: ImportContext = { languages: ['en'], ourSide: [], mappings: [] }

/** One line for each item: when, what, and what else was asked for by the names of fields. */
export function agendaLines(document: SourceDocument, context: Partial<ImportContext> = {}): readonly string[] {
  return agendaDrafts(document, context).map((draft) => {
    const { title, when } = recordOf(draft)
    const hours =
      when.kind === 'timed'
        ? `${when.start.replace('T', ' ')}-${when.end.slice(11)}`
        : when.kind === 'untimed'
          ? `${when.day}${when.minutes === undefined ? '' : ` ${when.minutes} min`}`
          : when.kind === 'allDay'
            ? `${when.date} all day`
            : 'unplaced'
    return `${hours} ${Object.values(title)[0]}`
  })
}

export const agendaDrafts = (document: SourceDocument, context: Partial<ImportContext> = {}): readonly Draft[] =>
  understand([document], { ...nothingKnown, ...context }).drafts.filter((draft) => draft.collection === 'agendaItems')

/** The record a draft would become; throws when a field does not fit its schema. */
export const recordOf = (draft: Draft) =>
  makeRecord(agendaItem, {
    id: 'a1',
    ...Object.fromEntries(Object.entries(draft.fields).map(([name, { value }]) => [name, value])),
  })
