import type { FieldFacts } from '../../../shared/model/field.ts'

/**
 * What a value says, without what differs from reading to reading: ids of parts, space around words, who may read a
 * paragraph. Undefined when it says nothing.
 */
export function essenceOf(facts: FieldFacts, value: unknown): unknown {
  const isList = facts.kind === 'prose' || facts.kind === 'parts'
  return stripped(value, isList ? inLists : inOthers, 0)
}

/** A small stable hash of what a value says: tells whether it was edited since it was imported. */
export const hashOf = (facts: FieldFacts, value: unknown): string => fnv(canonical(essenceOf(facts, value)))

export const isSame = (facts: FieldFacts, a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') return oneLine(a) === oneLine(b)
  return canonical(essenceOf(facts, a)) === canonical(essenceOf(facts, b))
}

export const saysNothing = (facts: FieldFacts, value: unknown): boolean => {
  if (typeof value === 'string') return !/\S/u.test(value)
  if (Array.isArray(value)) return value.length === 0
  // Texts by language, which most values are, say something when one of them does.
  if (facts.kind === 'localised' && isObject(value) && Object.values(value).some(isText)) return false
  return essenceOf(facts, value) === undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isText = (value: unknown): boolean => typeof value === 'string' && /\S/u.test(value)
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const inLists: ReadonlySet<string> = new Set(['id', 'disclosure'])
const inOthers: ReadonlySet<string> = new Set()
/** Values of the model are nowhere as deep. */
const depthLimit = 40

function stripped(value: unknown, without: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return oneLine(value) || undefined
  if (value === null || typeof value !== 'object') return value ?? undefined
  if (depth === depthLimit) return undefined
  if (Array.isArray(value)) {
    // A gap in a row of figures is part of it.
    const items = value.map((item: unknown) => stripped(item, without, depth + 1) ?? null)
    return items.length === 0 ? undefined : items
  }
  // Where an untimed item stands in its day follows from the items around it.
  const leaveOut = 'kind' in value && value.kind === 'untimed' ? 'order' : ''
  const kept = Object.entries(value)
    .filter(([key]) => !without.has(key) && key !== leaveOut)
    .map(([key, inner]: [string, unknown]) => [key, stripped(inner, without, depth + 1)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

const canonical = (essence: unknown): string => JSON.stringify(essence) ?? ''

/** FNV-1a in two lanes of 32 bits, over the code units. */
function fnv(text: string): string {
  let one = 0x811c9dc5
  let other = 0xc9dc5118
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ (unit + at), 0x01000193)
  }
  return hexadecimal(one) + hexadecimal(other)
}

const hexadecimal = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')
