import type { Words } from '../../../shared/format/words.ts'
import { type SectionCode, sectionCodes } from '../../../shared/model/records/book-setup.ts'
import type { Section } from './context.ts'

/** Sections of the front matter, which share the number F. */
const front: ReadonlySet<SectionCode> = new Set(['contents', 'overview', 'glance'])

/** The sections in their order with consecutive numbers: what this edition leaves out does not show. */
export function numberSections(codes: readonly SectionCode[], words: Words): readonly Section[] {
  let last = 0
  return codes.map((code) => {
    const title = words.sections[code]
    if (code === 'cover') return { code, number: '', title }
    if (front.has(code)) return { code, number: 'F', title }
    last += 1
    return { code, number: String(last), title }
  })
}

/** The sections asked for, each once; none asked for: all of them in the usual order. */
export const wantedSections = (asked: readonly SectionCode[] = []): readonly SectionCode[] =>
  asked.length === 0 ? sectionCodes : [...new Set(asked)]
