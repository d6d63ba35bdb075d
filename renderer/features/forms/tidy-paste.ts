/**
 * Pasted markup without its style sheets, and with its style attributes under another name: the page's policy refuses
 * styles that come as text, even in a document nobody sees. `tidyPaste` reads them from there.
 */
export const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/(<[a-z][^>]*?\s)style(\s*=)/gi, `$1${heldStyle}$2`)

const heldStyle = 'data-held-style'

/**
 * Makes pasted elements into what the editor reads: lists that Word writes as paragraphs become lists, line breaks end
 * paragraphs, deep headings become the second level, marks of empty paragraphs go. Changes `root` in place; it stands
 * in a document of its own that is thrown away.
 */
export function tidyPaste(root: Element): void {
  for (const comment of root.querySelectorAll('style, script, title, meta, xml')) comment.remove()
  makeWordLists(root)
  for (const element of root.querySelectorAll<HTMLElement>(`[${heldStyle}]`)) {
    element.style.cssText = element.getAttribute(heldStyle) ?? ''
    element.removeAttribute(heldStyle)
  }
  for (const heading of root.querySelectorAll('h3, h4, h5, h6')) rename(heading, 'h2')
  for (const cell of root.querySelectorAll('td br, th br, li br'))
    cell.replaceWith(cell.ownerDocument.createTextNode(' '))
  for (const paragraph of root.querySelectorAll('p')) splitAtBreaks(paragraph)
  for (const empty of root.querySelectorAll('p')) {
    if (!/[^\s\u00a0]/.test(empty.textContent ?? '') && empty.closest('td, th') === null) empty.remove()
  }
}

const wordMark = `[${heldStyle}*="mso-list:Ignore" i]`

type WordItem = Readonly<{ level: number; isNumbered: boolean }>

/** Word's own mark of a list paragraph: `mso-list:l0 level2 lfo1`. */
function wordItem(element: Element): WordItem | undefined {
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(element.getAttribute(heldStyle) ?? '')?.[1]
  if (!level) return undefined
  const mark = element.querySelector(wordMark)?.textContent?.trim() ?? ''
  return { level: Number(level), isNumbered: /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(mark) }
}

function makeWordLists(root: Element): void {
  const open: { level: number; list: Element }[] = []
  for (const paragraph of [...root.querySelectorAll('p, h1, h2, h3')]) {
    const item = wordItem(paragraph)
    if (!item || (open.length > 0 && paragraph.previousElementSibling !== lastTop(open))) open.length = 0
    if (!item) continue
    const { ownerDocument: page } = paragraph
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    if (open.at(-1)?.level !== item.level) {
      const list = page.createElement(item.isNumbered ? 'ol' : 'ul')
      const above = open.at(-1)?.list.lastElementChild
      if (above) above.append(list)
      else paragraph.before(list)
      open.push({ level: item.level, list })
    }
    for (const mark of paragraph.querySelectorAll(wordMark)) mark.remove()
    const line = page.createElement('li')
    line.append(...paragraph.childNodes)
    open.at(-1)?.list.append(line)
    paragraph.remove()
  }
}

const lastTop = (open: readonly Readonly<{ list: Element }>[]): Element | null => open[0]?.list ?? null

function rename(element: Element, name: string): void {
  const fresh = element.ownerDocument.createElement(name)
  fresh.append(...element.childNodes)
  element.replaceWith(fresh)
}

function splitAtBreaks(paragraph: Element): void {
  for (let rest = paragraph, mark = rest.querySelector('br'); mark; mark = rest.querySelector('br')) {
    const range = rest.ownerDocument.createRange()
    range.setStartAfter(mark)
    range.setEndAfter(rest.lastChild ?? mark)
    const next = rest.ownerDocument.createElement('p')
    next.append(range.extractContents())
    mark.remove()
    rest.after(next)
    rest = next
  }
}
