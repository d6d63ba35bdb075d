import { Bus, GripVertical } from 'lucide-react'
import { type CSSProperties, memo, type PointerEvent } from 'react'
import { isEqual } from '../../../shared/edit/equal.ts'
import { shortDay } from '../../../shared/format/dates.ts'
import { iconSize } from '../../ui/icon.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { minutesText } from './clock.ts'
import { type Block, leastShown } from './day-view.ts'
import { countsText, type ItemFacts, spokenName } from './item-facts.ts'
import { ItemStatus } from './item-status.tsx'
import classes from './timeline-block.module.css'
import type { Drag, DragKind } from './use-block-drag.ts'
import type { OptionProps } from './use-item-list.ts'

export type TimelineBlockProps = Readonly<{
  block: Block
  facts: ItemFacts
  /** The first hour of the timeline. */
  first: number
  isSelected: boolean
  isReadOnly: boolean
  dragged: Drag | undefined
  /** Another day it is held over. */
  over: string | undefined
  option: OptionProps
  onGrab: (event: PointerEvent, kind: DragKind) => void
  onOpen: () => void
}>

/**
 * One item on the timeline. Meetings are paper, all else recedes. Its name says all that it shows, in order. Drawn again
 * only when it looks different: an arrow changes two of a day, a move those that meet the one that moved.
 */
export const TimelineBlock = memo(
  OneBlock,
  (a, b) =>
    a.first === b.first &&
    a.isSelected === b.isSelected &&
    a.isReadOnly === b.isReadOnly &&
    a.dragged === b.dragged &&
    a.over === b.over &&
    a.option.tabIndex === b.option.tabIndex &&
    a.option['aria-selected'] === b.option['aria-selected'] &&
    a.block.item === b.block.item &&
    isEqual(a.block, b.block) &&
    isEqual(a.facts, b.facts),
)

function OneBlock(props: TimelineBlockProps) {
  const { block, facts, first, isSelected, isReadOnly, dragged, over, option, onGrab, onOpen } = props
  const { item, start, end, shared, overlap, isSplit } = block
  const shown = Math.max(end - start, leastShown)
  const hasTwoLines = shown >= 50
  const words = overlap > 0 ? `Overlaps ${minutesText(overlap)}` : isSplit ? 'Delegation splits' : ''
  const band = shared.find((each) => each.start - start >= 26 && each.end - each.start >= 25)
  const look = item.kind === 'transfer' ? 'transfer' : facts.isMeeting ? 'meeting' : 'other'
  const style = {
    '--start': start / 60 - first,
    '--length': shown / 60,
    '--lane': block.lane,
    '--lanes': block.lanes,
    '--wide': block.wide,
  }
  return (
    <div
      {...option}
      role="option"
      aria-selected={option['aria-selected']}
      tabIndex={option.tabIndex}
      className={classes.block}
      style={style as CSSProperties}
      data-look={look}
      data-selected={isSelected || undefined}
      data-dragged={dragged ? true : undefined}
      data-overlap={overlap > 0 || undefined}
      data-lines={hasTwoLines ? 2 : 1}
      data-cancelled={item.confirmation === 'cancelled' || undefined}
      onPointerDown={(event) => onGrab(event, 'move')}
      onDoubleClick={onOpen}
    >
      {shared.map((each) => (
        <span
          key={each.start}
          className={classes.hatch}
          aria-hidden
          style={{ '--from': (each.start - start) / 60, '--shared': (each.end - each.start) / 60 } as CSSProperties}
        >
          {each === band && hasTwoLines ? <span className={classes.size}>{words}</span> : null}
        </span>
      ))}
      <span className={classes.line} aria-hidden>
        <span className={classes.ground}>
          {isSelected && !isReadOnly ? (
            <GripVertical size={iconSize.text} className={classes.grip ?? ''} aria-hidden />
          ) : null}
          <span className={classes.time}>
            {facts.time.split('–')[0]}
            {facts.time.includes('–') ? (
              <span className={hasTwoLines ? undefined : classes.until}>
                {facts.time.slice(facts.time.indexOf('–'))}
              </span>
            ) : null}
          </span>
          {look === 'transfer' ? <Bus size={iconSize.text} aria-hidden /> : null}
          <span className={classes.title}>{facts.title}</span>
          {hasTwoLines ? null : overlap > 0 ? (
            <span className={classes.size}>{words}</span>
          ) : (
            <span className={classes.place}>{facts.place}</span>
          )}
        </span>
        {overlap > 0 && !hasTwoLines ? null : <span className={classes.end}>{facts.brief ?? facts.kind}</span>}
      </span>
      {hasTwoLines ? <SecondLine facts={facts} words={band ? '' : words} isConflict={overlap > 0} /> : null}
      {dragged ? (
        <span className={classes.chip} aria-hidden>
          {over ? <strong>{`To ${shortDay(over, 'en')}`}</strong> : <strong>{facts.time}</strong>}
          {over ? '' : `, ${movedText(dragged)}`}
        </span>
      ) : null}
      <span data-visually-hidden>{spokenName(facts, words ? [words] : [])}</span>
      {isSelected && !isReadOnly ? (
        <>
          <span
            className={classes.resize}
            data-edge="start"
            aria-hidden
            onPointerDown={(event) => grabEdge(event, 'start', onGrab)}
          />
          <span
            className={classes.resize}
            data-edge="end"
            aria-hidden
            onPointerDown={(event) => grabEdge(event, 'end', onGrab)}
          />
        </>
      ) : null}
    </div>
  )
}

function SecondLine({ facts, words, isConflict }: Readonly<{ facts: ItemFacts; words: string; isConflict: boolean }>) {
  return (
    <span className={`${classes.second} ${classes.ground}`} aria-hidden>
      {isConflict && words ? <span className={classes.size}>{words}</span> : null}
      {!isConflict && words ? <StateBadge tone="neutral">{words}</StateBadge> : null}
      {facts.hasStatus ? <ItemStatus status={facts.status} /> : null}
      <span className={classes.quiet}>{countsText(facts)}</span>
      <span className={classes.place}>{facts.place}</span>
    </span>
  )
}

function grabEdge(event: PointerEvent, edge: DragKind, onGrab: TimelineBlockProps['onGrab']) {
  event.stopPropagation()
  onGrab(event, edge)
}

function movedText({ kind, minutes }: Drag): string {
  const size = minutesText(Math.abs(minutes))
  if (minutes === 0) return 'as it was'
  if (kind === 'move') return `${size} ${minutes > 0 ? 'later' : 'earlier'}`
  return `${size} ${(kind === 'end') === minutes > 0 ? 'longer' : 'shorter'}`
}
