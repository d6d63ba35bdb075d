import { ChevronLeft, ChevronRight, Clock, MapPin } from 'lucide-react'
import { useEffect, useState } from 'react'
import { dayMonth } from '../../../shared/format/dates.ts'
import { tripId } from '../../../shared/model/trip.ts'
import { usePage, useView } from '../../state/page.ts'
import { codedBriefs } from '../../state/point-uses.ts'
import { useLanguages, useRecord } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { useBrief } from './brief-context.ts'
import { placeWords, titleOf, whenWords } from './brief-rows.ts'
import classes from './briefs.module.css'
import { HeadFields, headNames } from './head-fields.tsx'
import { personWords } from './people-options.ts'

export const languageMode = 'briefs/language'

/** Number, title, when with its zone, where, who owns it and whether it stands. */
export function BriefHead() {
  const { trip, brief, item, language } = useBrief()
  const { view } = usePage()
  const code = useRecord('trips', tripId)?.code ?? ''
  const languages = useLanguages()
  const [isOpen, setIsOpen] = useState(false)
  const isWanted = useView(
    ({ wanted }) => wanted?.collection === 'briefs' && wanted.id === brief.id && headNames.includes(wanted.field),
  )
  useEffect(() => {
    if (isWanted) setIsOpen(true)
  }, [isWanted])
  const briefs = codedBriefs(trip)
  const at = briefs.findIndex((each) => each.brief.id === brief.id)
  const number = [code, briefs[at]?.code].filter(Boolean).join('-')
  const owner = personWords(trip, brief.owner)
  const goBy = (way: number) => {
    const next = briefs[at + way]
    if (next) view.select({ collection: 'briefs', id: next.brief.id })
  }
  return (
    <>
      <ViewHead
        title={titleOf(trip, item)}
        face="book"
        above={
          <>
            <strong>{number}</strong>
            <span>{owner === '' ? 'Nobody owns it' : `Brief by ${owner}`}</span>
            {brief.version === undefined ? null : <span>Version {brief.version}</span>}
            {brief.clearedOn ? <StateBadge tone="ok">Cleared {dayMonth(brief.clearedOn, 'en')}</StateBadge> : null}
          </>
        }
        facts={
          <>
            <span className={classes.fact}>
              <Clock size={iconSize.text} aria-hidden /> {whenWords(trip, item)}
            </span>
            {placeWords(trip, item) ? (
              <span className={classes.fact}>
                <MapPin size={iconSize.text} aria-hidden /> {placeWords(trip, item)}
              </span>
            ) : null}
            {item.confirmation === 'unconfirmed' ? <StateBadge tone="waiting">Not confirmed</StateBadge> : null}
            {item.confirmation === 'cancelled' ? <StateBadge tone="error">Cancelled</StateBadge> : null}
          </>
        }
        tools={
          <Toolbar label="Brief">
            {languages.length > 1 ? (
              <SegmentedControl
                label="Language to write in"
                value={language}
                options={languages.map((tag) => ({ id: tag, label: tag.toUpperCase() }))}
                onChange={(tag) => view.setMode(languageMode, tag)}
              />
            ) : null}
            <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
              Head
            </Button>
            <IconButton
              icon={ChevronLeft}
              kind="plain"
              label="Brief before"
              isDisabled={at <= 0}
              onPress={() => goBy(-1)}
            />
            <IconButton
              icon={ChevronRight}
              kind="plain"
              label="Next brief"
              isDisabled={at >= briefs.length - 1}
              onPress={() => goBy(1)}
            />
            <Button onPress={() => view.select(undefined)}>All briefs</Button>
          </Toolbar>
        }
      />
      {isOpen ? <HeadFields /> : null}
    </>
  )
}
