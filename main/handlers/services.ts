import type { Settings, SettingsChange } from '../../shared/settings.ts'
import type { Binder } from '../services/binder.ts'
import type { Desk } from '../services/desk.ts'
import type { LibraryDirectory } from '../services/directory/library-directory.ts'
import type { Exporting } from '../services/exporting.ts'
import type { FileShelf } from '../services/file-shelf.ts'
import type { Importing } from '../services/importing.ts'
import type { LibraryTrips } from '../services/library-trips.ts'
import type { OpenTrips } from '../services/open-trips.ts'
import type { OrganisationProfile } from '../services/organisation-profile.ts'
import type { Preview } from '../services/preview.ts'
import type { LibrarySearch } from '../services/search/library-search.ts'
import type { Versions } from '../services/versions.ts'
import type { WorkApart } from '../services/work-apart.ts'

/** What requests are answered with. */
export type Services = Readonly<{
  libraryTrips: LibraryTrips
  trips: OpenTrips
  versions: Versions
  binder: Binder
  search: LibrarySearch
  directory: LibraryDirectory
  profile: OrganisationProfile
  preview: Preview
  exporting: Exporting
  importing: Importing
  shelf: FileShelf
  work: WorkApart
  desk: Desk
  settings: Readonly<{ get(): Settings; change(change: SettingsChange): Promise<Settings> }>
  /** Writes an open trip as a `.trip` file onto the shelf. */
  shelveTrip(id: string): Promise<Readonly<{ file: string; name: string }>>
}>
