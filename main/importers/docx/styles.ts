import { childOf, childrenOf, type XmlElement } from '../office/read-xml.ts'

/** What a style, or the properties of a run, say; undefined where they say nothing. */
export type RunLook = Readonly<{
  bold?: boolean | undefined
  italic?: boolean | undefined
  underline?: boolean | undefined
  /** Half points. */
  size?: number | undefined
}>
export type ParagraphLook = RunLook &
  Readonly<{
    /** 1 is the highest; 0: plainly body text. */
    headingLevel?: number | undefined
    numbering?: Readonly<{ id: string; level?: number }> | undefined
  }>

export type Styles = Readonly<{
  paragraph(id: string | undefined): ParagraphLook
  run(id: string | undefined): RunLook
  /** Id of a numbering that a numbering style stands for. */
  numbering(id: string): string | undefined
  /** Of the whole document, BCP 47. */
  language: string | undefined
}>

export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? ''
    if (!byId.has(id)) byId.set(id, style)
    const isDefault = isOn(style.attributes.get('w:default') ?? '0')
    if (isDefault && style.attributes.get('w:type') === 'paragraph') normal ??= id
  }
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const known = new Map<string, ParagraphLook>()
  const base: ParagraphLook = runLook(defaults)
  const resolve = (id: string | undefined, start: ParagraphLook): ParagraphLook => {
    const key = `${id ?? ''} ${start === base}`
    const found = known.get(key)
    if (found) return found
    const chain: XmlElement[] = []
    const seen = new Set<string>()
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at)
      const style = byId.get(at)
      if (style) chain.unshift(style)
      at = childOf(style, 'w:basedOn')?.attributes.get('w:val')
    }
    const look = chain.reduce((sum, style) => over(sum, styleLook(style)), start)
    known.set(key, look)
    return look
  }
  return {
    paragraph: (id) => resolve(id !== undefined && byId.has(id) ? id : normal, base),
    run: (id) => (id === undefined ? noLook : resolve(id, noLook)),
    numbering: (id) => valOf(childOf(childOf(childOf(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId')),
    language: childOf(defaults, 'w:lang')?.attributes.get('w:val'),
  }
}

/** `later` wins where it says something. */
export function over<Look extends ParagraphLook>(earlier: Look, later: Look): Look {
  const said = Object.entries(later).filter(([, value]) => value !== undefined)
  return said.length === 0 ? earlier : { ...earlier, ...Object.fromEntries(said) }
}

export function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return noLook
  const size = Number.parseFloat(valOf(childOf(properties, 'w:sz')) ?? '')
  const underline = childOf(properties, 'w:u')
  return {
    bold: toggle(childOf(properties, 'w:b')),
    italic: toggle(childOf(properties, 'w:i')),
    underline: underline && valOf(underline) !== 'none',
    size: Number.isFinite(size) ? size : undefined,
  }
}

/** What the properties of a paragraph say themselves, without its style. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const outline = Number.parseInt(valOf(childOf(properties, 'w:outlineLvl')) ?? '', 10)
  const numbering = childOf(properties, 'w:numPr')
  const id = valOf(childOf(numbering, 'w:numId'))
  const level = Number.parseInt(valOf(childOf(numbering, 'w:ilvl')) ?? '', 10)
  return {
    headingLevel: outline >= 0 && outline <= 8 ? outline + 1 : outline === 9 ? 0 : undefined,
    numbering: id === undefined ? undefined : Number.isNaN(level) ? { id } : { id, level },
  }
}

export const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes.get('w:val')

const noLook: RunLook = {}

const isOn = (value: string) => !['0', 'false', 'off'].includes(value)
const toggle = (element: XmlElement | undefined) => element && isOn(valOf(element) ?? '1')

function styleLook(style: XmlElement): ParagraphLook {
  const paragraph = paragraphLook(childOf(style, 'w:pPr'))
  const named = headingByName(valOf(childOf(style, 'w:name')) ?? style.attributes.get('w:styleId') ?? '')
  const isParagraph = (style.attributes.get('w:type') ?? 'paragraph') === 'paragraph'
  return {
    ...runLook(childOf(style, 'w:rPr')),
    // A style that stays out of the contents, such as the heading of the contents, still is what it is based on.
    headingLevel: isParagraph ? (named ?? (paragraph.headingLevel || undefined)) : undefined,
    numbering: paragraph.numbering,
  }
}

/** Word names its own headings in English in every language; other programs, and people, do not. */
const headingNames =
  /^(?:heading|header level|überschrift|ueberschrift|titre|título|titulo|titolo|encabezado|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|naslov|başlık|címsor|заголовок|标题|標題|見出し|제목)[ _-]*([1-9])$/

function headingByName(name: string): number | undefined {
  const folded = name.trim().toLowerCase()
  if (/^(?:title|titel|document title)$/.test(folded)) return 1
  const level = headingNames.exec(folded)?.[1]
  return level === undefined ? undefined : Number(level)
}
