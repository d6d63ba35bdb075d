import { foldWords } from './fold.ts'

/** The language a document is in: as it says, else by its small words, else the trip's. */
export function guessLanguage(
  stated: string | undefined,
  texts: readonly string[],
  languages: readonly string[],
): string {
  const scores = new Map<string, number>()
  const said = new Map<string, Set<string>>()
  for (const word of foldWords(texts.slice(0, 300).join(' ')).split(' ').slice(0, 4000))
    for (const [language, words] of small)
      if (words.has(word)) {
        scores.set(language, (scores.get(language) ?? 0) + 1)
        said.set(language, (said.get(language) ?? new Set()).add(word))
      }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a)
  // Few programs set the language of a file with care, so clear words go before what it states.
  if (first && first[1] >= 4 && first[1] > (second?.[1] ?? 0) * 1.4) return first[0]
  const base = stated?.toLowerCase().split(/[-_]/)[0] ?? ''
  if (/^[a-z]{2,3}$/.test(base)) return base
  // One word, however often a foreign address repeats it, is no language.
  const isSaid = first && (said.get(first[0])?.size ?? 0) > 1 && first[1] > (second?.[1] ?? 0)
  return isSaid ? first[0] : (languages[0]?.split('-')[0] ?? first?.[0] ?? 'en')
}

const small: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    new Set(
      'the of and to in for with on at by from is are will be this day agenda lunch break opening session name role organisation organization phone address position meeting'.split(
        ' ',
      ),
    ),
  ],
  [
    'es',
    new Set(
      'el los las y del para con por una en que se dia receso almuerzo apertura sesion lunes martes miercoles jueves viernes cafe modelos institucion cargo correo nombre apellidos telefono empresa direccion actividad lugar'.split(
        ' ',
      ),
    ),
  ],
  [
    'fr',
    new Set(
      'le les des et du pour avec par une au aux est dans sur seance ordre jour dejeuner pause ouverture nom prenom fonction organisme courriel heure lieu activite'.split(
        ' ',
      ),
    ),
  ],
  [
    'pt',
    new Set(
      'os das dos para com por uma em que no na ao abertura sessao almoco intervalo dia segunda terca quarta quinta sexta nao nome instituicao orgao telefone endereco horario atividade'.split(
        ' ',
      ),
    ),
  ],
]
