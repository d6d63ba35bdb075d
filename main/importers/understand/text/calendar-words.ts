/** Names of months as printed in English, Spanish, French and Portuguese, folded; abbreviations too. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene', 'janvier', 'janv', 'janeiro'],
  ['february', 'feb', 'febrero', 'fevrier', 'fevr', 'fev', 'fevereiro'],
  ['march', 'mar', 'marzo', 'mars', 'marco'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr'],
  ['may', 'mayo', 'mai', 'maio'],
  ['june', 'jun', 'junio', 'juin', 'junho'],
  ['july', 'jul', 'julio', 'juillet', 'juil', 'julho'],
  ['august', 'aug', 'agosto', 'ago', 'aout'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'septembre', 'setembro', 'set'],
  ['october', 'oct', 'octubre', 'octobre', 'outubro', 'out'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro'],
  ['december', 'dec', 'diciembre', 'dic', 'decembre', 'dezembro', 'dez'],
]

/** Monday first. Those of two letters stand only before a date, where nothing else can be meant. */
const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mon', 'lunes', 'lun', 'lundi', 'segunda-feira', 'segunda', 'seg'],
  ['tuesday', 'tues', 'tue', 'martes', 'mardi', 'terca-feira', 'terca', 'ter'],
  ['wednesday', 'weds', 'wed', 'miercoles', 'mie', 'mercredi', 'mer', 'quarta-feira', 'quarta', 'qua'],
  ['thursday', 'thurs', 'thur', 'thu', 'jueves', 'jue', 'jeudi', 'jeu', 'quinta-feira', 'quinta', 'qui'],
  ['friday', 'fri', 'viernes', 'vie', 'vendredi', 'ven', 'sexta-feira', 'sexta', 'sex'],
  ['saturday', 'sat', 'sabado', 'sab', 'samedi', 'sam'],
  ['sunday', 'sun', 'domingo', 'dom', 'dimanche', 'dim'],
]

/** Number words of the day of a meeting: `first day`, `primer día`, `première journée`. */
const ordinalNames: readonly (readonly string[])[] = [
  ['first', 'one', 'primer', 'primero', 'uno', 'premier', 'premiere', 'primeiro', 'i'],
  ['second', 'two', 'segundo', 'dos', 'deuxieme', 'seconde', 'dois', 'ii'],
  ['third', 'three', 'tercer', 'tercero', 'tres', 'troisieme', 'terceiro', 'iii'],
  ['fourth', 'four', 'cuarto', 'cuatro', 'quatrieme', 'quarto', 'iv'],
  ['fifth', 'five', 'quinto', 'cinco', 'cinquieme', 'v'],
]

const index = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((list, at) => list.map((name) => [name, at + 1] as const)))
const pattern = (names: readonly (readonly string[])[]) =>
  names
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')

export const monthNumbers = index(monthNames)
export const weekdayNumbers = index(weekdayNames)
export const ordinalNumbers = index(ordinalNames)

/** Alternatives for a regular expression over folded text, the longest first. */
export const monthPattern = `(?:${pattern(monthNames)})`
/** Those that are words of their own in no language here, so that they may stand before a number. */
export const leadingMonthPattern = `(?:${pattern(
  monthNames.map((list) => list.filter((name) => !['set', 'out', 'ago', 'mai', 'dez', 'marco'].includes(name))),
)})`
export const weekdayPattern = `(?:${pattern(weekdayNames)})`
/** Whole names, which say a day even without a number. */
export const wholeWeekdayPattern = `(?:${pattern(
  weekdayNames.map((list) =>
    list.filter((name) => name.length > 4 && !/^(?:segunda|terca|quarta|quinta|sexta)$/.test(name)),
  ),
)})`
export const ordinalPattern = `(?:${pattern(ordinalNames)})`
