import type { PointUse } from '../../../shared/model/records/point-use.ts'
import type { TalkingPoint } from '../../../shared/model/records/talking-point.ts'
import { textElsewhere, textIn, withTextIn } from '../../state/localised-text.ts'
import { briefsOfPoint } from '../../state/point-uses.ts'
import { useActs, useIsReadOnly } from '../../state/use-trip.ts'
import { WritingField } from '../../ui/writing-field.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'

export type PointWordsProps = Readonly<{
  point: TalkingPoint
  use: PointUse
  field: 'title' | 'text' | 'reply'
  label: string
  placeholder: string
  face?: 'text' | 'strong'
  isFresh?: boolean
}>

/** A text of a point: its own, seen in every brief it is in, or the words of this meeting where it has some. */
export function PointWords({ point, use, field, label, placeholder, face = 'text', isFresh }: PointWordsProps) {
  const { language } = useBrief()
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const isHere = isWordedHere(point, use, field)
  const value = isHere ? use.text : point[field]
  const place = isHere
    ? ({ collection: 'pointUses', id: use.id, field: 'text' } as const)
    : ({ collection: 'talkingPoints', id: point.id, field } as const)
  return (
    <CommentedField place={place} label={label} isBare>
      <WritingField
        label={label}
        face={face}
        value={textIn(value, language)}
        language={language}
        placeholder={textElsewhere(value, language) || placeholder}
        isReadOnly={isReadOnly}
        {...(isFresh ? { autoFocus: true } : {})}
        onChange={(text) => {
          const next = withTextIn(value, language, text)
          acts.type(isHere ? 'Word the point for this brief' : 'Write point', place, next)
        }}
      />
    </CommentedField>
  )
}

/** What a meeting words anew is the text, or for a response the reply. */
const isWordedHere = (point: TalkingPoint, use: PointUse, field: string) =>
  Object.keys(use.text).length > 0 && field === (point.kind === 'response' ? 'reply' : 'text')

/** `Worded for this brief`, `Also in B05, B09`: who else reads what is typed here. */
export function PointReach({ point, use }: Readonly<{ point: TalkingPoint; use: PointUse }>) {
  const { trip, brief } = useBrief()
  const others = briefsOfPoint(trip, point.id).filter((each) => each.brief.id !== brief.id)
  const also = others.length > 0 ? `Also in ${others.map(({ code }) => code).join(', ')}` : ''
  const own = Object.keys(use.text).length > 0 ? 'Worded for this brief' : ''
  const made = use.state === 'made' ? 'Made' : ''
  const words = [made, own, also].filter((part) => part !== '').join(' · ')
  return words === '' ? null : <p className={classes.reach}>{words}</p>
}
