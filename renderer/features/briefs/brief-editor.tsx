import { type RefObject, useEffect, useRef } from 'react'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'
import { usePage, useView } from '../../state/page.ts'
import { useLanguages } from '../../state/use-trip.ts'
import { AskSection } from './ask-section.tsx'
import { BackgroundSection } from './background-section.tsx'
import { BriefContext } from './brief-context.ts'
import { BriefHead, languageMode } from './brief-head.tsx'
import classes from './briefs.module.css'
import { ChoreographySection } from './choreography-section.tsx'
import { OriginatorSection, PressSection, RolesSection } from './closing-sections.tsx'
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
  return (
    <BriefContext value={{ brief, item, language }}>
      <div ref={body} className={classes.editor} data-hanging>
        <BriefHead />
        <div className={classes.parts}>
          <WhySection />
          <ObjectivesSection />
          <RoomSection />
          <ChoreographySection />
          <PointsSection />
          <RepliesSection />
          <AvoidSection />
          <AskSection />
          <BackgroundSection />
          <LastTimeSection />
          <PressSection />
          <RolesSection />
          <OriginatorSection />
        </div>
      </div>
    </BriefContext>
  )
}

/** Brings a field that was asked for into sight, with the caret in it. */
function useWantedField(body: RefObject<HTMLDivElement | null>, brief: string): void {
  const { view } = usePage()
  const wanted = useView((state) => state.wanted)
  useEffect(() => {
    if (!wanted || !body.current) return
    const isOfBrief = wanted.collection === 'briefs' && wanted.id === brief
    const place =
      body.current.querySelector(`[data-place="${CSS.escape(wanted.collection)}/${CSS.escape(wanted.id)}"]`) ??
      (isOfBrief ? body.current.querySelector(`[data-fields~="${CSS.escape(wanted.field)}"]`) : null)
    if (!place) return
    view.set({ wanted: undefined })
    place.scrollIntoView({ block: 'center' })
    place.querySelector<HTMLElement>('textarea, [contenteditable="true"], input, button')?.focus()
  }, [body, brief, view, wanted])
}
