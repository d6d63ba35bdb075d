import type { Finding } from '../../../shared/errors.ts'
import type { Origin } from '../blocks.ts'

type Noticed = Readonly<{
  code: string
  level: Finding['level']
  origin?: Origin | undefined
  record?: string | undefined
  message: string
}>

/** What layout noticed; each thing once. */
export type FindingSink = Readonly<{
  add(noticed: Noticed): void
  /** Characters without a glyph, gathered per record. */
  missing(characters: string, origin: Origin | undefined): void
  all(): readonly Finding[]
}>

export function createFindingSink(): FindingSink {
  const findings = new Map<string, Finding>()
  const missing = new Map<string, { origin: Origin | undefined; characters: Set<string> }>()
  const add = ({ code, level, origin, record, message }: Noticed) => {
    const of = record ?? recordOf(origin)
    const key = `${code}|${of}|${origin?.field ?? ''}|${message}`
    if (findings.has(key)) return
    findings.set(key, { code, level, record: of, ...(origin?.field !== undefined && { field: origin.field }), message })
  }
  return {
    add,
    missing(characters, origin) {
      const key = `${recordOf(origin)}|${origin?.field ?? ''}`
      const entry = missing.get(key) ?? { origin, characters: new Set<string>() }
      missing.set(key, entry)
      for (const character of characters) entry.characters.add(character)
    },
    all() {
      for (const { origin, characters } of missing.values()) {
        const shown = [...characters].slice(0, 20).map((one) => `${one} (${codeOf(one)})`)
        const more = characters.size > 20 ? ` and ${characters.size - 20} more` : ''
        add({
          code: 'glyph-missing',
          level: 'warning',
          origin,
          message: `No font of the book has ${shown.join(', ')}${more}; a box stands in its place.`,
        })
      }
      missing.clear()
      return [...findings.values()]
    },
  }
}

/** `briefs/anam`; empty when it is about nothing in particular. */
export const recordOf = (origin: Origin | undefined): string => (origin ? `${origin.collection}/${origin.id}` : '')

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
