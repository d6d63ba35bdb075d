import type { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import type { Result } from '../result.ts'
import { bookRequests } from './book.ts'
import { directoryRequests } from './directory.ts'
import { events } from './events.ts'
import { hostRequests } from './host.ts'
import { importRequests } from './importing.ts'
import { libraryRequests } from './library.ts'
import { mediaRequests } from './media.ts'
import { profileRequests } from './profile.ts'
import { searchRequests } from './search.ts'
import { settingsRequests } from './settings.ts'
import { tripRequests } from './trip.ts'

/** Everything a page can ask of a host. Nothing else crosses between them but events and bytes. */
export const contract = {
  ...libraryRequests,
  ...tripRequests,
  ...mediaRequests,
  ...bookRequests,
  ...searchRequests,
  ...directoryRequests,
  ...profileRequests,
  ...settingsRequests,
  ...importRequests,
  ...hostRequests,
} as const

type Contract = typeof contract
export type RequestName = keyof Contract
/** What a request takes, as it is after checking: no defaults are filled in, so this is what the page writes too. */
export type Input<N extends RequestName> = z.output<Contract[N]['input']>
export type Output<N extends RequestName> = z.output<Contract[N]['output']>

/** Own names only: `constructor` is not a request. */
export const isRequestName = (name: string): name is RequestName => Object.hasOwn(contract, name)

type Events = typeof events
export type EventName = keyof Events
export type EventPayload<E extends EventName> = z.output<Events[E]>

export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)

/** An expected failure: a code for programs and one plain sentence for people. */
export type Failure = Readonly<{ code: ErrorCode; message: string }>
export type Answer<N extends RequestName> = Result<Output<N>, Failure>

/** What answers each request of a group; one that is missing does not compile. Throws `UserError` for what is expected to fail. */
export type Handlers<N extends RequestName = RequestName> = Readonly<{
  [K in N]: (input: Input<K>) => Promise<Output<K>> | Output<K>
}>
