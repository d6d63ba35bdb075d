import { FilePlus2 } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import { peopleOf } from '../../../shared/agenda/people.ts'
import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import { find, type Trip } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { usePage, useView } from '../../state/page.ts'
import { useIsReadOnly } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import { editorKey } from '../forms/field-kind.ts'
import { useTurn } from '../forms/use-turn.ts'
import { writeBrief } from './act-on-items.ts'
import { briefOf, factsOfItem } from './item-facts.ts'
import classes from './item-inspector.module.css'
import { ItemWhen } from './item-when.tsx'

export type ItemPartsProps = Readonly<{ trip: Trip; chosen: AgendaItem }>

/** The fields of an item, what is seen first first: each part follows the item that was chosen in its turn. */
export function ItemParts({ trip, chosen }: ItemPartsProps) {
  const isWanted = useView(({ wanted }) => wanted?.collection === 'agendaItems' && wanted.id === chosen.id)
  const part = (turn: number, title: string, children: (item: AgendaItem) => ReactNode) => (
    <Part key={turn} trip={trip} chosen={chosen} turn={turn} isWanted={isWanted} title={title}>
      {children}
    </Part>
  )
  return (
    <>
      {part(0, '', (item) => (
        <>
          {field(item, 'title')}
          {field(item, 'shortTitle')}
          <div data-labels="left" className={classes.fields}>
            {field(item, 'kind')}
          </div>
        </>
      ))}
      {part(1, 'When', (item) => (
        <ItemWhen key={item.id} trip={trip} item={item} />
      ))}
      {part(2, 'Where', (item) => (
        <>
          {field(item, 'venue')}
          {field(item, 'room')}
          <Fact label="Entry" text={entryText(trip, item)} />
          {field(item, 'greeter')}
        </>
      ))}
      {part(3, 'Who', (item) => (
        <>
          {field(item, 'agencies', 'With')}
          {field(item, 'lead', 'Lead')}
          <PeopleFacts trip={trip} item={item} />
        </>
      ))}
      {part(4, 'State', (item) => (
        <>
          {field(item, 'confirmation', 'Status')}
          {field(item, 'confirmedOn', 'Since')}
          {field(item, 'confirmedBy', 'By')}
          {field(item, 'fallback', 'Fallback')}
          <BriefFact trip={trip} item={item} />
        </>
      ))}
      {part(5, '', (item) => (
        <>
          {field(item, 'detail')}
          {field(item, 'internalNotes')}
        </>
      ))}
      <More key={chosen.id} item={chosen} />
    </>
  )
}

const itemFields = new Map(fieldsOf('agendaItems').map((each) => [each.name, each]))

const field = ({ id }: AgendaItem, name: string, label?: string) => (
  <FieldEditor
    key={editorKey(itemFields.get(name), id)}
    place={{ collection: 'agendaItems', id }}
    field={name}
    isPlain
    {...(label ? { label } : {})}
  />
)

type PartProps = Readonly<{
  trip: Trip
  chosen: AgendaItem
  turn: number
  isWanted: boolean
  title: string
  children: (item: AgendaItem) => ReactNode
}>

function Part({ trip, chosen, turn, isWanted, title, children }: PartProps) {
  const id = useTurn(chosen.id, turn, isWanted)
  // What was removed meanwhile has nothing left to show.
  const item = find(trip, 'agendaItems', id) ?? chosen
  const isLeft = item.id !== chosen.id
  if (title === '') {
    return (
      <div className={classes.part} inert={isLeft}>
        {children(item)}
      </div>
    )
  }
  return (
    <section className={classes.part} inert={isLeft}>
      <h3 className={classes.head}>{title}</h3>
      <div data-labels="left" className={classes.fields}>
        {children(item)}
      </div>
    </section>
  )
}

/** Their editors are made when somebody looks. */
const moreFields = ['subject', 'parent', 'host', 'format', 'leaderRole', 'dress', 'media', 'interpreter', 'vehicles']

/** What is seldom written; open for a field that was asked for. */
function More({ item }: Readonly<{ item: AgendaItem }>) {
  const [isOpen, setOpen] = useState(false)
  const isWanted = useView(
    ({ wanted }) => wanted?.collection === 'agendaItems' && wanted.id === item.id && moreFields.includes(wanted.field),
  )
  useEffect(() => {
    if (isWanted) setOpen(true)
  }, [isWanted])
  return (
    <Disclosure className={classes.more ?? ''} isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={3}>
        <PlainButton slot="trigger" className={classes.moreButton ?? ''}>
          More about it
        </PlainButton>
      </Heading>
      <DisclosurePanel>
        <div data-labels="left" className={classes.fields}>
          {(isOpen ? moreFields : []).map((name) => field(item, name))}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** The brief of a meeting, or the way to it. */
function BriefFact({ trip, item }: Readonly<{ trip: Trip; item: AgendaItem }>) {
  const page = usePage()
  const isReadOnly = useIsReadOnly()
  const facts = factsOfItem(trip, item)
  const brief = briefOf(trip, item.id)
  if (!facts.isMeeting && !brief) return null
  return (
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
