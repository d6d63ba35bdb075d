import { bookLanguage } from './words.ts'

/** `1,234.5`, `−3`; Spanish as Mexico writes it is the same. At most three places, or exactly as many as asked. */
export function formatNumber(value: number, language: string, places?: number): string {
  if (!Number.isFinite(value)) return '–'
  const european = language.toLowerCase() === 'es-es'
  const fixed = Math.abs(value).toFixed(places ?? 3)
  const [whole = '0', fraction = ''] = fixed.split('.')
  const kept = places === undefined ? fraction.replace(/0+$/, '') : fraction
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, european ? '.' : ',')
  const isZero = /^[0.,]*$/.test(`${grouped}${kept}`)
  const sign = value < 0 && !isZero ? '−' : ''
  return `${sign}${grouped}${kept === '' ? '' : `${european ? ',' : '.'}${kept}`}`
}

/** `3.2%`, in Spanish `3.2 %`. */
export const formatPercent = (value: number, language: string, places?: number): string =>
  `${formatNumber(value, language, places)}${bookLanguage(language) === 'es' ? ' ' : ''}%`

/** `USD 13,800`: the code of the currency, never a sign that two countries share. */
export const formatMoney = (value: number, currency: string, language: string): string =>
  currency === '' ? formatNumber(value, language) : `${currency} ${formatNumber(value, language)}`
