import type { Component } from '../content-lines/components.ts'
import { propertiesOf } from '../content-lines/property-text.ts'
import { type ContentLine, parameterValues } from '../content-lines/read-line.ts'
import { splitValue, unescaped } from '../content-lines/values.ts'
import { type SourceCard, sourceWords } from '../source-document.ts'

/** A card of any version; every line of it is a property. */
export function cardOf({ lines }: Component, id: string, at: string): SourceCard {
  const all = (name: string) => lines.filter((line) => line.name === name)
  const texts = (name: string) => unique(all(name).map(({ value }) => unescaped(value).trim()))
  const parts = (name: string) => splitValue(preferred(all(name))?.value ?? '', ';').map((part) => part.trim())
  const [family = '', first = '', middle = '', prefix = '', suffix = ''] = parts('N')
  const given = joined([first, middle], ' ').replace(/\s*,\s*/g, ' ')
  const [organisation = '', ...units] = parts('ORG')
  const labels = new Map(all('X-ABLABEL').map(({ group, value }) => [group, labelOf(value)]))
  const emails = unique(
    all('EMAIL').map(({ value }) =>
      unescaped(value)
        .trim()
        .replace(/^mailto:/i, ''),
    ),
  )
  const fullName = texts('FN')[0] || joined([prefix, given, family, suffix], ' ')
  const kind = texts('KIND')[0] || texts('X-ADDRESSBOOKSERVER-KIND')[0] || ''
  const addresses = unique(all('ADR').map(({ value }) => joined(splitValue(value, ';').map(oneLine), ', ')))
  return {
    kind: 'card',
    id,
    at,
    isOrganisation:
      /^org/i.test(kind) ||
      /^company$/i.test(texts('X-ABSHOWAS')[0] ?? '') ||
      (organisation !== '' && given === '' && family === '' && (fullName === '' || fullName === organisation)),
    fullName: fullName || organisation || texts('NICKNAME')[0] || emails[0] || '',
    given,
    family,
    prefix,
    suffix,
    title: texts('TITLE')[0] || texts('ROLE')[0] || '',
    organisation,
    unit: joined(units, ', '),
    emails,
    phones: all('TEL').flatMap((line) => {
      const number = phoneNumber(line.value)
      return number === ''
        ? []
        : [{ number, kind: (line.group === '' ? undefined : labels.get(line.group)) ?? kindOf(line) }]
    }),
    addresses: addresses.length > 0 ? addresses : texts('LABEL').map(oneLine),
    links: unique([...texts('URL'), ...texts('X-SOCIALPROFILE')]),
    note: texts('NOTE').join('\n\n'),
    languages: texts('LANG'),
    properties: propertiesOf(lines, { base: id, at }).filter(({ text }) => sourceWords(text) !== ''),
  }
}

const unique = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '')
const joined = (words: readonly string[], between: string) => words.filter((word) => word !== '').join(between)
const oneLine = (words: string) =>
  words
    .trim()
    .replace(/\s*,?\s*\n\s*/g, ', ')
    .replace(/[\s,]+$/, '')

/** The one that the card prefers, else the first. */
const preferred = (lines: readonly ContentLine[]) =>
  lines.find((line) => parameterValues(line, 'TYPE').some((type) => /^pref$/i.test(type))) ?? lines[0]

/** `tel:+1-418-656-9254;ext=102` as somebody would dial it. */
function phoneNumber(value: string): string {
  const [number = '', ...rest] = unescaped(value).trim().replace(/^tel:/i, '').split(';')
  const extension = rest
    .find((part) => /^ext=/i.test(part.trim()))
    ?.trim()
    .slice(4)
  return joined([number.trim(), extension ? `ext. ${extension}` : ''], ' ')
}

const labelOf = (value: string) =>
  unescaped(value)
    .replace(/^_\$!<|>!\$_$/g, '')
    .toLowerCase()

/** Work, home, mobile or fax, as the card says; a label beside it says more. */
const kindOf = (line: ContentLine): string =>
  parameterValues(line, 'TYPE')
    .map((type) => type.toLowerCase())
    .filter((type) => !['voice', 'pref', 'msg', 'text', 'internet'].includes(type))
    .map((type) => (type === 'cell' ? 'mobile' : type))
    .join(' ')
