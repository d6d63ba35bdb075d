import { countryCode } from '../text/countries.ts'
import { foldWords } from '../text/fold.ts'

/** What an organisation is, as far as its name says it. */
export function agencyKind(name: string): { kind: string; why: string } | undefined {
  const folded = foldWords(name)
  if (countryCode(name) !== undefined) return { kind: 'other', why: 'the name is that of a country' }
  for (const { kind, words } of kinds) {
    const match = words.exec(folded)
    if (match) return { kind, why: `the name says “${match[0]}”` }
  }
  return undefined
}

const kinds: readonly { kind: string; words: RegExp }[] = [
  {
    kind: 'embassy',
    words: /\b(?:embassy|embajada|ambassade|embaixada|consulate|consulado|consulat|high commission)\b/,
  },
  {
    kind: 'legislature',
    words:
      /\b(?:parliament|parlamento|parlement|congress|congreso|congresso|senate|senado|senat|house of representatives|chamber of deputies|camara de diputados|camara dos deputados|asamblea|assembly|assemblee nationale|city council|national assembly|legislature|cabildo|ayuntamiento)\b/,
  },
  {
    kind: 'regulator',
    words:
      /\b(?:regulator|regulatory|regulador|regulatoria|regulateur|superintendencia|superintendency|authority|autoridad|autorite|autoridade|food and drug|central bank|banco central|banque centrale|banco de mexico|federal reserve|cofepris|anvisa|inspectorate|comision federal|comision nacional|comision reguladora)\b/,
  },
  {
    kind: 'ministry',
    words:
      /\b(?:ministry|ministerio|ministere|ministerial|secretaria de|secretaria do|secretaria da|secretariat of|department of (?!comput|econom|phys|chem|mathe)|departamento de estado|treasury|cancilleria|foreign office|office of the president|presidencia)\b/,
  },
  {
    kind: 'business',
    words:
      /\b(?:inc|ltd|llc|llp|plc|gmbh|ag|sa|s a|s a de c v|sa de cv|spa|nv|bv|corp|corporation|company|compania|cia|group|grupo|groupe|holdings?|bank|banco|banque|partners|capital|industries|industrias|technologies|solutions|consulting|chamber of commerce|camara de comercio|confederacion patronal)\b/,
  },
]
