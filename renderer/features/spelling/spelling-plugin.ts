import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { SpellingLanguage } from '../../../shared/settings.ts'
import type { WordRules } from './use-words.ts'
import { type WordAt, wordsIn } from './words-in.ts'

/** A word of a text that its language does not know. */
export type WrongWord = WordAt & Readonly<{ language: SpellingLanguage }>

export type SpellingRules = WordRules &
  Readonly<{
    wrongWords(language: SpellingLanguage, words: ReadonlySet<string>): Promise<ReadonlySet<string>>
    /** The style of a marked word. */
    className: string
  }>

export const spellingKey = new PluginKey<DecorationSet>('spelling')

/** Marks misspelled words a moment after the last letter; never the word that is being written. */
export const spellingPlugin = (rules: SpellingRules): Plugin<DecorationSet> =>
  new Plugin({
    key: spellingKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marked) => {
        const meta: unknown = transaction.getMeta(spellingKey)
        return meta instanceof DecorationSet ? meta : marked.map(transaction.mapping, transaction.doc)
      },
    },
    props: { decorations: (state) => spellingKey.getState(state) },
    view: (view) => {
      let pause: ReturnType<typeof setTimeout> | undefined
      let isWriting = false
      let isGone = false
      const check = async () => {
        const { doc } = view.state
        const wrong = await wrongIn(doc, rules)
        // What was written meanwhile has its own check coming.
        if (isGone || view.composing || view.state.doc !== doc) return
        const shown = isWriting && view.hasFocus() ? wrong.filter(({ to }) => to !== view.state.selection.head) : wrong
        mark(view, shown, rules.className)
      }
      const later = (milliseconds: number) => {
        clearTimeout(pause)
        pause = setTimeout(() => void check(), milliseconds)
      }
      later(0)
      return {
        update: (_, before) => {
          if (!before.doc.eq(view.state.doc)) isWriting = true
          else if (!before.selection.eq(view.state.selection)) isWriting = false
          else return
          later(300)
        },
        destroy: () => {
          isGone = true
          clearTimeout(pause)
        },
      }
    },
  })

/** Every wrong word of the text, the one being written among them. */
export async function wrongIn(doc: Node, rules: SpellingRules): Promise<readonly WrongWord[]> {
  const words = wordsOfDoc(doc, rules).filter(({ word }) => !rules.isKnown(word))
  const languages = [...new Set(words.map(({ language }) => language))]
  const wrong = new Map(
    await Promise.all(
      languages.map(async (language) => {
        const asked = new Set(words.filter((each) => each.language === language).map(({ word }) => word))
        return [language, await rules.wrongWords(language, asked)] as const
      }),
    ),
  )
  return words.filter(({ word, language }) => wrong.get(language)?.has(word))
}

export function mark(view: EditorView, wrong: readonly WrongWord[], className: string): void {
  const marks = wrong.map(({ from, to }) => Decoration.inline(from, to, { class: className, 'data-misspelled': '' }))
  const before = spellingKey.getState(view.state)?.find() ?? []
  const isSame =
    before.length === marks.length &&
    marks.every((each, index) => each.from === before[index]?.from && each.to === before[index]?.to)
  if (!isSame) view.dispatch(view.state.tr.setMeta(spellingKey, DecorationSet.create(view.state.doc, marks)))
}

/** Words where they stand in the document, each with the dictionary it is judged by. */
function wordsOfDoc(doc: Node, { languageOf }: SpellingRules): readonly WrongWord[] {
  const found: WrongWord[] = []
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true
    const tags: (readonly [number, string | undefined])[] = []
    block.forEach((child, offset) => {
      const tag: unknown = child.marks.find(({ type }) => type.name === 'language')?.attrs['language']
      tags.push([offset, typeof tag === 'string' ? tag : undefined])
    })
    for (const { word, from, to } of wordsIn(block.textBetween(0, block.content.size, undefined, ' '))) {
      const language = languageOf(tags.findLast(([offset]) => offset <= from)?.[1])
      if (language) found.push({ word, language, from: position + 1 + from, to: position + 1 + to })
    }
    return false
  })
  return found
}
