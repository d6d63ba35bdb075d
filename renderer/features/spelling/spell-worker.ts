import type { SpellingAnswer, SpellingRequest } from './messages.ts'
import { makeSpeller, type Speller } from './speller.ts'

/** Beside the page: reading Spanish takes a second or more, in which nobody should wait for a letter. */
const spellers = new Map<string, Promise<Speller>>()

addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  void answer(data).then((words) => postMessage({ id: data.id, words } satisfies SpellingAnswer))
})

async function answer({ what, language, rules, list, words }: SpellingRequest): Promise<SpellingAnswer['words']> {
  const known = spellers.get(language) ?? readSpeller(rules, list)
  spellers.set(language, known)
  try {
    const speller = await known
    return what === 'wrong' ? speller.wrong(words) : speller.suggest(words[0] ?? '')
  } catch {
    // The host may be away for a moment; the next question reads it again.
    spellers.delete(language)
    return undefined
  }
}

async function readSpeller(rules: string, list: string): Promise<Speller> {
  const [first, second] = await Promise.all([rules, list].map(readText))
  return makeSpeller(first ?? '', second ?? '')
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return response.text()
}
