import { foldWords } from '../text/fold.ts'

/** Does a line name the agenda: `Draft Agenda`, `Orden del día`, `Programme of the meeting`? */
export function isAgendaHeading(text: string): boolean {
  const folded = foldWords(text)
  if (folded.split(' ').length > 14 || /[.;]$/.test(text.trim()) || isForeignSection(text) || aboutAgenda.test(folded))
    return false
  return agendaFirst.test(folded) || agendaLast.test(folded)
}

/** Is it the title of minutes, whose numbered points are those of the agenda? */
export const isMinutesTitle = (text: string): boolean => {
  const folded = foldWords(text)
  return folded.split(' ').length <= 10 && minutesWords.test(folded)
}

/** Sections of a book that have times and lists but are no agenda. */
export const isForeignSection = (text: string): boolean => foreignWords.test(foldWords(text))

/** Words that open a section of a book, but within an agenda say more of an item: `Participants:`. */
export const isSaidOfItem = (text: string): boolean =>
  /^(?:participants?|participantes|attendees|asistentes|delegates|delegados|contacts?|contactos?|documents?|documentos|background|antecedentes|talking points|references|dress code|security|interpretation|logistics|logistica)\b/.test(
    foldWords(text),
  )

/** A line that names a session without saying what it is about. */
export const isBareLabel = (text: string): boolean => labelOnly.test(foldWords(text))

/** `Lab 2a` of `Lab 2a: Using the bench`: sessions that run beside each other share all of it but the letter. */
export const parallelLabel = (text: string): string | undefined =>
  /^(?<label>[\p{L} ]{2,24}\d{1,2})\s?[a-h]\b/iu.exec(text)?.groups?.['label']?.toLowerCase()

/** Headings that only part the day. */
export const isPartOfDay = (text: string): boolean =>
  /^(?:(?:the|en la|por la) )?(?:morning|afternoon|evening|am|pm|manana|tarde|noche|matin|matinee|apres midi|soir|soiree|manha|noite)(?: (?:session|sesion|seance|sessao|block|bloque))?$/.test(
    foldWords(text),
  )

export const saysAllDay = (text: string): boolean =>
  /\b(?:all day|full day|whole day|todo el dia|dia completo|toute la journee|journee entiere|o dia todo)\b/.test(
    foldWords(text),
  )

export const saysCancelled = (text: string): boolean =>
  /^(?:cancelled|canceled|cancelad[oa]|suspendid[oa]|annule|annulee|postponed|pospuest[oa]|reporte|adiad[oa])\b|[[(](?:cancelled|canceled|cancelad[oa]|annulee?|postponed|pospuest[oa])[\])]/iu.test(
    text.normalize('NFD').replace(/\p{Mn}/gu, ''),
  )

export const saysTentative = (text: string): boolean =>
  /\b(?:tbc|tbd|to be confirmed|to be determined|tentative|tentativo|por confirmar|por definir|a confirmer|a confirmar|provisional)\b/.test(
    foldWords(text),
  )

/** The end of a day or meeting takes no time of its own. */
export const isEndMark = (text: string): boolean =>
  /^(?:end|close|closing time|fin|final|adjourn|adjournment|adjourned|cierre del dia|termino|clausura del dia|fin de la)\b/.test(
    foldWords(text),
  ) && foldWords(text).split(' ').length <= 6

const agendaWords =
  '(?:agenda|program|programme|schedule|timetable|itinerary|run of show|order of (?:business|the day)|orden del dia|programa|cronograma|itinerario|horario|temario|ordre du jour|emploi du temps|ordem do dia|pauta|calendar of events)'
/** `Draft agenda items`, `Programme of the visit`, `Agenda for the June meeting`. */
const agendaFirst = new RegExp(
  `^(?:(?:the|our|draft|final|provisional|proposed|tentative|detailed|preliminary|annotated|full|daily|meeting|workshop|conference|event|la|el|le) )*${agendaWords}(?: (?:items|points|topics|overview|at a glance|propuest[ao]|preliminar|tentativ[ao]|provisional|provisoire|general|detallad[ao]|de trabajo|\\d+|day|dia|jour)| (?:for|of|del?|du|des|da|do|and|y|et|para|pour) .*)*$`,
)
/** `Workshop agenda`, `Propuesta de agenda`. */
const agendaLast = new RegExp(`\\b${agendaWords}(?: \\d{4})?$`)
/** A point about an agenda is not the agenda. */
const aboutAgenda =
  /^(?:adoption|approval|review|revision|aprobacion|lectura|adopcion|amendments?|changes?|comments?|approve|adopt|confirm|aprovacao)\b/
const minutesWords =
  /\b(?:minutes|proces verbal|compte rendu|acta|minuta|acta de (?:la )?(?:reunion|sesion)|ata|meeting notes|summary record)\b/
const foreignWords =
  /\b(?:transport|transporte|transportation|shuttles?|traslados?|navettes?|flights?|vuelos?|vols|hotels?|hoteles|accommodation|alojamiento|hebergement|accreditation|acreditacion|wi ?fi|emergency|emergencias?|contacts?|contactos?|participants?|participantes|attendees|asistentes|delegates|delegados|registration form|documents?|documentos|working language|business cent(?:er|re)|security|seguridad|dress code|visa|currency|weather|background|antecedentes|references|call in|webinar links?|meeting links?|useful links|on line participation|workshop summaries|logistics|logistica|talking points|biograph(?:y|ies)|glossary|annex|anexo|contents|indice|action items|acuerdos|opening hours|office hours)\b/
const labelOnly =
  /^(?:session|sesion|seance|sessao|panel|part|parte|partie|taller|workshop|block|bloque|bloc|modulo|module|track|mesa|topic|tema|item|keynote(?: lecture| speech)?|conferencia(?: magistral)?|plenary|plenaria)(?: (?:no|n|num|numero))?(?: (?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-h]))$/
