import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'
import { find } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { useLanguages, useTrip } from '../../state/use-trip.ts'
import { useSettled } from '../tables/use-settled.ts'
import { AskSection } from './ask-section.tsx'
import { BackgroundSection } from './background-section.tsx'
import type { BriefAtWork } from './brief-context.ts'
import { BriefHead, languageMode } from './brief-head.tsx'
import { BriefPart } from './brief-part.tsx'
import classes from './briefs.module.css'
import { ChoreographySection } from './choreography-section.tsx'
import { OriginatorSection, PressSection, RolesSection, StaffNotesSection } from './closing-sections.tsx'
import { LastTimeSection } from './last-time-section.tsx'
import { ObjectivesSection } from './objectives-section.tsx'
import { AvoidSection, PointsSection, RepliesSection } from './points-section.tsx'
import { RoomSection } from './room-section.tsx'
import { WhySection } from './why-section.tsx'

/** One brief in the order it prints. */
export function BriefEditor({ brief, item }: Readonly<{ brief: Brief; item: AgendaItem }>) {
  const languages = useLanguages()
  const mode = useView((state) => state.modes[languageMode])
  const language = languages.find((tag) => tag === mode) ?? languages[0] ?? 'en'
  const body = useRef<HTMLDivElement>(null)
  useWantedField(body, brief.id)
  const trip = useTrip()
  const now = useMemo(() => ({ trip, brief, item, language }), [trip, brief, item, language])
  const calm = useCalm(now)
  return (
    <div ref={body} className={classes.editor} data-hanging>
      <BriefPart now={now} calm={calm}>
        {head}
      </BriefPart>
      <div className={classes.parts}>
        {parts.map((part) => (
          <BriefPart key={part.key} now={now} calm={calm}>
            {part}
          </BriefPart>
        ))}
      </div>
    </div>
  )
}

/** The brief as it was when the keys last rested: what is not written in follows then, all of it at once. */
function useCalm(now: BriefAtWork): BriefAtWork {
  const { language } = now
  const trip = useSettled(now.trip)
  const brief = find(trip, 'briefs', now.brief.id)
  const item = find(trip, 'agendaItems', now.item.id)
  const calm = useMemo(() => brief && item && { trip, brief, item, language }, [trip, brief, item, language])
  return calm ?? now
}

const head = <BriefHead />
const parts = [
  <WhySection key="why" />,
  <ObjectivesSection key="objectives" />,
  <RoomSection key="room" />,
  <ChoreographySection key="choreography" />,
  <PointsSection key="points" />,
  <RepliesSection key="replies" />,
  <AvoidSection key="avoid" />,
  <AskSection key="ask" />,
  <BackgroundSection key="background" />,
  <LastTimeSection key="lasttime" />,
  <PressSection key="press" />,
  <RolesSection key="roles" />,
  <OriginatorSection key="originator" />,
  <StaffNotesSection key="staffnotes" />,
]

/** Brings a part that was asked for into sight, with the caret in it; a field of the brief does so by itself. */
function useWantedField(body: RefObject<HTMLDivElement | null>, brief: string): void {
  const { view } = usePage()
  const wanted = useView((state) => state.wanted)
  useEffect(() => {
    if (!wanted || !body.current) return
    const isOfBrief = wanted.collection === 'briefs' && wanted.id === brief
    const place = body.current.querySelector(
      isOfBrief
        ? `[data-fields~="${CSS.escape(wanted.field)}"]`
        : `[data-place="${CSS.escape(wanted.collection)}/${CSS.escape(wanted.id)}"]`,
    )
    if (!place) return
    view.set({ wanted: undefined })
    place.scrollIntoView({ block: 'center' })
    place.querySelector<HTMLElement>('textarea, [contenteditable="true"], input, button')?.focus()
  }, [body, brief, view, wanted])
}
