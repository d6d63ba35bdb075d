import { foldWords } from '../text/fold.ts'

/** What a label says of the people below or behind it. */
export type ListLabel = Readonly<{
  /** As printed, without its colon. */
  label: string
  /** Printed to say who was there, empty where the list does not. */
  presence: '' | 'Present' | 'Absent' | 'Excused' | 'Remote'
  /** Secretary, Chair, Speakers: what those below are. */
  role: string
  /** Words behind the label on the same line. */
  rest: string
}>

/** `Participants:`, `Members present`, `Excusés :` and the like; undefined for a line that opens no list of people. */
export function readLabel(text: string): ListLabel | undefined {
  const parted = /^(?<label>[^:]{2,70}?)\s*:\s*(?<rest>.*)$/su.exec(text)
  const label = parted?.groups?.['label'] ?? text
  const folded = foldWords(label)
  if (folded.split(' ').length > 7 || folded === '') return undefined
  // `2020–present:` is a stretch of years.
  if (/\b(?:19|20)\d{2} (?:present|presente|today|hoy|actualidad)$/.test(folded)) return undefined
  const words = folded.replace(/\b\d+\b/g, '').trim()
  const isPeople = peopleWords.test(words)
  const role = roleWords.test(words)
  if (!isPeople && !role) return undefined
  // A role names people only before a colon; alone it is a heading like others.
  if (!isPeople && !parted) return undefined
  return {
    label,
    presence: presenceOf(words),
    role: role || /^(?:members?|miembros?|membres?|membros?)$/.test(words) ? label.replace(/s$/, '') : '',
    rest: parted?.groups?.['rest']?.trim() ?? '',
  }
}

const peopleWords =
  /^(?:list of |lista de |liste des |the )?(?:(?:meeting|workshop|remote|online|virtual|confirmed|registered|other|voting|committee|board|council|public|staff) )?(?:participants?(?: list)?|attendees?(?: list)?|attendance(?: list)?|in attendance|those present|people present|members?(?: (?:present|absent|excused|in attendance))?|present|presents?|absent|absents?|excused|excuses?|apologies(?: for absence)?|regrets|also (?:present|attending|in attendance)|guests?|delegates?|delegation(?: members| list)?|our delegation|speakers?|panel(?:l?ists?)?|moderators?|presenters?|officials?|counterparts?|observers?|invitees?|roll call|opening welcome and roll call|participantes?|asistentes?|asistencia|presentes?|ausentes?|justificad[oa]s|invitad[oa]s|delegad[oa]s|delegacion|miembros(?: presentes| ausentes)?|integrantes|ponentes?|panelistas|funcionarios|autoridades|presences?|membres(?: presents| absents)?|invites|intervenants|orateurs|presencas?|membros|convidados|travell?ing party|travell?ers|viajeros|comitiva|opening and roll call|joining remotely|by phone|remote|remotely|online|en linea|a distance|remoto|council members|city council members|committee members|board members|members of the (?:committee|board|delegation|council|party)|miembros de la (?:delegacion|comision)|winnipeg public service)(?: (?:present|absent|excused|remotely|online|list|were|presents))?$/

const roleWords =
  /^(?:chair|chairs|chairperson|chairman|chairwoman|co chairs?|vice chair|deputy chair|president|vice president|secretary|secretariat|treasurer|rapporteur|moderator|facilitator|host|coordinator|note ?takers?|minutes|minute taker|scribe|clerk|presidente|presidenta|presidencia|secretari[oa]|secretaria tecnica|moderador|moderadora|relator|relatora|vocal|vocales|presidence|secretaire|greffi[eè]re?|animateur|presidencia da mesa|secretariado|head of delegation|jefe de delegacion|chef de delegation)$/

const presenceOf = (folded: string): ListLabel['presence'] => {
  if (/\b(?:absent|absents|absentes|ausentes?)\b/.test(folded)) return 'Absent'
  if (/\b(?:excused|excuses?|apologies|regrets|justificad[oa]s)\b/.test(folded)) return 'Excused'
  if (/\b(?:remote|remotely|online|virtual|by phone|en linea|a distance|remoto)\b/.test(folded)) return 'Remote'
  return /\b(?:present|presents?|presentes?|in attendance)\b/.test(folded) ? 'Present' : ''
}

/** Whether words are what somebody is, rather than where. */
export const isPosition = (text: string): boolean => positionWords.test(foldWords(text))

const positionWords =
  /\b(?:director|directora|direct(?:eur|rice)|minister|ministr[oa]|ministre|secretary|undersecretary|subsecretari[oa]|chair|chairman|chairwoman|chairperson|president|presidente|presidenta|vice|head|chief|officer|manager|gerente|ceo|cfo|cto|coo|cio|founder|partner|adviser|advisor|asesor|asesora|conseiller|conseillere|consejer[oa]|counsel|counsellor|counselor|attache|agregad[oa]|ambassador|embajador|embajadora|ambassadeur|ambassadrice|consul|deputy|diputad[oa]|depute|senator|senador|senadora|representative|representante|representant|member|miembro|membre|mayor|alcalde|alcaldesa|maire|councill?or|regidor|commissioner|comisionad[oa]|governor|gobernador|professor|profesor|profesora|analyst|analista|specialist|especialista|coordinator|coordinador|coordinadora|coordinateur|assistant|asistente|secretari[oa]|secretaire|general|clerk|greffiere?|lead|leader|engineer|ingeniero|lawyer|abogado|delegate|delegado|spokesperson|portavoz|moderator|moderador|rapporteur|liaison|administrator|administrador|superintendent|superintendente|economist|economista|researcher|investigador|consultant|consultor|executive|ejecutivo|jefe|jefa|titular|encargad[oa]|responsable|editor|columnist|mp|mep|judge|juez|magistrad[oa])\b/

/** Whether words are the name of an organisation or country that heads a list of its people. */
export const isBody = (text: string): boolean =>
  !/^\d|\d ?[h:] ?\d{2}\b|\bmembers of\b/iu.test(text) &&
  bodyWords.test(foldWords(text)) &&
  !isPosition(text.replace(/\b(?:general|executive)\b/giu, ''))

const bodyWords =
  /\b(?:ministry|ministerio|ministere|secretaria de|secretariat|department|departamento|departement|agency|agencia|agence|committee|comite|commission|comision|council|consejo|conseil|embassy|embajada|ambassade|office of|oficina de|institute|instituto|institut|university|universidad|universite|chamber|camara|chambre|bank|banco|banque|authority|autoridad|association|asociacion|federation|federacion|foundation|fundacion|congress|congreso|senate|senado|parliament|parlamento|delegation of|delegacion de|government of|gobierno de|organi[sz]ation|organizacion|corporation|group|grupo)\b/

/** Words that stand like names in lists and are none: parts of a programme, groups. */
export const isHardlyName = (text: string): boolean =>
  /\b(?:foundation|project|maintainers?|team|working|members|welcome|address|keynote|sessions?|workshops?|taller(?:es)?|conference|conferencia|summit|forum|foro|panel|morning|afternoon|evening|lunch|dinner|breakfast|coffee|break|reception|ceremony|tour|opening|closing|remarks|speech|discussion|introduction|presentation|roll call|vacant|tbd|others?|all|none|various|staff|public|press|media|appointed|results?|resultado|votacion|sin|identificar|bienvenida|apertura|clausura|palabras|various|agenda|minutes|approval|report|see|list|page|total|quorum)\b/.test(
    foldWords(text),
  )
