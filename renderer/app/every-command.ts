import { agenciesCommands } from '../features/agencies/agencies-acts.ts'
import { agendaCommands } from '../features/agenda/agenda-commands.ts'
import { briefCommands } from '../features/briefs/brief-commands.ts'
import { companiesCommands } from '../features/companies/companies-commands.ts'
import { delegatesCommands } from '../features/delegates/delegates-commands.ts'
import { reviewCommands } from '../features/import/review-commands.ts'
import { pointCommands } from '../features/points/point-commands.ts'
import { recordsCommands } from '../features/records/records-commands.ts'
import { tripCommands } from '../features/trip/trip-commands.ts'
import type { Command } from '../state/command.ts'
import { furtherKinds, type ViewId, viewIds } from '../state/views.ts'
import { appCommands } from './commands.ts'
import { paneCommands } from './pane-commands.ts'

const withKinds: readonly ViewId[] = viewIds.filter((view) => furtherKinds[view] !== undefined && view !== 'book')

/** Every command of every view with its usual keys, whatever is in sight. Read with the settings, not with the page. */
export const everyCommand: readonly Command[] = [
  ...appCommands,
  ...paneCommands,
  ...tripCommands,
  ...agendaCommands,
  ...briefCommands,
  ...pointCommands,
  ...agenciesCommands,
  ...delegatesCommands,
  ...companiesCommands,
  ...reviewCommands,
  ...withKinds.flatMap(recordsCommands),
]
