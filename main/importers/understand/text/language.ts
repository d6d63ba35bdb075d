import { foldWords } from './fold.ts'

/** The language a document is in: as it says, else by its small words, else the trip's. */
export function guessLanguage(
  stated: string | undefined,
  texts: readonly string[],
  languages: readonly string[],
): string {
  const scores = new Map<string, number>()
  for (const word of foldWords(texts.slice(0, 300).join(' ')).split(' ').slice(0, 4000))
    for (const [language, words] of small) if (words.has(word)) scores.set(language, (scores.get(language) ?? 0) + 1)
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a)
  // Few programs set the language of a file with care, so clear words go before what it states.
  if (first && first[1] >= 4 && first[1] > (second?.[1] ?? 0) * 1.4) return first[0]
  const base = stated?.toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,3}$/.test(base) ? base : (first?.[0] ?? languages[0]?.split('-')[0] ?? 'en')
}

const small: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    new Set(
      'the of and to in for with on at by from is are will be this day agenda lunch break opening session'.split(' '),
    ),
  ],
  [
    'es',
    new Set(
      'el los las y del para con por una en que se dia receso almuerzo apertura sesion lunes martes miercoles jueves viernes cafe modelos'.split(
        ' ',
      ),
    ),
  ],
  [
    'fr',
    new Set(
      'le les des et du pour avec par une au aux est dans sur seance ordre jour dejeuner pause ouverture'.split(' '),
    ),
  ],
  [
    'pt',
    new Set(
      'os das dos para com por uma em que no na ao abertura sessao almoco intervalo dia segunda terca quarta quinta sexta nao'.split(
        ' ',
      ),
    ),
  ],
]
