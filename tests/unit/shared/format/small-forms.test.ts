import { expect, test } from 'vitest'
import { keepTogether } from '../../../../shared/format/keep-together.ts'
import { formatMoney, formatNumber, formatPercent } from '../../../../shared/format/numbers.ts'
import { formatPhone, lacksCountryCode, phoneLink } from '../../../../shared/format/phones.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import { words } from '../../../../shared/format/words.ts'

test('numbers are grouped, with a true minus', () => {
  expect([1234.5, -3, 0.1 + 0.2, 1_000_000, -0.0001].map((value) => formatNumber(value, 'en'))).toEqual([
    '1,234.5',
    '−3',
    '0.3',
    '1,000,000',
    '0',
  ])
  expect([formatMoney(13800, 'USD', 'es'), formatPercent(3.2, 'es'), formatPercent(3.2, 'en')]).toEqual([
    'USD 13,800',
    '3.2 %',
    '3.2%',
  ])
  expect(formatNumber(1234.5, 'es-ES')).toBe('1.234,5')
})

test('telephone numbers are grouped as they are spoken', () => {
  expect(['+525555500142', '+52 (1) 664.123.4567', '0015555550142', '+49 30-123 456', '911'].map(formatPhone)).toEqual([
    '+52 55 5550 0142',
    '+52 664 123 4567',
    '+1 555 555 0142',
    '+49 30 123 456',
    '911',
  ])
  expect(formatPhone('+1 202 555 0142 ext. 12')).toBe('+1 202 555 0142 ext. 12')
  expect(['55 5550 0142', '+52 55 5550 0142', '911', ''].map(lacksCountryCode)).toEqual([true, false, false, false])
  expect([phoneLink('+52 55 5550 0142'), phoneLink('55 5550 0142')]).toEqual(['tel:+525555500142', undefined])
})

test('quotation marks are those of the language, once', () => {
  expect(quote('Dialogue is open.', 'en')).toBe('“Dialogue is open.”')
  expect(quote('"Dialogue is open."', 'en')).toBe('“Dialogue is open.”')
  expect(quote('El “foro” sigue.', 'es')).toBe('«El “foro” sigue.»')
})

test('what belongs together is not torn at the end of a line', () => {
  const joined = keepTogether('On 22 January Dr. Peñaloza and C. Whitfield wait 5 minutes at Van 1 for USD 20 million.')
  expect(joined.replaceAll('\u00a0', '_')).toBe(
    'On 22_January Dr._Peñaloza and C._Whitfield wait 5_minutes at Van_1 for USD_20_million.',
  )
  expect(keepTogether('martes 23 de enero').replaceAll('\u00a0', '_')).toBe('martes 23_de_enero')
})

test('every label is there in Spanish, and a language the book does not speak is English', () => {
  const empty = (table: object): string[] =>
    Object.entries(table).flatMap(([key, value]) =>
      typeof value === 'object' ? empty(value) : value === '' ? [key] : [],
    )
  expect(empty(words('es'))).toEqual([])
  expect(words('es-MX').brief.points).toBe('Puntos que plantear')
  expect(words('fr').brief.points).toBe('Points to make')
})
