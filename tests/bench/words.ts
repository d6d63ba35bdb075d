/** Seeded prose whose vocabulary grows as real prose does: common words often, a new one now and then. */
export type Prose = Readonly<{
  next: () => number
  whole: (below: number) => number
  words: (count: number, language: 'en' | 'es') => string
  sentence: (language: 'en' | 'es', words?: number) => string
  paragraph: (language: 'en' | 'es', words: number) => string
  name: () => string
}>

const common = {
  en: 'the of and to in for that with on as by from at it is are was will their our we this have has which not be an or more after before each its under over one new first rules goods border trade officials companies agency meeting record review week market year office result answer case file plan'.split(
    ' ',
  ),
  es: 'de la el que y en los del las por con para una su al es como más pero sus le ha o este sí porque esta entre cuando muy sin sobre también hasta hay donde desde todo nos durante según reglas frontera comercio autoridad empresas reunión revisión año resultado expediente trámite'.split(
    ' ',
  ),
}
const starts = 'con pro tra re de in sub ex ad per inter ma ca lo fe ni so va te gu bri sta cle fro pla dis com'.split(
  ' ',
)
const middles = 'ta li ro mi ne ga su po ve ra di ce bu lo fa ti er an on is al or en ar il'.split(' ')
const ends = {
  en: 'tion ment ing ness al er ate ity ance ed ly or ist ure'.split(' '),
  es: 'ción miento ando dad al ero ado encia aje ía oso ñez illo ón'.split(' '),
}

export function proseFrom(seed: number): Prose {
  let state = seed >>> 0
  // Mulberry32: small, and the same on every machine.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number) => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)] as T
  const known: Record<'en' | 'es', string[]> = { en: [], es: [] }
  let spoken = 0

  const word = (language: 'en' | 'es'): string => {
    spoken += 1
    if (next() < 0.48) return pick(common[language])
    const own = known[language]
    // Heaps' law: new words come ever more seldom.
    if (own.length < 40 || next() < 9 * spoken ** -0.42 * 0.35) {
      const fresh =
        pick(starts) + (next() < 0.8 ? pick(middles) : '') + (next() < 0.4 ? pick(middles) : '') + pick(ends[language])
      own.push(fresh)
      return fresh
    }
    return own[Math.floor(own.length * next() ** 2)] as string
  }
  const words = (count: number, language: 'en' | 'es') => Array.from({ length: count }, () => word(language)).join(' ')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (language: 'en' | 'es', count = 8 + whole(14)) => {
    const half = Math.max(2, Math.floor(count / 2))
    return `${capital(words(half, language))}${count > 14 ? ',' : ''} ${words(Math.max(1, count - half), language)}.`
  }
  const paragraph = (language: 'en' | 'es', count: number) => {
    const sentences: string[] = []
    for (let left = count; left > 0; ) {
      const length = Math.min(left, 8 + whole(14))
      sentences.push(sentence(language, Math.max(3, length)))
      left -= length
    }
    return sentences.join(' ')
  }
  const name = () =>
    `${capital(pick(starts) + pick(middles))} ${capital(pick(middles) + pick(ends.es))} ${capital(pick(starts) + pick(middles))}`
  return { next, whole, words, sentence, paragraph, name }
}
