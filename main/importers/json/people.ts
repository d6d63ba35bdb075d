import type { SourceCard, SourceProperty } from '../source-document.ts'
import { at, type Fields, fieldOf, itemsOf, leavesOf, type Tree, wordsOf } from './tree.ts'

const nameFields = ['name', 'full_name', 'fullName', 'official_full', 'public_name', 'display_name', 'displayName']
const personFields = [
  'given_name',
  'givenName',
  'first_name',
  'firstName',
  'family_name',
  'familyName',
  'last_name',
  'lastName',
  'sort_name',
  'honorific_prefix',
  'birth_date',
  'birthday',
  'gender',
  'terms',
  'roles',
  'memberships',
  'party',
  'email',
  'contact_details',
  'biography',
  'bio',
  'national_identity',
]
const bodyFields = [
  'classification',
  'founding_date',
  'dissolution_date',
  'subcommittees',
  'committee_id',
  'thomas_id',
  'jurisdiction',
]
const reachFields = ['address', 'phone', 'telephone', 'offices', 'contact_details', 'url', 'website']

/** What an object of a people file is about, by the names of its fields. */
export function cardKind(tree: Tree): 'person' | 'organisation' | undefined {
  if (tree.kind !== 'fields') return undefined
  const has = (names: readonly string[]) => names.filter((name) => fieldOf(tree, name) !== undefined).length
  const named = fieldOf(tree, 'name')
  if (named?.kind === 'fields')
    return ['first', 'last', 'given', 'family'].some((part) => wordsOf(fieldOf(named, part)) !== '')
      ? 'person'
      : undefined
  const ownNames = has([
    'given_name',
    'givenName',
    'first_name',
    'firstName',
    'family_name',
    'familyName',
    'last_name',
    'lastName',
  ])
  if (ownNames >= 2) return 'person'
  if (!nameFields.some((name) => wordsOf(fieldOf(tree, name)) !== '')) return undefined
  if (has(bodyFields) > 0 && has(personFields) - has(['email', 'contact_details']) <= 0) return 'organisation'
  if (has(personFields) > 0) return 'person'
  return has(reachFields) >= 2 ? 'organisation' : undefined
}

/** Memberships of a Popolo file: what somebody is, and where. */
export type Membership = Readonly<{ role: string; organisation: string }>

/** A person or organisation as a card; every leaf is a property of it. */
export function cardOf(
  tree: Fields,
  base: string,
  where: string,
  kind: 'person' | 'organisation',
  memberships: readonly Membership[] = [],
): SourceCard {
  const first = (...paths: readonly (readonly string[])[]) =>
    paths.map((path) => wordsOf(at(tree, ...path))).find((words) => words !== '') ?? ''
  const leaves = leavesOf(tree, base)
  const properties = leaves.map(
    (leaf): SourceProperty => ({
      name: leaf.path.join('.'),
      text: { unit: leaf.pointer, at: `${where}, ${leaf.path.join(' › ')}`, spans: [{ text: leaf.words }] },
    }),
  )
  const under = (pattern: RegExp) => leaves.filter((leaf) => leaf.path.some((name) => pattern.test(name)))
  const given = first(
    ['given_name'],
    ['givenName'],
    ['first_name'],
    ['firstName'],
    ['name', 'first'],
    ['name', 'given'],
  )
  const family = first(
    ['family_name'],
    ['familyName'],
    ['last_name'],
    ['lastName'],
    ['name', 'last'],
    ['name', 'family'],
  )
  const full = first(
    ['name'],
    ['full_name'],
    ['fullName'],
    ['official_full'],
    ['public_name'],
    ['name', 'official_full'],
    ['display_name'],
    ['displayName'],
  )
  const details = itemsOf(fieldOf(tree, 'contact_details')).map((detail) => ({
    type: wordsOf(fieldOf(detail, 'type')),
    value: wordsOf(fieldOf(detail, 'value')),
  }))
  const phones = [
    ...under(/^(?:phones?|telephones?|tel|voice|mobile|cell|fax)$|phone$/i).map((leaf) => ({
      number: leaf.words.trim(),
      kind: leaf.path.at(-1) ?? '',
    })),
    ...details
      .filter((detail) => /phone|voice|tel|mobile|cell|fax/i.test(detail.type))
      .map((detail) => ({ number: detail.value, kind: detail.type })),
  ].filter((phone) => /\d{3}/.test(phone.number))
  return {
    kind: 'card',
    id: base,
    at: where,
    isOrganisation: kind === 'organisation',
    fullName: full || [given, family].filter((part) => part !== '').join(' '),
    given,
    family,
    prefix: first(['honorific_prefix'], ['prefix'], ['salutation']),
    suffix: first(['honorific_suffix'], ['suffix'], ['name', 'suffix']),
    title:
      memberships.find((membership) => membership.role !== '')?.role ??
      first(['title'], ['role'], ['position'], ['job_title'], ['jobTitle'], ['cargo']),
    organisation:
      memberships[0]?.organisation ??
      first(['organisation'], ['organization'], ['company'], ['affiliation'], ['employer'], ['organization', 'name']),
    unit: first(['department'], ['unit']),
    emails: unique(
      under(/e-?mails?$|^email/i)
        .concat(leaves.filter((leaf) => leaf.path.includes('contact_details')))
        .map((leaf) => leaf.words.trim())
        .filter((words) => /^[^\s@]+@[^\s@]+$/.test(words)),
    ),
    phones: phones.filter(
      (phone, index) => phones.findIndex((each) => each.number === phone.number && each.kind === phone.kind) === index,
    ),
    addresses: unique([
      ...under(/^address(?:es)?$|_address$|^direccion$/i).map((leaf) => leaf.words.trim()),
      ...details.filter((detail) => /address/i.test(detail.type)).map((detail) => detail.value),
    ]),
    links: unique(leaves.map((leaf) => leaf.words.trim()).filter((words) => /^https?:\/\/\S+$/.test(words))),
    note: first(['biography'], ['summary'], ['note'], ['bio']),
    languages: unique(under(/^languages?$/i).map((leaf) => leaf.words.trim())),
    properties,
  }
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].filter((value) => value !== '')

/** The memberships of each person of a Popolo file, by the person's id. */
export function membershipsOf(root: Tree): ReadonlyMap<string, readonly Membership[]> {
  const names = new Map<string, string>()
  for (const body of itemsOf(fieldOf(root, 'organizations')))
    names.set(wordsOf(fieldOf(body, 'id')), wordsOf(fieldOf(body, 'name')))
  const posts = new Map<string, string>()
  for (const post of itemsOf(fieldOf(root, 'posts')))
    posts.set(wordsOf(fieldOf(post, 'id')), wordsOf(fieldOf(post, 'label')) || wordsOf(fieldOf(post, 'role')))
  const found = new Map<string, Membership[]>()
  for (const each of itemsOf(fieldOf(root, 'memberships'))) {
    const person = wordsOf(fieldOf(each, 'person_id'))
    const role =
      wordsOf(fieldOf(each, 'role')) || posts.get(wordsOf(fieldOf(each, 'post_id'))) || wordsOf(fieldOf(each, 'label'))
    const organisation =
      names.get(wordsOf(fieldOf(each, 'organization_id'))) ?? wordsOf(at(each, 'organization', 'name'))
    const list = found.get(person) ?? []
    list.push({ role, organisation })
    found.set(person, list)
  }
  return found
}
