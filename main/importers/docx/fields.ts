import { childOf, childrenOf, type XmlElement } from '../office/read-xml.ts'
import { safeLink } from '../safe-link.ts'
import { valOf } from './styles.ts'
import type { Field } from './walk.ts'

/** Follows the marks of a field. At the end of a form field the form, whose state then is its only words. */
export function fieldMark(mark: XmlElement, fields: Field[]): XmlElement | undefined {
  switch (mark.attributes.get('w:fldCharType')) {
    case 'begin':
      // Deeper than any real field: a broken file.
      if (fields.length < 32) fields.push({ isCode: true, instruction: '', form: childOf(mark, 'w:ffData') })
      return undefined
    case 'separate': {
      const field = fields.at(-1)
      if (field) {
        field.isCode = false
        field.link = linkOf(field.instruction)
      }
      return undefined
    }
    case 'end':
      return fields.pop()?.form
    default:
      return undefined
  }
}

/** A code that has no result by the end of its paragraph has none at all; what follows is text again. */
export function dropOpenCodes(fields: Field[]): void {
  while (fields.at(-1)?.isCode) fields.pop()
}

/** Where a field leads to, when it is a link of a kind that may leave the app. */
export function linkOf(instruction: string): string | undefined {
  const [, quoted, plain] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))/i.exec(instruction) ?? []
  return safeLink(quoted ?? plain ?? '')
}

/** Boxes and lists of a form have no text of their own. */
export function formResult(form: XmlElement): string {
  const box = childOf(form, 'w:checkBox')
  if (box) {
    const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default')
    return state && !['0', 'false'].includes(valOf(state) ?? '1') ? '☒' : '☐'
  }
  const list = childOf(form, 'w:ddList')
  const chosen = Number(valOf(childOf(list, 'w:result')) ?? valOf(childOf(list, 'w:default')) ?? '0')
  const entry = childrenOf(list, 'w:listEntry')[chosen]
  return (entry && valOf(entry)) ?? ''
}
