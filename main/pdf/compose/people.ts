import { fullNameWithTitle, initialName, type NamedPerson, shortName } from '../../../shared/format/names.ts'
import { find } from '../../../shared/model/trip.ts'
import type { Inlines } from '../blocks.ts'
import { type Context, linkTo } from './context.ts'
import { type Dress, joined, text } from './inlines.ts'

/** `full`: Lic. Ximena Robledo Quiñones; `short`: Robledo; `initial`: X. Robledo. */
type NameForm = 'full' | 'short' | 'initial'

/** The name of a delegate, linked to their page; none when this reader may not know of them. */
export function delegateName(context: Context, id: string | undefined, form: NameForm, dress: Dress = {}): Inlines {
  const person = find(context.trip, 'delegates', id)
  if (!person) return []
  const origin = { collection: 'delegates', id: person.id, field: 'fullName' }
  return text(formOf[form](person), { to: linkTo(context, 'delegate', id), origin, ...dress })
}

/** The name of an official, linked to their biography. */
export function officialName(context: Context, id: string | undefined, form: NameForm, dress: Dress = {}): Inlines {
  const person = find(context.trip, 'officials', id)
  if (!person) return []
  const origin = { collection: 'officials', id: person.id, field: 'fullName' }
  return text(formOf[form](person), { to: linkTo(context, 'official', id), origin, ...dress })
}

/** Whoever of the two it is. */
export const personName = (context: Context, id: string | undefined, form: NameForm, dress: Dress = {}): Inlines => {
  const name = delegateName(context, id, form, dress)
  return name.length > 0 ? name : officialName(context, id, form, dress)
}

/** Names of delegates one after the other, in the order given. */
export const delegateNames = (context: Context, ids: readonly string[], form: NameForm, dress: Dress = {}): Inlines =>
  joined(ids.map((id) => delegateName(context, id, form, dress)))

/** The name of a company, linked to its page. */
export function companyName(context: Context, id: string | undefined, dress: Dress = {}): Inlines {
  const company = find(context.trip, 'companies', id)
  if (!company) return []
  const origin = { collection: 'companies', id: company.id, field: 'name' }
  return text(company.name, { to: linkTo(context, 'company', id), ...dress, origin })
}

const formOf: Readonly<Record<NameForm, (person: NamedPerson) => string>> = {
  full: fullNameWithTitle,
  short: shortName,
  initial: initialName,
}
