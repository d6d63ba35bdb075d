import {
  Building2,
  CalendarDays,
  FileText,
  Landmark,
  MapPin,
  MessageSquare,
  Paperclip,
  Search,
  Target,
  User,
  Users,
} from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CollectionName } from '../../shared/model/collections.ts'
import { type Command, isAvailable } from '../state/command.ts'
import { usePage, useView } from '../state/page.ts'
import { useTrip } from '../state/use-trip.ts'
import type { Icon } from '../ui/icon.ts'
import { Palette, type PaletteGroup } from '../ui/palette.tsx'
import { commandIcon } from './command-icons.ts'
import { MarkedLabel } from './marked-label.tsx'
import { matching, type Spot, spotsOf } from './palette-rows.ts'
import { TripsPalette } from './trips-palette.tsx'
import { shownCommand } from './use-commands.ts'

export type PalettePaneProps = Readonly<{ commands: readonly Command[]; run: (id: string) => void }>

const icons: Readonly<Partial<Record<CollectionName, Icon>>> = {
  agendaItems: CalendarDays,
  briefs: FileText,
  agencies: Landmark,
  officials: User,
  delegates: Users,
  companies: Building2,
  talkingPoints: MessageSquare,
  objectives: Target,
  messages: Target,
  venues: MapPin,
  attachments: Paperclip,
}
const labels = {
  commands: 'What to do, or where to go',
  places: 'Go to a meeting, day, agency, person or point',
} as const
/** Rows of each group that are shown. */
const most = 40

/** The palette in its forms, while one is open. */
export function PalettePane(props: PalettePaneProps) {
  const palette = useView((state) => state.palette)
  if (palette === 'trips') return <TripsPalette />
  return palette ? <Shown key={palette} kind={palette} {...props} /> : null
}

function Shown({ kind, commands, run }: PalettePaneProps & Readonly<{ kind: keyof typeof labels }>) {
  const page = usePage()
  const trip = useTrip()
  // The rows follow every letter at once: Enter takes the first of them, and must not take one of the word before.
  const [query, setQuery] = useState('')
  const spots = useMemo(() => spotsOf(trip), [trip])
  const found = useMemo(() => matching(spots, query).slice(0, most), [spots, query])
  const doRows = useMemo(() => {
    if (kind !== 'commands') return []
    const usable = commands.filter((command) => !command.hidden && isAvailable(command, page))
    return matching(
      nearestFirst(usable).map((command) => ({ ...shownCommand(command, page), icon: commandIcon(command) })),
      query,
    ).slice(0, most)
  }, [kind, commands, page, query])
  const close = () => page.view.set({ palette: undefined })

  const groups: readonly PaletteGroup[] = [
    { title: 'Do', rows: doRows.map((row) => ({ ...row, id: `do ${row.id}` })) },
    { title: 'Go to', rows: kind === 'commands' && query === '' ? [] : found.map(rowOf) },
  ]
  const choose = (id: string) => {
    close()
    if (id.startsWith('do ')) return run(id.slice(3))
    const spot = found.find((each) => each.id === id)
    if (spot?.target.kind === 'record') page.view.goTo(spot.target.place)
    else if (spot?.target.kind === 'day') {
      page.view.setMode('agenda/day', spot.target.date)
      page.view.show('agenda')
    }
    return undefined
  }
  return (
    <Palette
      label={labels[kind]}
      query={query}
      onQuery={setQuery}
      groups={groups}
      mark={(text) => <MarkedLabel text={text} query={query} />}
      onChoose={choose}
      onClose={close}
      empty={query === '' ? 'Type a word or a part of one.' : `Nothing with “${query}”.`}
    />
  )
}

/** What the view in sight brings, then what holds for the trip, then the rest. */
const nearestFirst = (commands: readonly Command[]): readonly Command[] => {
  const distance = ({ context }: Command) => (context === 'app' ? 2 : context === 'trip' ? 1 : 0)
  return commands.toSorted((a, b) => distance(a) - distance(b))
}

const rowOf = ({ id, label, detail, target }: Spot) => ({
  id,
  label,
  detail,
  icon: target.kind === 'day' ? CalendarDays : (icons[target.place.collection] ?? Search),
})
