const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const spanish = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ')

/** `2023`, `Oct 2023`, `19 October 2023`, `2023-10-19` as the format keeps them; undefined for anything else. */
export function readPartialDate(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/\bde\b|,/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain)
  if (iso) return join(iso[1], iso[2], iso[3])
  const words = /^(?:(\d{1,2}) )?(\p{L}{3,})\.? (\d{4})$/u.exec(plain)
  const name = words?.[2]?.slice(0, 3) ?? ''
  const month = Math.max(months.indexOf(name), spanish.indexOf(name)) + 1
  return words && month > 0 ? join(words[3], String(month), words[1]) : undefined
}

function join(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, ...(month ? [month.padStart(2, '0')] : []), ...(day ? [day.padStart(2, '0')] : [])]
  const [number, count] = [Number(day ?? 1), Number(month ?? 1)]
  const isReal =
    count >= 1 && count <= 12 && number >= 1 && number <= new Date(Date.UTC(Number(year), count, 0)).getUTCDate()
  return isReal ? parts.join('-') : undefined
}
