import { childOf, type XmlElement } from '../office/read-xml.ts'
import { safeLink } from '../safe-link.ts'
import { addSpan, type Dress } from '../span-list.ts'
import { contentOf } from './content.ts'
import { readDrawing } from './drawing.ts'
import { equationText } from './equation.ts'
import { fieldMark, formResult, linkOf } from './fields.ts'
import type { Inline } from './inline-parts.ts'
import { type ParagraphLook, type RunLook, runLook, valOf } from './styles.ts'
import { symbolText } from './symbols.ts'
import { note, type Story } from './walk.ts'

export type InlineState = Readonly<{
  story: Story
  look: ParagraphLook
  inline: Inline
  link?: string | undefined
  isDeleted?: boolean
}>

/** Reads what stands in a paragraph, in order. */
export function readInline(elements: readonly XmlElement[], state: InlineState): void {
  for (const element of elements) readPiece(element, state)
}

function readPiece(element: XmlElement, state: InlineState): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, state)
      break
    case 'w:hyperlink': {
      const relation = state.story.relations.get(element.attributes.get('r:id') ?? '')
      readInline(contentOf(element), { ...state, link: (relation && safeLink(relation.target)) ?? state.link })
      break
    }
    case 'w:fldSimple': {
      const link = linkOf(element.attributes.get('w:instr') ?? '') ?? state.link
      readInline(contentOf(element), { ...state, link })
      break
    }
    case 'w:del':
    case 'w:moveFrom':
      readInline(contentOf(element), { ...state, isDeleted: true })
      break
    case 'm:oMath':
    case 'm:oMathPara':
      addWords(equationText(element), {}, state)
      break
    case 'w:commentRangeStart':
      state.inline.notes.push(`comment ${element.attributes.get('w:id') ?? ''}`)
      break
    case 'w:subDoc':
      note(state.story.walk, 'part-outside', 'A part of the document is kept in another file; add that file too.')
      break
    case 'w:pPr':
      break
    default:
      // Whatever else holds runs: marks, smart tags, elements of later editions.
      if (element.children.length > 0) readInline(contentOf(element), state)
  }
}

function readRun(run: XmlElement, state: InlineState): void {
  const properties = childOf(run, 'w:rPr')
  const own = runLook(properties)
  const style = state.story.walk.styles.run(valOf(childOf(properties, 'w:rStyle')))
  const look: RunLook = {
    bold: own.bold ?? style.bold ?? state.look.bold,
    italic: own.italic ?? style.italic ?? state.look.italic,
    underline: own.underline ?? style.underline ?? state.look.underline,
    size: own.size ?? style.size ?? state.look.size,
  }
  for (const child of contentOf(run)) readRunPiece(child, look, state)
}

function readRunPiece(child: XmlElement, look: RunLook, state: InlineState): void {
  const { inline, story } = state
  switch (child.name) {
    case 'w:rPr':
    case 'w:instrText':
    case 'w:delInstrText':
    case 'w:fldChar':
      if (child.name === 'w:fldChar') {
        const form = fieldMark(child, story.fields)
        if (form) addWords(formResult(form), look, state)
      } else if (child.name === 'w:instrText') {
        const field = story.fields.at(-1)
        if (field?.isCode) field.instruction += wordsOf(child)
      }
      break
    case 'w:t':
      addWords(wordsOf(child).replace(/[\r\n]+/g, ' '), look, state)
      break
    case 'w:delText':
      addWords(wordsOf(child), look, { ...state, isDeleted: true })
      break
    case 'w:tab':
    case 'w:ptab':
      addWords('\t', look, state)
      break
    case 'w:br':
    case 'w:cr':
      addWords('\n', look, state)
      break
    case 'w:noBreakHyphen':
      addWords('-', look, state)
      break
    case 'w:sym':
      addWords(
        symbolText(
          child.attributes.get('w:font') ?? '',
          Number.parseInt(child.attributes.get('w:char') ?? '', 16) || 0x2022,
        ),
        look,
        state,
      )
      break
    case 'w:ruby': {
      readInline(contentOf(childOf(child, 'w:rubyBase') ?? child), state)
      const reading = childOf(child, 'w:rt')
      if (reading && childOf(child, 'w:rubyBase')) {
        addWords('(', look, state)
        readInline(contentOf(reading), state)
        addWords(')', look, state)
      }
      break
    }
    case 'w:footnoteReference':
      inline.notes.push(`footnote ${child.attributes.get('w:id') ?? ''}`)
      break
    case 'w:endnoteReference':
      inline.notes.push(`endnote ${child.attributes.get('w:id') ?? ''}`)
      break
    case 'w:commentReference':
      inline.notes.push(`comment ${child.attributes.get('w:id') ?? ''}`)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(child, story, inline)
      break
    default:
      readPiece(child, state)
  }
}

function addWords(text: string, look: RunLook, state: InlineState): void {
  if (state.story.fields.some((field) => field.isCode)) return
  const dress = dressOf(look, state)
  // Soft hyphens only say where a word may break.
  const words = text.replaceAll('\u00ad', '')
  if (state.isDeleted) addSpan(state.inline.deleted, words, dress)
  else {
    addSpan(state.inline.spans, words, dress)
    const size = look.size ?? 20
    const letters = words.trim().length
    if (letters > 0) state.inline.sizes.set(size, (state.inline.sizes.get(size) ?? 0) + letters)
  }
}

function dressOf(look: RunLook, state: InlineState): Dress {
  const link = state.story.fields.findLast((field) => field.link !== undefined)?.link ?? state.link
  return {
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.underline && link === undefined && { underline: true as const }),
    ...(link !== undefined && { link }),
  }
}

const wordsOf = (element: XmlElement) => element.children.filter((child) => typeof child === 'string').join('')
