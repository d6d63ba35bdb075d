import type { Commitment } from '../../../../shared/model/records/commitment.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, Unit } from '../../blocks.ts'
import type { Context } from '../context.ts'
import { dated, fullDate } from '../dated.ts'
import { headed, labelled } from '../details.ts'
import { recordMark } from '../field-marks.ts'
import { fieldsOf } from '../fields.ts'
import { bold, joined } from '../inlines.ts'
import { delegateName, officialName } from '../people.ts'
import { tableOf } from '../record-table.ts'
import { agencyName, itemName } from '../references.ts'
import { sectionOpening, unit } from '../units.ts'
import { sideWord, wordingOf } from './agency-business.ts'
import { carriedFrom } from './carried.ts'
import { debriefs, outcomes, predecessors } from './ledger-history.ts'

/** What either side promised, agency by agency; what earlier meetings yielded; earlier trips. */
export function composeLedger(context: Context): readonly Unit[] {
  const { ledger: words } = context.words
  const blocks = [
    ...commitmentTable(context, byAgency(context)),
    ...headed(words.outcomes, outcomes(context), 'ledger:outcomes'),
    ...headed(words.debriefs, debriefs(context), 'ledger:debriefs'),
    ...headed(words.predecessors, predecessors(context), 'ledger:predecessors'),
  ]
  return blocks.length === 0 ? [] : [unit(context, { blocks: [sectionOpening(context), ...blocks] })]
}

/** In the order of the agencies; within each theirs first. */
function byAgency(context: Context): readonly Commitment[] {
  const ranks = new Map(list(context.trip, 'agencies').map((agency, index) => [agency.id, index]))
  const rank = (each: Commitment) =>
    2 * (each.agency === undefined ? ranks.size : (ranks.get(each.agency) ?? ranks.size)) +
    (each.side === 'them' ? 0 : 1)
  return [...list(context.trip, 'commitments')].sort((a, b) => rank(a) - rank(b))
}

const commitmentTable = (context: Context, commitments: readonly Commitment[]): readonly Block[] => {
  const { ledger: words, commitmentStatus } = context.words
  return tableOf(
    commitments,
    [
      { head: '', width: 46, rowHead: true, cell: (each) => bold(sideWord(context, each)) },
      { head: words.exactWords, width: 'rest', cell: (each) => wordingOf(context, each) },
      { head: words.owner, width: 76, cell: (each) => delegateName(context, each.owner, 'initial') },
      { head: words.due, width: 64, cell: (each) => dated(context, 'commitments', each, 'due') },
      {
        head: words.status,
        width: 56,
        cell: (each) =>
          fieldsOf(context, 'commitments', each).said('status', commitmentStatus[each.status], { bold: true }),
      },
    ],
    {
      summary: context.section.title,
      group: (each) => agencyName(context, each.agency),
      below: (each) => circumstances(context, each),
      origin: (each) => ({ collection: 'commitments', id: each.id }),
    },
  )
}

/** Who said it and where, what follows from it, and how one can tell. */
function circumstances(context: Context, each: Commitment): Inlines {
  const { ledger: words } = context.words
  const f = fieldsOf(context, 'commitments', each)
  const given = joined([
    officialName(context, each.official, 'full'),
    itemName(context, each.agendaItem),
    f.line('occasion'),
    fullDate(context, 'commitments', each, 'date'),
  ])
  return joined(
    [
      given,
      labelled(words.nextStep, f.line('nextStep')),
      labelled(words.evidence, f.line('evidence')),
      labelled(words.letterSent, fullDate(context, 'commitments', each, 'letterSent')),
      each.publishable ? f.said('publishable', words.publishable) : [],
      recordMark(context, 'commitments', each),
      carriedFrom(context, 'commitments', each),
    ],
    '  ·  ',
  )
}
