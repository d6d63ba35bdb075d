const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const mesMonths = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
const titles = 'Mr|Mrs|Ms|Mx|Dr|Dra|Lic|Ing|Arq|Mtro|Mtra|Sr|Sra|Srta|Prof|Profa|Emb|Amb|Gen|Sen|Dip|Hon|St|C'
const units =
  'minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|semanas?|meses|años?|million|billion|trillion|' +
  'millones|millón|mil|km|m|kg|t|kWh|MW|GW|%|°C|°F|pages?|copies|copy|jobs|h|min|bn|pp|a\\.m\\.|p\\.m\\.'
const numbered =
  'Van|Car|Coach|Bus|Gate|Room|Floor|Terminal|Sala|Salón|Piso|Puerta|Terminal|No\\.|p\\.|pp\\.|section|Section|Issue|Emisión|point|punto|brief|Day|Día'

/** Each joins the last blank inside its match to what follows it. */
const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<!\\d)(\\d{1,2}) (${months})\\b`, 'gu'), '$1\u00a0$2'],
  [new RegExp(`(?<!\\d)(\\d{1,2}) de (${mesMonths})\\b`, 'gu'), '$1\u00a0de\u00a0$2'],
  [new RegExp(`(?<![\\p{L}\\p{N}])(${titles})\\. (?=\\p{Lu})`, 'gu'), '$1.\u00a0'],
  [/(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Dr) (?=\p{Lu})/gu, '$1\u00a0'],
  [new RegExp(`(\\d) (${units})(?![\\p{L}\\p{N}])`, 'gu'), '$1\u00a0$2'],
  [new RegExp(`(?<![\\p{L}\\p{N}])(${numbered}) (?=\\d)`, 'gu'), '$1\u00a0'],
  [/(?<![\p{L}\p{N}])(USD|MXN|EUR|GBP|CAD|US\$|\$|€|£) (?=\d)/gu, '$1\u00a0'],
  [/(?<![\p{L}\p{N}])(\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu, '$1\u00a0'],
]

/** The text with no-break spaces between day and month, title and name, number and unit, a word and its number. */
export const keepTogether = (text: string): string =>
  rules.reduce((joined, [pattern, replacement]) => joined.replace(pattern, replacement), text)
