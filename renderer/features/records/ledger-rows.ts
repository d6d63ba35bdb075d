import { shortPartialDate } from '../../../shared/format/dates.ts'
import { fullNameWithTitle } from '../../../shared/format/names.ts'
import type { Commitment } from '../../../shared/model/records/commitment.ts'
import { find, list, type Trip } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'

export type LedgerRow = Readonly<{ commitment: Commitment; title: string; line: string }>
/** What was promised between us and one agency; `id` is empty where none is named. */
export type LedgerPart = Readonly<{ id: string; title: string; rows: readonly LedgerRow[] }>

/** Still to be done, wholly or in part. */
const unsettled: ReadonlySet<Commitment['status']> = new Set(['open', 'partly', 'slipped'])
export const isUnsettled = ({ status }: Commitment): boolean => unsettled.has(status)

/** The promises of this trip and of those before it by agency, within it by official, the latest first. */
export function ledgerParts(trip: Trip, onlyOpen: boolean): readonly LedgerPart[] {
  const all = list(trip, 'commitments').filter((commitment) => !onlyOpen || isUnsettled(commitment))
  const agencyOf = (commitment: Commitment) =>
    find(trip, 'agencies', commitment.agency ?? find(trip, 'officials', commitment.official)?.agency)?.id ?? ''
  const agencies = [...list(trip, 'agencies').map(({ id }) => id), '']
  return agencies.flatMap((id) => {
    const rows = all
      .filter((commitment) => agencyOf(commitment) === id)
      .map((commitment) => rowOf(trip, commitment))
      .toSorted((a, b) => byText(a.official, b.official) || byText(b.commitment.date ?? '', a.commitment.date ?? ''))
    const title = id === '' ? 'With no agency' : nameOf(trip, { collection: 'agencies', id })
    return rows.length > 0 ? [{ id, title, rows }] : []
  })
}

/** `14 commitments: 5 open, 2 slipped; 9 from earlier trips`. */
export function ledgerFacts(trip: Trip): string {
  const all = list(trip, 'commitments')
  if (all.length === 0) return 'Nothing promised yet, as far as is known'
  const count = (status: Commitment['status']) => all.filter((each) => each.status === status).length
  const states = (['open', 'partly', 'slipped'] as const).flatMap((status) => {
    const number = count(status)
    return number > 0 ? `${number} ${status === 'partly' ? 'kept in part' : status}` : []
  })
  const earlier = all.filter(({ origin }) => origin !== undefined).length
  const head = `${all.length} ${all.length === 1 ? 'commitment' : 'commitments'}`
  const state = states.length > 0 ? states.join(', ') : 'none open'
  return `${head}: ${state}${earlier > 0 ? `; ${earlier} from earlier trips` : ''}`
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function rowOf(trip: Trip, commitment: Commitment): LedgerRow & Readonly<{ official: string }> {
  const { wording, side, date, occasion, origin } = commitment
  const person = find(trip, 'officials', commitment.official)
  const official = person ? fullNameWithTitle(person) : ''
  const item = find(trip, 'agendaItems', commitment.agendaItem)
  const where = item ? nameOf(trip, { collection: 'agendaItems', id: item.id }) : occasion
  const line = [
    side === 'them' ? 'Them' : 'Us',
    official,
    date ? shortPartialDate(date, 'en') : '',
    where,
    origin ? `From ${origin.title}` : '',
  ]
  return { commitment, official, title: wording || 'Without words yet', line: line.filter(Boolean).join(', ') }
}
