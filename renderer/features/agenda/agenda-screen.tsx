import type { Screen } from '../../state/screen.ts'
import { agendaCommands } from './agenda-commands.ts'
import { AgendaView } from './agenda-view.tsx'
import { ItemInspector } from './item-inspector.tsx'

/** The days of the trip: as a timeline and as a table of the same items. */
export const screen: Screen = { Main: AgendaView, Inspector: ItemInspector, commands: agendaCommands }
