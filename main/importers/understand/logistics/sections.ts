import type { PieceLine, PieceTable } from '../pieces.ts'
import { brokenLines, type Piece } from '../pieces.ts'
import { foldWords } from '../text/fold.ts'

/** What a part of a guide is about. */
export type Subject =
  | 'hotels'
  | 'flights'
  | 'transport'
  | 'emergency'
  | 'contacts'
  | 'venue'
  | 'markers'
  | 'documents'
  | 'language'
  | 'protocol'
  | NoteKind
type NoteKind =
  | 'visa'
  | 'customs'
  | 'money'
  | 'power'
  | 'connectivity'
  | 'weather'
  | 'dress'
  | 'health'
  | 'safety'
  | 'other'

export type Section = Readonly<{
  subject: Subject
  head: PieceLine
  /** What stands behind the heading in its own line: `Wifi: TBD`. */
  inline: string
  pieces: readonly Piece[]
}>

export const isTable = (piece: Piece): piece is PieceTable => piece.kind === 'table'

/**
 * Parts of a document that tell a traveller something, by their headings: real ones, lines in bold, `Location:` above
 * a list. `isFree` says which lines no other reader has taken.
 */
export function sectionsOf(pieces: readonly Piece[], isFree: (line: PieceLine) => boolean): readonly Section[] {
  const sections: { subject: Subject; head: PieceLine; inline: string; pieces: Piece[]; rank: number }[] = []
  let open: (typeof sections)[number] | undefined
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'table') {
      open?.pieces.push(piece)
      continue
    }
    if (piece.aside !== '') continue
    const rank = rankOf(piece, pieces[at + 1])
    const inline = inlineLabel(piece)
    const subject = rank === undefined && inline === undefined ? undefined : subjectOf(inline?.label ?? piece.text)
    if (rank === undefined && !(inline && subject && piece.depth >= 0)) {
      if (open && piece.depth >= 0 && open.rank >= 20 && piece.depth <= open.rank - 20) open = undefined
      open?.pieces.push(piece)
      continue
    }
    const own = rank ?? 20 + Math.max(0, piece.depth)
    // Names of hotels and offices are set in bold too: they stay in the part they stand in.
    const isWithin = open !== undefined && subject === undefined && own > open.rank
    const isNamed = open?.subject === 'hotels' && own >= open.rank && (subject === undefined || isOneHotel(piece.text))
    if (open && (isWithin || isNamed)) {
      open.pieces.push(piece)
      continue
    }
    open = undefined
    if (subject === undefined || !isFree(piece)) continue
    open = { subject, head: piece, inline: inline?.rest ?? '', pieces: [], rank: own }
    sections.push(open)
  }
  return sections
}

/** How high a heading stands, 1 the highest; undefined for a line that is none. */
function rankOf(line: PieceLine, next: Piece | undefined): number | undefined {
  const words = foldWords(line.text).split(' ')
  if (words.length > 9 || /[.;,?!]$/.test(line.text) || brokenLines(line).length > 1) return undefined
  if (line.level > 0) return line.level
  if (line.isStrong && line.depth < 0) return 10
  const isLead = line.text.endsWith(':') && words.length <= 5
  if (isLead && line.depth < 0) return 15
  const isAbove = next?.kind === 'line' && next.depth > line.depth
  return isLead && isAbove ? 20 + line.depth : undefined
}

