import { BookCopy, Plus } from 'lucide-react'
import { useState } from 'react'
import { officialsOf } from '../../../shared/agenda/precedence.ts'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import type { Agency } from '../../../shared/model/records/agency.ts'
import { list } from '../../../shared/model/trip.ts'
import { openDirectory } from '../../state/open-directory.ts'
import { usePage } from '../../state/page.ts'
import { nameOf, textOf } from '../../state/record-names.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import tables from '../tables/tables.module.css'
import classes from './agencies.module.css'
import { addAgency } from './agencies-acts.ts'
import { agencyLine, dayOfDraft, meetingsWith, verifiedWords } from './agency-facts.ts'

/** All agencies in the order they print, each with its officials. */
export function AgencyList() {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const [query, setQuery] = useState('')
  const agencies = list(trip, 'agencies')
  const officials = list(trip, 'officials')
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const found = agencies.filter((agency) => {
    const people = officialsOf(trip, agency.id).map(({ fullName, position }) => `${fullName} ${textOf(trip, position)}`)
    const text = foldText([...Object.values(agency.name), agency.acronym, agency.parent, ...people].join(' '))
    return words.every((word) => text.includes(word))
  })
  const homeless = officials.filter(({ agency }) => agency === undefined)
  return (
    <div className={tables.view}>
      <ViewHead
        title="Agencies"
        facts={`${count(agencies.length, 'agency', 'agencies')}, ${count(officials.length, 'official', 'officials')} in order of precedence`}
        tools={
          <Toolbar label="Agency tools">
            <SearchField label="Find an agency or official" value={query} onChange={setQuery} />
            {isReadOnly ? null : (
              <Button icon={Plus} onPress={() => addAgency(page)}>
                Add agency
              </Button>
            )}
            {isReadOnly ? null : (
              <IconButton
                icon={BookCopy}
                kind="plain"
                label="Insert from another trip…"
                onPress={() => openDirectory(page, 'agencies')}
              />
            )}
          </Toolbar>
        }
      />
      <div className={classes.list}>
        {agencies.length === 0 ? (
          <EmptyState
            title="Nobody to meet yet"
            ways={[
              { label: 'Add the first agency', icon: Plus, keys: 'Ctrl+Shift+Enter', onPress: () => addAgency(page) },
              { label: 'Insert from another trip…', icon: BookCopy, onPress: () => openDirectory(page, 'agencies') },
            ]}
          >
            Ministries, regulators, chambers: each has a page with its mandate, its people and what was promised before.
          </EmptyState>
        ) : null}
        {agencies.length > 0 && found.length === 0 ? (
          <EmptyState title={`No agency and no official like “${query}”`}>
            <Button onPress={() => setQuery('')}>Show all agencies</Button>
          </EmptyState>
        ) : null}
        {found.map((agency) => (
          <AgencyEntry key={agency.id} agency={agency} />
        ))}
        {homeless.length > 0 && query === '' ? (
          <section className={classes.entry} aria-label="Officials without an agency">
            <h2 className={classes.homeless}>Officials without an agency</h2>
            <ol className={classes.names}>
              {homeless.map((official) => (
                <li key={official.id}>
                  <PlainButton onPress={() => page.view.select({ collection: 'officials', id: official.id })}>
                    <strong>{fullNameWithTitle(official) || 'Without a name'}</strong>
                  </PlainButton>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </div>
  )
}

function AgencyEntry({ agency }: Readonly<{ agency: Agency }>) {
  const page = usePage()
  const trip = useTrip()
  const people = officialsOf(trip, agency.id)
  const meetings = meetingsWith(trip, agency.id)
  const verified = verifiedWords(trip, agency, dayOfDraft(trip, page.outside.now()))
  const name = nameOf(trip, { collection: 'agencies', id: agency.id })
  const full = textOf(trip, agency.name) || name
  const codes = meetings.map(({ code, title }) => code || title)
  return (
    <section className={classes.entry} aria-label={full}>
      <header className={classes.entryHead}>
        <h2>
          <PlainButton onPress={() => page.view.select({ collection: 'agencies', id: agency.id })}>{full}</PlainButton>
        </h2>
        <StateBadge tone={verified.isStale ? 'warn' : 'ok'} isQuiet={!verified.isStale}>
          {verified.text}
        </StateBadge>
      </header>
      <p className={classes.line}>
        {[agencyLine(trip, agency), codes.length > 0 ? `Met in ${codes.join(', ')}` : 'No meeting yet']
          .filter(Boolean)
          .join('  ·  ')}
      </p>
      {people.length > 0 ? (
        <ol className={classes.names}>
          {people.map((official, index) => (
            <li key={official.id}>
              <span className={classes.place}>{index + 1}</span>
              <PlainButton onPress={() => page.view.select({ collection: 'officials', id: official.id })}>
                <strong>{fullNameWithTitle(official) || 'Official without a name'}</strong>
              </PlainButton>
              <span className={classes.position}>{textOf(trip, official.position)}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.nothing}>Nobody named yet</p>
      )}
    </section>
  )
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
