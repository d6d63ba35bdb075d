import { countryName } from '../../../../shared/format/countries.ts'
import { foldWords } from './fold.ts'

/** ISO 3166 code of a country by its English or Spanish name; undefined for no country known here. */
export const countryCode = (name: string): string | undefined => codes.get(foldWords(name))

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Every code of two letters that has a name. */
const codes: ReadonlyMap<string, string> = new Map([
  ...letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = `${first}${second}`
      const names = [countryName(code, 'en'), countryName(code, 'es')].filter((name) => name !== code)
      return names.map((name) => [foldWords(name), code] as const)
    }),
  ),
  ['usa', 'US'],
  ['u s a', 'US'],
  ['united states of america', 'US'],
  ['eeuu', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['taiwan', 'TW'],
  ['korea', 'KR'],
  ['republic of korea', 'KR'],
  ['holland', 'NL'],
] as const)
