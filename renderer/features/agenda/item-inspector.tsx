import { CalendarPlus, CalendarRange, Copy, FilePlus2, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import { peopleOf } from '../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import { useSettled } from '../tables/use-settled.ts'
import { askDay, doEdit, duplicateItems, removeItems, writeBrief } from './act-on-items.ts'
import { agendaCommands } from './agenda-commands.ts'
import type { ItemEdit } from './item-edits.ts'
import { briefOf, factsOfItem } from './item-facts.ts'
import classes from './item-inspector.module.css'
import { ItemWhen } from './item-when.tsx'
import { movedSentence, type Problem, problemsOf, type WayOut, waysOut } from './ways-out.ts'

/**
 * What is known of the selected item: its problems first, then when, where, who, and how it stands. It follows the
 * agenda a moment later, so that going through the items and moving one stay quick.
 */
export function ItemInspector() {
  const page = usePage()
  const chosen = useView(({ selected }) =>
    selected.agenda?.collection === 'agendaItems' ? selected.agenda.id : undefined,
  )
  const isWanted = useView(({ wanted }) => wanted?.collection === 'agendaItems' && wanted.id === chosen)
  const id = useSettled(chosen, isWanted)
  const trip = useDeferredValue(useTrip())
  const item = find(trip, 'agendaItems', id)
  // Nobody writes in an item they have just left.
  if (item) return <Details key={item.id} trip={trip} item={item} isLeft={id !== chosen} />
  const add = agendaCommands.find(({ id }) => id === 'agenda.add')
  return (
    <EmptyState
      title="No item chosen."
      ways={[{ label: 'Add an item', icon: CalendarPlus, keys: 'Ctrl+Enter', onPress: () => void add?.run(page) }]}
    >
      Choose one to see when and where it is, who is there, and what does not fit.
    </EmptyState>
  )
}

type DetailsProps = Readonly<{ trip: Trip; item: AgendaItem; isLeft: boolean }>

const Details = memo(({ trip, item, isLeft }: DetailsProps) => {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const [isMore, setMore] = useState(false)
  const isMoreWanted = useView(
    ({ wanted }) => wanted?.collection === 'agendaItems' && wanted.id === item.id && moreFields.includes(wanted.field),
  )
  useEffect(() => {
    if (isMoreWanted) setMore(true)
  }, [isMoreWanted])
  const facts = factsOfItem(trip, item)
  const problems = useMemo(() => problemsOf(trip, item), [trip, item])
  const calm = useSettled(trip)
  const ways = useMemo(() => waysById(calm, item.id), [calm, item.id])
  const place = { collection: 'agendaItems', id: item.id } as const
  const brief = briefOf(trip, item.id)
  const field = (name: string, label?: string) => (
    <FieldEditor key={name} place={place} field={name} isPlain {...(label ? { label } : {})} />
  )
  return (
    <div className={classes.pane} inert={isLeft}>
      <h2 className={classes.title}>{facts.title}</h2>
      {problems.map((problem) => (
        <Banner
          key={problem.id}
          tone="error"
          title={problem.title}
          actions={
            isReadOnly
              ? undefined
              : ways.get(keyOf(problem))?.map(({ label }) => (
                  <Button
                    key={label}
                    size="small"
                    onPress={() =>
                      doEdit(
                        page,
                        (now) => waysById(now, item.id).get(keyOf(problem))?.[0]?.edit ?? nothing,
                        (now) => movedSentence(now, item.id),
                      )
                    }
                  >
                    {label}
                  </Button>
                ))
          }
        >
          {problem.text}
        </Banner>
      ))}
      <div className={classes.part}>
        {field('title')}
        {field('shortTitle')}
        <div data-labels="left" className={classes.fields}>
          {field('kind')}
        </div>
      </div>
      <Part title="When">
        <ItemWhen trip={trip} item={item} />
      </Part>
      <Part title="Where">
        {field('venue')}
        {field('room')}
        <Fact label="Entry" text={entryText(trip, item)} />
        {field('greeter')}
      </Part>
      <Part title="Who">
        {field('agencies', 'With')}
        {field('lead', 'Lead')}
        <PeopleFacts trip={trip} item={item} />
      </Part>
      <Part title="State">
        {field('confirmation', 'Status')}
        {field('confirmedOn', 'Since')}
        {field('confirmedBy', 'By')}
        {field('fallback', 'Fallback')}
        {facts.isMeeting || brief ? (
          <div className={classes.fact}>
            <span>Brief</span>
            {brief ? (
              <Button kind="link" onPress={() => writeBrief(page, item.id)}>{`${facts.brief}, open`}</Button>
            ) : isReadOnly ? (
              <span />
            ) : (
              <Button icon={FilePlus2} size="small" onPress={() => writeBrief(page, item.id)}>
                Write the brief
              </Button>
            )}
          </div>
        ) : null}
      </Part>
      <div className={classes.part}>
        {field('detail')}
        {field('internalNotes')}
      </div>
      <Disclosure className={classes.more ?? ''} isExpanded={isMore} onExpandedChange={setMore}>
        <Heading level={3}>
          <PlainButton slot="trigger" className={classes.moreButton ?? ''}>
            More about it
          </PlainButton>
        </Heading>
        <DisclosurePanel>
          <div data-labels="left" className={classes.fields}>
            {(isMore ? moreFields : []).map((name) => field(name))}
          </div>
        </DisclosurePanel>
      </Disclosure>
      {isReadOnly ? null : (
        <div className={classes.acts}>
          <Button icon={CalendarRange} size="small" onPress={() => askDay(page)}>
            Move to day…
          </Button>
          <Button icon={Copy} size="small" onPress={() => duplicateItems(page, [item.id])}>
            Duplicate
          </Button>
          <Button kind="danger" icon={Trash2} size="small" onPress={() => removeItems(page, [item.id])}>
            Remove
          </Button>
        </div>
      )}
    </div>
  )
})

/** The same problem of the same size: what mends it is known until something on the clock changes. */
const keyOf = ({ id, title }: Problem) => `${id} ${title}`
/** Their editors are made when somebody looks. */
const moreFields = ['subject', 'parent', 'host', 'format', 'leaderRole', 'dress', 'media', 'interpreter', 'vehicles']
const nothing: ItemEdit = { label: '', changes: [] }

function waysById(trip: Trip, id: string): ReadonlyMap<string, readonly WayOut[]> {
  const item = find(trip, 'agendaItems', id)
  const found = (item ? problemsOf(trip, item) : []).map((each) => [keyOf(each), waysOut(trip, each)] as const)
  return new Map(found.filter(([, ways]) => ways.length > 0))
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className={classes.part}>
      <h3 className={classes.head}>{title}</h3>
      <div data-labels="left" className={classes.fields}>
        {children}
      </div>
    </section>
  )
}

