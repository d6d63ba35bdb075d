import type { Draft } from '../../draft.ts'
import { flowOf, type Line, textsOf } from '../agenda/flow.ts'
import type { Reader } from '../reader.ts'
import { foldWords } from '../text/fold.ts'
import { guessLanguage } from '../text/language.ts'
import { type PersonName, readPerson } from '../text/persons.ts'
import { isHardlyName, isPosition } from './list-words.ts'
import { makeBodies } from './organisations.ts'
import { personDraft, proseOf } from './person-draft.ts'
import { sideOf } from './side.ts'

/** Lives under a heading that says so: a name as heading, what the person is, then what is told of them. */
export const readBiographies: Reader = (document, task) => {
  const found: Found[] = []
  const labels: Line[] = []
  let label: Line | undefined
  for (const piece of flowOf(document)) {
    if (piece.kind !== 'line') continue
    if (piece.style === 'heading' && title.test(foldWords(piece.text))) {
      label = piece
      labels.push(piece)
      continue
    }
    const ends = piece.style === 'heading' && label !== undefined && piece.level <= label.level
    if (ends) label = undefined
    if (!label) continue
    const name = piece.style === 'plain' ? undefined : readPerson(piece.text)
    const current = found.at(-1)
    if (name && !isHardlyName(name.fullName) && !isPosition(piece.text))
      found.push({ name, words: piece, lines: [], label: label.text })
    else if (current?.label === label.text) current.lines.push(piece)
  }
  const told = found.filter(({ lines }) => lines.length > 0)
  if (told.length === 0) return {}
  const language = guessLanguage(document.language, textsOf(document), task.context.languages)
  const bodies = makeBodies(task.drafts, language)
  const drafts = told.map((each): Draft => {
    const [first, ...others] = each.lines
    const position =
      first && first.text.length < 120 && isPosition(first.text) && !/[.!?]$/.test(first.text) ? first : undefined
    const life = position ? others : each.lines
    const side = sideOf(position?.text ?? '', each.label, task.context)
    const draft = personDraft(
      { name: each.name, words: each.words, ...(position ? { position } : {}), emails: [], phones: [], notes: [] },
      {
        bodies,
        language,
        side,
        key: `${each.words.units[0] ?? ''}/biography`,
        confidence: side.isSure ? 0.85 : 0.7,
        why: `a life under “${each.label}”`,
      },
    )
    return life.length === 0 ? draft : { ...draft, fields: { ...draft.fields, biography: proseOf(life) } }
  })
  const names = labels.flatMap(({ units }) => units.map((unit) => ({ unit, why: 'the heading of lives' })))
  return { drafts, structure: names.filter(({ unit }) => !task.taken.has(unit)) }
}

type Found = { name: PersonName; words: Line; lines: Line[]; label: string }

const title =
  /^(?:(?:short|brief|official|speakers?|delegates?|officials) )?(?:biograph(?:y|ies)|biographical notes|bios?|biografias?|resenas? biograficas?|semblanzas?|notices? biographiques?|profiles|perfiles)(?: (?:of|de|des|du) .{2,60})?$/