function inlineLabel(line: PieceLine): { label: string; rest: string } | undefined {
  const found = /^(?<label>[\p{L}\s/’'-]{3,32}):\s*(?<rest>\S.*)?$/u.exec(line.text)?.groups
  return found ? { label: found['label'] ?? '', rest: found['rest'] ?? '' } : undefined
}

/** `Hotel Riazor` is one, `Hotels near the venue` many. */
const isOneHotel = (text: string) =>
  /\bhotel\b/i.test(text) &&
  !/\b(?:list|lista|recommended|recomendad|official|information|informaci[oó]n|booking|reserv|shuttle)/iu.test(text)

export function subjectOf(text: string): Subject | undefined {
  const folded = foldWords(text)
  if (folded.split(' ').length > 9) return undefined
  return subjects.find(([, pattern]) => pattern.test(folded))?.[0]
}

const subjects: readonly (readonly [Subject, RegExp])[] = [
  ['markers', /^(?:map )?(?:markers|points of interest)$|^marcadores\b|^puntos de interes$/],
  [
    'documents',
    /^(?:(?:meeting|reference|useful|related|working) )?(?:documents|documentos|documentation)(?: (?:for download|de referencia|de trabajo))?$/,
  ],
  ['emergency', /\b(?:emergency|emergencias?|urgences?|emergencies)\b/],
  [
    'hotels',
    /\b(?:hotels?|hoteles|hoteis|accommodations?|lodging|alojamientos?|hospedaje|hebergement|hospedagem)\b(?!.*\bshuttle)/,
  ],
  [
    'flights',
    /^(?:(?:group|our|your|delegation|international|air) )?(?:flights?|vuelos?|vols?|voos?|air travel|itinerario aereo)(?: (?:details|information|schedule|itinerary|de la delegacion|arrivals|departures))?$/,
  ],
  [
    'transport',
    /\b(?:shuttles?|transport|transportation|transfers?|traslados?|transporte|navettes?|getting (?:there|here|around)|how to get there|como llegar|acces)\b/,
  ],
  ['connectivity', /\b(?:wi ?fi|internet|wireless|telephones? and internet|sim cards?|telefonia)\b/],
  [
    'language',
    /\b(?:working languages?|idiomas? de trabajo|langues? de travail|lenguas? de trabajo|idioma oficial|interpretation|interpretacion)\b/,
  ],
  [
    'venue',
    /^(?:(?:the|meeting|event|conference|main) )?(?:venue|sede|lugar|location|lieu|place|local|lugar de (?:la )?(?:reunion|evento)|sede del evento)(?: (?:address|information|of the meeting|de la reunion|del evento))?$/,
  ],
  [
    'visa',
    /\b(?:visas?|entry requirements|passports?|immigration|migracion|requisitos de (?:entrada|ingreso)|visado)\b/,
  ],
  ['money', /\b(?:currency|money|moneda|exchange rate|tipo de cambio|cash|atms?|tipping|propinas|monnaie|banks?)\b/],
  ['power', /\b(?:electricity|electrical|power supply|voltage|plugs|corriente|electricidad|electricite|voltaje)\b/],
  ['weather', /\b(?:weather|climate|clima|temperatures?|temperaturas?|meteo)\b/],
  ['dress', /\b(?:dress code|attire|codigo de vestimenta|vestimenta|tenue)\b/],
  ['health', /\b(?:health|medical|salud|atencion medica|vaccinations?|vacunas|sante|hospitals?|insurance)\b/],
  [
    'safety',
    /^(?:safety|security|seguridad|securite|seguranca)(?: (?:information|advice|and safety|tips))?$|\b(?:access to the venue|venue access|acceso a la sede|security zones)\b/,
  ],
  ['protocol', /^(?:protocol|protocolo|etiquette|etiqueta|code of conduct|codigo de conducta|protocole)$/],
  [
    'other',
    /\b(?:accreditation|acreditacion|accreditations|badges?|gafetes?|registration desk|business cent(?:er|re)|centro de negocios|quiet room|prayer room|sala de oracion|bilateral meeting rooms|meeting rooms|luggage|equipaje|time zone|zona horaria|childcare|first aid|logistics|logistica|practical information|informacion practica)\b/,
  ],
  [
    'contacts',
    /^(?:(?:key|main|useful|organi[sz]ing|local) )?(?:contacts?|contactos?|contact (?:information|persons?|details|points?)|useful (?:numbers|telephones)|telefonos(?: utiles)?|numeros utiles|contato)$/,
  ],
]
