/** Is the country missing? Short numbers such as 911 have none. */
export function lacksCountryCode(phone: string): boolean {
  const number = phone.trim()
  return digitsOf(number).length > 6 && !number.startsWith('+') && !number.startsWith('00')
}

/**
 * As it is spoken: `+52 55 5550 0142`, `+1 202 555 0142`. Numbers of other countries keep their own groups, with spaces
 * between them; an extension or any words behind stay as they are.
 */
export function formatPhone(phone: string): string {
  const [, number = '', rest = ''] = /^\s*([+\d][\d\s().\-/]*)(.*)$/su.exec(phone) ?? []
  if (number === '') return phone.trim()
  const tail = rest.trim() === '' ? '' : ` ${rest.trim()}`
  const international = number.replace(/^00/, '+')
  const digits = digitsOf(international)
  if (international.startsWith('+')) {
    const mexican = /^52(?:1(?=\d{10}$))?(\d{10})$/.exec(digits)?.[1]
    if (mexican) return `+52 ${groupMexican(mexican)}${tail}`
    const american = /^1(\d{3})(\d{3})(\d{4})$/.exec(digits)
    if (american) return `+1 ${american[1]} ${american[2]} ${american[3]}${tail}`
  }
  return `${international.replace(/[\s().\-/]+/g, ' ').trim()}${tail}`
}

/** For links: `tel:+525555500142`; undefined for a number that cannot be dialled as it stands. */
export function phoneLink(phone: string): string | undefined {
  if (lacksCountryCode(phone)) return undefined
  const number = formatPhone(phone).replace(/[^+\d\s].*$/su, '')
  const digits = digitsOf(number)
  return digits === '' ? undefined : `tel:${number.startsWith('+') ? '+' : ''}${digits}`
}

const digitsOf = (phone: string) => phone.replace(/\D/g, '')

/** Mexico City, Guadalajara and Monterrey have two digits before the number, all others three. */
const groupMexican = (digits: string) =>
  /^(?:55|56|33|81)/.test(digits)
    ? `${digits.slice(0, 2)} ${digits.slice(2, 6)} ${digits.slice(6)}`
    : `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
