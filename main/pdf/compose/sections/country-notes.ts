import { list } from '../../../../shared/model/trip.ts'
import type { Block } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { row } from '../rows.ts'

/** Visa, money, power and whatever else one should know; what to do in an emergency stands with the contacts. */
export const countryNotes = (context: Context): readonly Block[] =>
  list(context.trip, 'countryNotes')
    .filter((note) => note.kind !== 'emergency')
    .flatMap((note) => {
      const f = fieldsOf(context, 'countryNotes', note)
      const kind = context.words.countryNoteKinds[note.kind]
      const title = pickText(context, note.title)
      const text = f.prose('text')
      const isNew = title !== '' && title.toLowerCase() !== kind.toLowerCase()
      return text.length > 0
        ? row(isNew ? f.line('title') : kind, text, {
            origin: f.origin(),
            ...(isNew && note.kind !== 'other' && { note: f.said('kind', kind) }),
          })
        : row(kind, f.line('title'), { origin: f.origin() })
    })
