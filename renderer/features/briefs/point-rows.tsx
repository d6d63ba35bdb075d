import type { ReactNode } from 'react'
import { moveWithin } from '../../state/move-within.ts'
import { usePage } from '../../state/page.ts'
import { detachPoint, type UsedPoint } from '../../state/point-uses.ts'
import { nameOf } from '../../state/record-names.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { OrderedRows } from '../../ui/ordered-rows.tsx'
import { useBrief } from './brief-context.ts'

export type PointRowsProps = Readonly<{
  label: string
  used: readonly UsedPoint[]
  isNumbered?: boolean
  content: (used: UsedPoint) => ReactNode
}>

/** The points of one part of the brief: moved, worded for this meeting, dropped, taken out. */
export function PointRows({ label, used, isNumbered, content }: PointRowsProps) {
  const { trip, brief } = useBrief()
  const acts = useActs()
  const { toasts, view } = usePage()
  const isReadOnly = useIsReadOnly()
  const among = used.map(({ use }) => use.id)
  const name = ({ point }: UsedPoint) => nameOf(trip, { collection: 'talkingPoints', id: point.id })
  return (
    <OrderedRows
      label={label}
      isNumbered={isNumbered === true}
      isReadOnly={isReadOnly}
      removeWords="Take out of this brief"
      onMove={(id, to) => {
        acts.dispatch('Move point', moveWithin(trip, { collection: 'pointUses', among, id, to }))
        view.announce(`Now in place ${to + 1} of ${among.length}.`)
      }}
      onRemove={(id) => {
        const gone = used.find(({ use }) => use.id === id)
        if (!gone) return
        acts.dispatch(`Take “${name(gone)}” out of the brief`, detachPoint(trip, brief.id, gone.point.id))
        toasts.show(`Took “${name(gone)}” out of the brief. It stays among the talking points.`, { canUndo: true })
      }}
      rows={used.map((each) => {
        const place = { collection: 'pointUses', id: each.use.id } as const
        const own = Object.keys(each.use.text).length > 0
        return {
          id: each.use.id,
          name: `“${name(each)}”`,
          content: content(each),
          acts: [
            own
              ? {
                  id: 'shared',
                  label: 'Use the point’s own words',
                  run: () => acts.set('Use the point’s own words', place, { text: {} }),
                }
              : {
                  id: 'own',
                  label: 'Word it differently here',
                  run: () =>
                    acts.set('Word the point for this brief', place, {
                      text: each.point.kind === 'response' ? each.point.reply : each.point.text,
                    }),
                },
            {
              id: 'made',
              label: each.use.state === 'made' ? 'Not made yet' : 'Was made',
              run: () =>
                acts.set('Change state of the point', place, { state: each.use.state === 'made' ? 'planned' : 'made' }),
            },
            {
              id: 'drop',
              label: 'Drop at this meeting',
              run: () => acts.set(`Drop “${name(each)}”`, place, { state: 'dropped' }),
            },
            {
              id: 'open',
              label: 'Open among the talking points',
              run: () => view.goTo({ collection: 'talkingPoints', id: each.point.id }),
            },
          ],
        }
      })}
    />
  )
}
