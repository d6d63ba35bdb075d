import { createContext, useContext } from 'react'
import { present } from '../../../shared/assert.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { useActs } from '../../state/use-trip.ts'
import { withoutPart, withPart, withPartAt, withValues } from './part-lists.ts'

/** The brief that is being written, the trip around it, and the language it is written in now. */
export type BriefAtWork = Readonly<{ trip: Trip; brief: Brief; item: AgendaItem; language: string }>

export const BriefContext = createContext<BriefAtWork | undefined>(undefined)

export const useBrief = (): BriefAtWork => present(useContext(BriefContext), 'the brief around this component')

type PartsField = 'objectives' | 'choreography' | 'leaveBehinds' | 'background'
type PartOf<F extends PartsField> = Brief[F][number]

/** What can be done to the parts of one field; `name` is one of them in words: objective, step. */
export function useParts<F extends PartsField>(field: F, name: string) {
  const { brief } = useBrief()
  const acts = useActs()
  const { outside, toasts } = usePage()
  const place = { collection: 'briefs', id: brief.id } as const
  // The parts of this very field, which the type of an indexed record cannot say.
  const parts = brief[field] as readonly PartOf<F>[]
  const set = (label: string, next: readonly PartOf<F>[]) => {
    if (next !== parts) acts.set(label, place, { [field]: next })
  }
  return {
    parts,
    /** One key's worth of typing. */
    type: (id: string, values: Partial<PartOf<F>>) =>
      acts.type(`Write ${name}`, { ...place, field }, withValues(parts, id, values)),
    change: (id: string, values: Partial<PartOf<F>>) => set(`Change ${name}`, withValues(parts, id, values)),
    add: (part: Omit<PartOf<F>, 'id'>): string => {
      const id = outside.newId()
      // A part of this field and an id are all of it.
      set(`Add ${name}`, withPart(parts, { ...part, id } as PartOf<F>))
      return id
    },
    move: (id: string, to: number) => set(`Move ${name}`, withPartAt(parts, id, to)),
    remove: (id: string) => {
      set(`Remove ${name}`, withoutPart(parts, id))
      toasts.show(`Removed ${name}`, { canUndo: true })
    },
  }
}
