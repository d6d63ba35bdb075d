import type { Draft } from '../../draft.ts'
import { flowOf, textsOf, type Words } from '../agenda/flow.ts'
import type { Reader, ReaderTask } from '../reader.ts'
import { foldWords } from '../text/fold.ts'
import { guessLanguage } from '../text/language.ts'
import { makeBodies } from './organisations.ts'
import { type PersonFound, personDraft } from './person-draft.ts'
import { personsOf } from './persons-of-section.ts'
import { sideOf } from './side.ts'
import { walkLists } from './walk-lists.ts'

/** Lists of participants, members, speakers and delegations in running text, and roll calls. */
export const readPeopleLists: Reader = (document, task) => {
  const { format } = document.file
  if (format === 'xlsx' || format === 'csv' || format === 'ics' || format === 'vcf') return {}
  const placed = peopleUnits(task)
  const isTaken = (words: Words) => words.units.some((unit) => placed.has(unit))
  const walked = walkLists(flowOf(document), isTaken)
  const known = new Map<string, Listed>()
  for (const section of walked.sections)
    for (const person of personsOf(
      section,
      [...known.values()].map(({ found }) => found),
    )) {
      const name = foldWords(person.name.fullName)
      const before = known.get(name)
      known.set(
        name,
        before
          ? { ...before, found: joinFound(before.found, person) }
          : { found: person, label: section.label, isLabelled: section.isLabelled },
      )
    }
  if (known.size === 0) return {}
  const elsewhere = namesOf(task.drafts, document.file.name)
  const language = guessLanguage(document.language, textsOf(document), task.context.languages)
  const bodies = makeBodies(task.drafts, language)
  const used = new Map<string, number>()
  const people = [...known].flatMap(([name, { found, label, isLabelled }]): readonly Draft[] => {
    if (elsewhere.has(name)) return []
    const side = sideOf(found.organisation?.text ?? '', label, task.context)
    const unit = found.words.units[0] ?? ''
    const count = (used.get(unit) ?? 0) + 1
    used.set(unit, count)
    const why =
      label === '' ? `listed below ${found.organisation?.text ?? 'an organisation'}` : `listed under “${label}”`
    return [
      personDraft(found, {
        bodies,
        language,
        side,
        why,
        key: `${unit}/person${count === 1 ? '' : count}`,
        confidence: confidenceOf(found, isLabelled, side.isSure),
      }),
    ]
  })
  const cited = new Set(people.flatMap((draft) => Object.values(draft.fields).flatMap(({ units }) => units)))
  return {
    drafts: [...bodies.drafts, ...people],
    structure: walked.structure.filter(({ unit }) => people.length > 0 && !cited.has(unit) && !task.taken.has(unit)),
  }
}

type Listed = Readonly<{ found: PersonFound; label: string; isLabelled: boolean }>

const peopleCollections: ReadonlySet<string> = new Set(['delegates', 'officials', 'contacts'])

const peopleUnits = ({ drafts }: ReaderTask): ReadonlySet<string> =>
  new Set(
    drafts
      .filter(({ collection }) => peopleCollections.has(collection))
      .flatMap(({ fields }) => Object.values(fields).flatMap(({ units }) => units)),
  )

/** People another reader found in the same file are not found twice. */
const namesOf = (drafts: readonly Draft[], file: string): ReadonlySet<string> =>
  new Set(
    drafts
      .filter(({ collection, key }) => peopleCollections.has(collection) && key.startsWith(`${file}#`))
      .map(({ fields }) => foldWords(String(fields['fullName']?.value ?? fields['name']?.value ?? ''))),
  )

/** Somebody on the lists of two days, or in a list and a roll call. What a later list says otherwise is noted. */
function joinFound(first: PersonFound, second: PersonFound): PersonFound {
  const words = { ...first.words, units: [...new Set([...first.words.units, ...second.words.units])] }
  const isOther = (a: Words | undefined, b: Words | undefined) => a && b && foldWords(a.text) !== foldWords(b.text)
  const differs = isOther(first.organisation, second.organisation) || isOther(first.position, second.position)
  return {
    ...first,
    words,
    position: first.position ?? second.position,
    organisation: first.organisation ?? second.organisation,
    emails: [...first.emails, ...second.emails],
    phones: [...first.phones, ...second.phones],
    notes: [
      ...first.notes,
      ...second.notes,
      ...(differs
        ? [
            {
              ...second.words,
              text: `Also listed as: ${[second.position?.text, second.organisation?.text].filter(Boolean).join(', ')}`,
            },
          ]
        : []),
    ],
  }
}

function confidenceOf({ position, organisation }: PersonFound, isLabelled: boolean, isSure: boolean): number {
  const says = position || organisation ? 0.1 : 0
  return (isLabelled ? 0.6 : 0.5) + says + (isSure ? 0.15 : 0)
}
