import type { LaidBook } from '../pages.ts'
import { byteString, destinationName, textString } from './pdf-strings.ts'

/** The names of places, sorted by their bytes as viewers search them. */
export function destinationTree(laid: LaidBook, pageNumber: (page: number) => number | undefined): string {
  const named = new Map<string, string>()
  for (const { name, page, y } of laid.destinations) {
    const number = pageNumber(page)
    if (number === undefined || named.has(name)) continue
    named.set(destinationName(name), placeOf(number, laid.height - y))
  }
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const names = sorted.map(([name, place]) => `${byteString(name)}${place}`).join('')
  const limits =
    sorted.length === 0 ? '' : `/Limits[${byteString(sorted[0]?.[0] ?? '')}${byteString(sorted.at(-1)?.[0] ?? '')}]`
  // A tree with a single leaf: its root may not have limits.
  return sorted.length === 0 ? '<</Names[]>>' : `<</Kids[<<${limits}/Names[${names}]>>]>>`
}

const placeOf = (page: number, y: number) => `[${page} 0 R/XYZ null ${decimal(y)} null]`
const decimal = (value: number) => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0')

/** Names of the destinations that exist. */
export function destinationNames(laid: LaidBook): ReadonlySet<string> {
  return new Set(laid.destinations.filter(({ page }) => laid.pages[page] !== undefined).map(({ name }) => name))
}

/** Bookmarks: the root first, then one object an entry. Chapters are shown closed. */
export function outlineObjects(
  laid: LaidBook,
  firstNumber: number,
  pageNumber: (page: number) => number | undefined,
): readonly string[] {
  const entries = laid.outline.filter(({ page }) => pageNumber(page) !== undefined)
  const parents: number[] = []
  const children: number[][] = [[], ...entries.map(() => [])]
  const open: { level: number; index: number }[] = [{ level: 0, index: 0 }]
  entries.forEach(({ level }, at) => {
    const index = at + 1
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.index ?? 0
    parents[index] = parent
    children[parent]?.push(index)
    open.push({ level, index })
  })
  const number = (index: number) => `${firstNumber + index} 0 R`
  const ends = (index: number) => {
    const inside = children[index] ?? []
    const [first, last] = [inside[0], inside.at(-1)]
    return first === undefined || last === undefined ? '' : `/First ${number(first)}/Last ${number(last)}`
  }
  const root = `<</Type/Outlines${ends(0)}/Count ${children[0]?.length ?? 0}>>`
  const items = entries.map(({ title, page, y }, at) => {
    const index = at + 1
    const parent = parents[index] ?? 0
    const siblings = children[parent] ?? []
    const place = siblings.indexOf(index)
    const [before, after] = [siblings[place - 1], siblings[place + 1]]
    const count = children[index]?.length ?? 0
    return [
      `<</Title${textString(title)}/Parent ${number(parent)}`,
      before === undefined ? '' : `/Prev ${number(before)}`,
      after === undefined ? '' : `/Next ${number(after)}`,
      ends(index),
      count === 0 ? '' : `/Count -${count}`,
      `/Dest${placeOf(pageNumber(page) ?? 0, laid.height - y)}>>`,
    ].join('')
  })
  return [root, ...items]
}

/** Every page has its number as printed; neighbours without one share an entry. */
export function pageLabels(laid: LaidBook): string {
  const entries = laid.pages.map(({ label }, index) => `${index}<</P${textString(label)}>>`)
  return `<</Nums[${entries.join('')}]>>`
}

export type Metadata = Readonly<{
  title: string
  language: string
  date: Date
  producer: string
  isAccessible: boolean
}>

/** XMP (ISO 16684-1). The marker of PDF/UA stands only in books whose checker found nothing. */
export function xmpMetadata({ title, language, date, producer, isAccessible }: Metadata): string {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    language === '' ? '' : `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${time}</xmp:CreateDate><pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    isAccessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** Characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that XML forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  )
}
