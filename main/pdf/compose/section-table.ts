import type { SectionCode } from '../../../shared/model/records/book-setup.ts'
import type { ComposeSection } from './context.ts'
import { composeAgencies } from './sections/agencies.ts'
import { composeAnnexes } from './sections/annexes.ts'
import { composeBiographies } from './sections/biographies.ts'
import { composeBriefs } from './sections/briefs.ts'
import { composeCompanies } from './sections/companies.ts'
import { composeContacts } from './sections/contacts.ts'
import { composeContents } from './sections/contents.ts'
import { composeCover } from './sections/cover.ts'
import { composeDelegation } from './sections/delegation.ts'
import { composeGlance } from './sections/glance.ts'
import { composeGlossary } from './sections/glossary.ts'
import { composeLedger } from './sections/ledger.ts'
import { composeLogistics } from './sections/logistics.ts'
import { composeMedia } from './sections/media.ts'
import { composeObjectives } from './sections/objectives.ts'
import { composeOverview } from './sections/overview.ts'
import { composeProtocol } from './sections/protocol.ts'
import { composeReplies } from './sections/replies.ts'
import { composeSchedule } from './sections/schedule.ts'
import { composeSnapshot } from './sections/snapshot.ts'
import { composeTopics } from './sections/topics.ts'

/** Who composes which section. A new section is a row here, a word in the word tables and a code in the book setup. */
export const sectionTable: Readonly<Record<SectionCode, ComposeSection>> = {
  cover: composeCover,
  contents: composeContents,
  overview: composeOverview,
  glance: composeGlance,
  objectives: composeObjectives,
  schedule: composeSchedule,
  briefs: composeBriefs,
  agencies: composeAgencies,
  biographies: composeBiographies,
  topics: composeTopics,
  replies: composeReplies,
  delegation: composeDelegation,
  companies: composeCompanies,
  ledger: composeLedger,
  logistics: composeLogistics,
  contacts: composeContacts,
  protocol: composeProtocol,
  snapshot: composeSnapshot,
  media: composeMedia,
  glossary: composeGlossary,
  annexes: composeAnnexes,
}