function Fact({ label, text }: Readonly<{ label: string; text: string }>) {
  return text === '' ? null : (
    <p className={classes.fact}>
      <span>{label}</span>
      <span>{text}</span>
    </p>
  )
}

function PeopleFacts({ trip, item }: Readonly<{ trip: Trip; item: AgendaItem }>) {
  const { ours, theirs, everybody } = peopleOf(trip, item)
  const lead = ours.find(({ attendance }) => attendance.role === 'lead')?.person
  const first = theirs[0]?.person
  return (
    <>
      <Fact
        label="Ours"
        text={
          everybody
            ? 'Everybody: nobody is listed'
            : `${ours.length}${lead ? `, ${lead.surname || lead.fullName} leads` : ''}`
        }
      />
      <Fact
        label="Theirs"
        text={
          first ? `${theirs.length}, ${[first.professionalTitle, first.fullName].filter(Boolean).join(' ')} first` : ''
        }
      />
    </>
  )
}

/** `Puerta 4, passport, allow 20 min`, as the venue has it. */
function entryText(trip: Trip, item: AgendaItem): string {
  const venue = find(trip, 'venues', item.venue)
  if (!venue) return ''
  const allow = venue.securityMinutes ? `allow ${venue.securityMinutes} min` : ''
  return [venue.entrance, venue.securityRule, allow].filter(Boolean).join(', ')
}
