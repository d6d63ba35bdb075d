import { isPosition, readLabel } from '../people/list-words.ts'
import { countryCode } from '../text/countries.ts'
import { findDates } from '../text/date-mentions.ts'
import { foldWords } from '../text/fold.ts'
import { readPerson } from '../text/persons.ts'
import { isAgendaHeading, isForeignSection } from './agenda-words.ts'
import { headRole } from './columns.ts'
import { remainder } from './day-head.ts'
import type { Flow, Line, Words } from './flow.ts'

/** What the lines before the first item say of the whole: its name, place, city. */
export type Opening = Readonly<{
  title: Words | undefined
  place: Words | undefined
  city: Words | undefined
  country: string
  lines: readonly Line[]
}>

/** Reads what stands before the first of the units that are items; all of a short document without any. */
export function readOpening(
  flow: Flow,
  itemUnits: ReadonlySet<string>,
  around: Readonly<{ title: string; feet: readonly Line[] }>,
): Opening {
  const lines: Line[] = []
  const titles: Line[] = []
  for (const piece of flow) {
    const all = piece.kind === 'line' ? [piece] : piece.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
    const stop = all.findIndex((line) => line.units.some((unit) => itemUnits.has(unit)))
    lines.push(...(stop < 0 ? all : all.slice(0, stop)))
    if (piece.kind === 'line' && stop !== 0) titles.push(piece)
    if (stop >= 0 || lines.length >= 40) break
  }
  lines.push(...around.feet)
  const title = titleOf(titles, around.title)
  const others = lines.filter((line) => line !== title)
  const place = placeOf(others)
  const city = cityOf(others, place)
  return { title, place, city: city?.words, country: city?.country ?? '', lines }
}

function titleOf(lines: readonly Line[], documentTitle: string): Words | undefined {
  const score = (line: Line, at: number) => {
    const folded = foldWords(line.text)
    if (folded.split(' ').length < 2 || folded.length > 160 || line.depth >= 0 || line.marker !== '') return -1
    if (isOnlyDateOrTime(line.text) || labelled(line.text) || isForeignSection(line.text)) return -1
    if (readLabel(line.text)) return -1
    if (isAgendaHeading(line.text) && folded.split(' ').length <= 3) return -1
    const sum =
      (meetingWords.test(folded) ? 3 : 0) + (line.style === 'plain' ? 0 : 2) + (line.style === 'heading' ? 1 : 0)
    return sum - at * 0.25 - (/[.;:]$/.test(line.text) ? 3 : 0)
  }
  const [best] = lines
    .slice(0, 12)
    .map((line, at) => ({ line, score: score(line, at) }))
    .sort((a, b) => b.score - a.score)
  if (best && best.score > 0) return best.line
  const stated = documentTitle.trim()
  const isUse = foldWords(stated).split(' ').length > 1 && !/\.\w{2,5}$/.test(stated) && !/^microsoft/i.test(stated)
  return isUse && !isAgendaHeading(stated) ? { text: stated, units: [], at: 'title of the file' } : undefined
}

function placeOf(lines: readonly Line[]): Words | undefined {
  for (const [at, line] of lines.entries()) {
    const label = labelled(line.text)
    if (label === '') {
      const next = lines[at + 1]
      if (next && labelled(next.text) === undefined && headRole(next.text) === undefined) return next
    } else if (label !== undefined) return { ...line, text: label }
  }
  return lines.find((line) => {
    const folded = foldWords(line.text)
    return (
      placeWords.test(folded) &&
      folded.split(' ').filter((word) => headRole(word) !== undefined).length < 2 &&
      folded.split(' ').length <= 16 &&
      findDates(line.text).length === 0 &&
      !/[.;]$/.test(line.text) &&
      !/https?:/.test(line.text) &&
      !isForeignSection(line.text) &&
      !isSomebody(line.text)
    )
  })
}

/** `Mary Jones, Director, Ministry of Trade` names no place of the meeting. */
const isSomebody = (text: string): boolean => {
  const [name = '', ...rest] = text.split(',')
  return isPosition(rest.join(',')) && readPerson(name) !== undefined
}

/** `Taipei, Taiwan`, or the end of the place: `JICA Global Plaza, Tokyo, Japan`. */
function cityOf(lines: readonly Line[], place: Words | undefined): { words: Words; country: string } | undefined {
  for (const words of [...(place ? [place] : []), ...lines]) {
    const parts = words.text.split(/\s*,\s*|\s*\(|\)\s*/).filter((part) => part !== '')
    const country = parts.length > 1 ? countryCode(parts.at(-1) ?? '') : undefined
    const city = parts.at(-2)
    if (country && city && /^\p{Lu}[\p{L} .'-]{1,40}$/u.test(city) && foldWords(words.text).split(' ').length <= 16)
      return { words: { ...words, text: city }, country }
  }
  return undefined
}

/** What follows `Venue:`; empty when the label stands alone. */
function labelled(text: string): string | undefined {
  if (/^(?:venues?|locations?|place|lugar|sede|lieu|local|address|direcci[oó]n|adresse)$/iu.test(text.trim())) return ''
  return /^(?:venue|location|locations|place|lugar|sede|lieu|local|where|address|direcci[oó]n|adresse)\s*:\s*(?<rest>.*)$/iu.exec(
    text,
  )?.groups?.['rest']
}

function isOnlyDateOrTime(text: string): boolean {
  const [first] = findDates(text)
  if (first && /^(?:range|list|nth)$/.test(first.kind) && remainder(text, findDates(text)).split(' ').length < 4)
    return true
  if (!first) return !/\p{L}{3}/u.test(text)
  return foldWords(text.slice(0, first.index) + text.slice(first.index + first.length)).length < 4
}

const meetingWords =
  /\b(?:meeting|workshop|conference|congress|summit|forum|seminar|symposium|mission|visit|review|assembly|session|board|convention|retreat|roundtable|reunion|taller|conferencia|congreso|cumbre|foro|seminario|simposio|mision|visita|asamblea|encuentro|jornadas?|reunion|seance|atelier|colloque|sommet|conseil|comite|committee|council|encontro|oficina|trade mission|delegation)\b/

const placeWords =
  /\b(?:hall|plaza|hotel|university|institute|cent(?:er|re)|building|room|palace|tower|campus|auditorium|floor|house|headquarters|embassy|ministry|museum|universidad|instituto|centro|edificio|sala|salon|palacio|torre|aula|auditorio|piso|embajada|sede|museo|universite|institut|batiment|salle|palais|tour|ambassade|hotel de ville|universidade|predio|auditoria)\b/
