import type { Draft, ImportContext, SheetMapping, Understanding } from '../draft.ts'
import type { SourceDocument } from '../source-document.ts'
import { readAgenda } from './agenda/read-agenda.ts'
import { readEvents } from './agenda/read-events.ts'
import { readOwnBook } from './book/own-book.ts'
import { readFileMarks } from './file-marks.ts'
import { readLogistics } from './logistics/read-logistics.ts'
import { readPageRepeats } from './page-repeats.ts'
import { matchAttendances, matchPassengers } from './people/attendances.ts'
import { matchPhotos } from './people/photos.ts'
import { readBiographies } from './people/read-biographies.ts'
import { readCards } from './people/read-cards.ts'

import { readPeopleLists } from './people/read-people-lists.ts'
import { readPoints } from './points/read-points.ts'
import type { Reader } from './reader.ts'
import { readSheets } from './sheets/read-sheets.ts'

/**
 * What is looked for, in this order. A further kind of thing is one more row:
 * `Reader = (document, { context, taken, drafts }) => { drafts?, structure?, questions?, mappings? }`, see `reader.ts`.
 */
const readers: readonly Reader[] = [
  readOwnBook,
  readEvents,
  readAgenda,
  readCards,
  readFileMarks,
  readLogistics,
  readPoints,
  readSheets,
  readBiographies,
  readPeopleLists,
  readPageRepeats,
]

/** What the documents of one import say, each read by every reader. */
export function understand(documents: readonly SourceDocument[], context: ImportContext): Understanding {
  const drafts: Draft[] = []
  const structure: Understanding['structure'][number][] = []
  const questions: Understanding['questions'][number][] = []
  const mappings: SheetMapping[] = []
  const taken = new Set<string>()
  for (const document of documents) {
    let isWhole = false
    for (const read of readers) {
      if (isWhole && read !== readPageRepeats) continue
      const found = read(document, { context, taken, drafts: [...drafts] })
      for (const draft of found.drafts ?? []) {
        drafts.push(draft)
        for (const field of Object.values(draft.fields)) for (const unit of field.units) taken.add(unit)
      }
      for (const piece of found.structure ?? []) {
        structure.push(piece)
        taken.add(piece.unit)
      }
      questions.push(...(found.questions ?? []))
      mappings.push(...(found.mappings ?? []))
      // A book of ours is read from end to end: the other readers would only guess at it.
      if (read === readOwnBook && found.drafts) isWhole = true
    }
  }
  return { drafts: matchPassengers(matchAttendances(matchPhotos(documents, drafts))), structure, questions, mappings }
}
