import { BadgeCheck, ChevronLeft } from 'lucide-react'
import { weekdayDayMonth } from '../../../shared/format/dates.ts'
import { usePage } from '../../state/page.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useIsReadOnly, useRecord, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ReadersBadge } from '../../ui/readers-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import tables from '../tables/tables.module.css'
import classes from './agencies.module.css'
import { verifyToday } from './agencies-acts.ts'
import { agencyLine, dayOfDraft, meetingsWith, questionsOfCompanies, verifiedWords } from './agency-facts.ts'
import { OfficialList } from './official-list.tsx'
import { PromiseTable } from './promise-table.tsx'

/** One agency: its profile in the order it prints, its people beside it. */
export function AgencyPage({ id }: Readonly<{ id: string }>) {
  const page = usePage()
  const trip = useTrip()
  const agency = useRecord('agencies', id)
  const isReadOnly = useIsReadOnly()
  if (!agency) return null
  const place = { collection: 'agencies', id } as const
  const verified = verifiedWords(trip, agency, dayOfDraft(trip, page.outside.now()))
  const questions = questionsOfCompanies(trip, agency)
  const meetings = meetingsWith(trip, id)
  return (
    <div className={tables.view}>
      <ViewHead
        above={
          <Button kind="quiet" size="small" icon={ChevronLeft} onPress={() => page.view.select(undefined)}>
            All agencies
          </Button>
        }
        title={textOf(trip, agency.name) || nameOf(trip, place)}
        face="book"
        facts={
          <>
            <span>{agencyLine(trip, agency)}</span>
            <StateBadge tone={verified.isStale ? 'warn' : 'ok'}>{verified.text}</StateBadge>
          </>
        }
        tools={
          <Toolbar label="Agency tools">
            {isReadOnly ? null : (
              <Button icon={BadgeCheck} onPress={() => verifyToday(page, place)}>
                Verify today
              </Button>
            )}
            <Button onPress={() => page.view.select(place)}>Facts</Button>
          </Toolbar>
        }
      />
      <div className={classes.page}>
        <div className={classes.columns}>
          <div className={classes.text}>
            <h2 data-visually-hidden>Profile</h2>
            {(['mandate', 'leadership', 'priorities', 'powers', 'criticalQuestions', 'mediaAttention'] as const).map(
              (field) => (
                <FieldEditor
                  key={field}
                  place={place}
                  field={field}
                  {...(labels[field] ? { label: labels[field] } : {})}
                />
              ),
            )}
            <FieldEditor place={place} field="openQuestions" label="Our open questions" />
            {questions.length > 0 ? (
              <section aria-labelledby="company-questions">
                <h2 id="company-questions" className={classes.label}>
                  Written with the companies
                </h2>
                <ul className={classes.questions}>
                  {questions.map((question) => (
                    <li key={question.id}>
                      <Button
                        kind="link"
                        onPress={() =>
                          page.view.goTo({ collection: 'companies', id: question.company }, 'openQuestions')
                        }
                      >
                        {question.name}
                      </Button>
                      <span>{question.text}</span>
                      <ReadersBadge level={question.level} />
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <FieldEditor place={place} field="lastContacts" />
            {meetings.length > 0 ? (
              <section aria-labelledby="agency-meetings">
                <h2 id="agency-meetings" className={classes.label}>
                  On this trip
                </h2>
                <ul className={classes.questions}>
                  {meetings.map((meeting) => (
                    <li key={meeting.id}>
                      <span>{meeting.date ? weekdayDayMonth(meeting.date, 'en') : 'On no day yet'}</span>
                      <Button kind="link" onPress={() => page.view.goTo({ collection: 'agendaItems', id: meeting.id })}>
                        {meeting.title}
                      </Button>
                      <span>{meeting.code}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <PromiseTable agency={id} />
            <FieldEditor place={place} field="internalNotes" />
          </div>
          <OfficialList agency={id} />
        </div>
      </div>
    </div>
  )
}

const labels: Readonly<Record<string, string>> = {
  priorities: 'Strategic priorities',
  criticalQuestions: 'Critical questions',
}
