import enRules from '../../../node_modules/dictionary-en/index.aff?url'
import enList from '../../../node_modules/dictionary-en/index.dic?url'
import esRules from '../../../node_modules/dictionary-es/index.aff?url'
import esList from '../../../node_modules/dictionary-es/index.dic?url'
import type { SpellingLanguage } from '../../../shared/settings.ts'
import { trustedAddress } from '../../state/trusted-address.ts'
import type { SpellingAnswer, SpellingRequest } from './messages.ts'
import workerUrl from './spell-worker.ts?worker&url'

const files: Readonly<Record<SpellingLanguage, Readonly<{ rules: string; list: string }>>> = {
  en: { rules: enRules, list: enList },
  es: { rules: esRules, list: esList },
}

/** Which of the words the language does not know. */
export async function wrongWords(language: SpellingLanguage, words: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const known = verdicts[language]
  const open = [...words].filter((word) => !known.has(word))
  if (open.length > 0) {
    const wrong = await ask('wrong', language, open)
    if (!wrong) return new Set()
    const isWrong = new Set(wrong)
    for (const word of open) known.set(word, isWrong.has(word))
  }
  return new Set([...words].filter((word) => known.get(word)))
}

/** What the word could have been, the likeliest first. */
export const suggestWords = async (language: SpellingLanguage, word: string): Promise<readonly string[]> =>
  (await ask('suggest', language, [word])) ?? []

/** Words that were asked for, and whether they are wrong: a text is asked for again with every pause. */
const verdicts: Readonly<Record<SpellingLanguage, Map<string, boolean>>> = { en: new Map(), es: new Map() }
const waiting = new Map<number, (words: SpellingAnswer['words']) => void>()
let worker: Worker | undefined
let asked = 0

function ask(what: SpellingRequest['what'], language: SpellingLanguage, words: readonly string[]) {
  worker ??= startWorker()
  asked += 1
  const id = asked
  const { rules, list } = files[language]
  const absolute = (address: string) => new URL(address, document.baseURI).href
  worker.postMessage({
    id,
    what,
    language,
    words,
    rules: absolute(rules),
    list: absolute(list),
  } satisfies SpellingRequest)
  return new Promise<SpellingAnswer['words']>((resolve) => waiting.set(id, resolve))
}

function startWorker(): Worker {
  const made = new Worker(trustedAddress(workerUrl), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.id)?.(data.words)
    waiting.delete(data.id)
  })
  // A worker that fell leaves the words unmarked; the next question starts another.
  made.addEventListener('error', () => {
    worker = undefined
    for (const resolve of waiting.values()) resolve(undefined)
    waiting.clear()
  })
  return made
}
