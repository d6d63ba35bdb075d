/** Every measure of the page, in points. Reasons and pictures: see the README's notes on the printed page. */

export type ThemeName = 'serif' | 'sans'
export type FontId =
  | 'serif'
  | 'serifSemibold'
  | 'serifItalic'
  | 'serifLight'
  | 'sans'
  | 'sansSemibold'
  | 'sansItalic'
  | 'sansLight'

/** A way of setting text. `first` is the first baseline from the top of the line box. */
export type Style = Readonly<{
  font: FontId
  bold: FontId
  italic: FontId
  size: number
  lead: number
  first: number
  accent?: true
  /** Thousandths of the size added between letters. */
  tracking?: number
  /** Role in the structure tree. */
  tag: 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Lbl' | 'Span'
  /** Stays with what follows. */
  heading?: true
}>

export const styleNames = [
  'coverTitle',
  'coverDates',
  'coverLine',
  'key',
  'title',
  'subtitle',
  'lead',
  'headingAccent',
  'heading',
  'label',
  'labelNote',
  'body',
  'point',
  'pointNumber',
  'speaker',
  'table',
  'tableRow',
  'tableHead',
  'meetingTitle',
  'name',
  'small',
  'furniture',
  'furnitureStrong',
  'pageNumber',
  'emergency',
  'thumb',
  'draftWord',
  'glanceTime',
  'glanceTitle',
  'glanceDetail',
  'dayFigure',
  'contents',
  'contentsNumber',
  'textHeading1',
  'textHeading2',
  'quote',
  'chartLabel',
] as const
export type StyleName = (typeof styleNames)[number]

const serif = { font: 'serif', bold: 'serifSemibold', italic: 'serifItalic' } as const
const sans = { font: 'sans', bold: 'sansSemibold', italic: 'sansItalic' } as const
const strongSerif = { font: 'serifSemibold', bold: 'serifSemibold', italic: 'serifItalic' } as const
const strongSans = { font: 'sansSemibold', bold: 'sansSemibold', italic: 'sansItalic' } as const
const lightSerif = { font: 'serifLight', bold: 'serifSemibold', italic: 'serifItalic' } as const

const serifStyles: Readonly<Record<StyleName, Style>> = {
  coverTitle: { ...strongSerif, size: 57, lead: 66, first: 53, tracking: -20, tag: 'H1' },
  coverDates: { ...serif, size: 22, lead: 30, first: 22.7, tag: 'P' },
  coverLine: { ...sans, size: 13, lead: 18, first: 13, tag: 'P' },
  key: { ...lightSerif, size: 36, lead: 30, first: 23.4, accent: true, tracking: -10, tag: 'P' },
  title: { ...strongSerif, size: 24, lead: 30, first: 23.4, tracking: -5, tag: 'H1', heading: true },
  subtitle: { ...sans, size: 10.5, lead: 15, first: 10.8, tag: 'P' },
  lead: { ...serif, size: 14, lead: 18, first: 13.9, tag: 'P' },
  headingAccent: { ...strongSans, size: 14, lead: 18, first: 13.4, accent: true, tag: 'H2', heading: true },
  heading: { ...strongSans, size: 13, lead: 18, first: 13, tag: 'H2', heading: true },
  label: { ...strongSans, size: 10, lead: 15, first: 11.4, tag: 'H2' },
  labelNote: { ...sans, size: 8.5, lead: 12, first: 8.7, tag: 'P' },
  body: { ...serif, size: 11, lead: 15, first: 11.4, tag: 'P' },
  point: { ...serif, size: 14, lead: 18, first: 13.9, tag: 'P' },
  pointNumber: { ...strongSans, size: 14, lead: 18, first: 13.9, accent: true, tag: 'Lbl' },
  speaker: { ...sans, size: 10, lead: 18, first: 13.9, tag: 'P' },
  table: { ...sans, size: 10, lead: 12, first: 9.1, tag: 'P' },
  tableRow: { ...sans, size: 10, lead: 15, first: 11.4, tag: 'P' },
  tableHead: { ...strongSans, size: 8.5, lead: 15, first: 11.4, tag: 'P' },
  meetingTitle: { ...strongSans, size: 11.5, lead: 15, first: 11, tag: 'P' },
  name: { ...strongSerif, size: 13, lead: 15, first: 11.4, tag: 'H3', heading: true },
  small: { ...sans, size: 8.5, lead: 12, first: 8.7, tag: 'P' },
  furniture: { ...sans, size: 8.5, lead: 12, first: 8.7, tag: 'Span' },
  furnitureStrong: { ...strongSans, size: 8.5, lead: 12, first: 8.7, tag: 'Span' },
  pageNumber: { ...strongSans, size: 12, lead: 12, first: 9.5, tag: 'Span' },
  emergency: { ...strongSans, size: 27, lead: 33, first: 25, tag: 'P' },
  thumb: { ...strongSans, size: 10, lead: 27, first: 17, tag: 'Span' },
  draftWord: { ...strongSans, size: 13, lead: 18, first: 13, tag: 'Span' },
  glanceTime: { ...sans, size: 8, lead: 10, first: 8, tag: 'P' },
  glanceTitle: { ...strongSans, size: 9.8, lead: 11.5, first: 9.4, tag: 'P' },
  glanceDetail: { ...sans, size: 8.8, lead: 11, first: 8.8, tag: 'P' },
  dayFigure: { ...lightSerif, size: 26, lead: 30, first: 23.4, accent: true, tag: 'P' },
  contents: { ...serif, size: 11, lead: 15, first: 11.4, tag: 'P' },
  contentsNumber: { ...strongSans, size: 10, lead: 15, first: 11.4, accent: true, tag: 'P' },
  textHeading1: { ...strongSans, size: 11, lead: 15, first: 11.4, tag: 'H3', heading: true },
  textHeading2: { ...strongSerif, size: 11, lead: 15, first: 11.4, tag: 'H3', heading: true },
  quote: { ...serif, size: 11, lead: 15, first: 11.4, tag: 'P' },
  chartLabel: { ...sans, size: 9, lead: 12, first: 9, tag: 'P' },
}

const sansOf: Readonly<Record<FontId, FontId>> = {
  serif: 'sans',
  serifSemibold: 'sansSemibold',
  serifItalic: 'sansItalic',
  serifLight: 'sansLight',
  sans: 'sans',
  sansSemibold: 'sansSemibold',
  sansItalic: 'sansItalic',
  sansLight: 'sansLight',
}

/** The sans theme keeps every measure; three sizes differ because Source Sans runs narrower than the serif. */
const sansSizes: Partial<Record<StyleName, number>> = { body: 11.5, point: 14.5, title: 23 }

export function stylesOf(theme: ThemeName): Readonly<Record<StyleName, Style>> {
  if (theme === 'serif') return serifStyles
  const entries = styleNames.map((name) => {
    const style = serifStyles[name]
    return [
      name,
      {
        ...style,
        font: sansOf[style.font],
        bold: sansOf[style.bold],
        italic: sansOf[style.italic],
        size: sansSizes[name] ?? style.size,
      },
    ] as const
  })
  // Every name of the list is there, which fromEntries does not know.
  return Object.fromEntries(entries) as Record<StyleName, Style>
}

export type RuleWeight = 'hair' | 'table' | 'heavy' | 'opening' | 'points'
/** Thickness, and whether it is drawn in the accent. */
export const rules: Readonly<Record<RuleWeight, Readonly<{ weight: number; accent?: true }>>> = {
  hair: { weight: 0.4 },
  table: { weight: 0.75 },
  heavy: { weight: 1.5 },
  opening: { weight: 1.5, accent: true },
  points: { weight: 2.25, accent: true },
}

export const colours = {
  ink: '#000000',
  tint: '#e8e8e8',
  barGrey: '#8c8c8c',
  hourGrey: '#888888',
  placeholder: '#dcdcdc',
  placeholderFigure: '#9a9a9a',
  paper: '#ffffff',
} as const

/** Baseline grid: every block starts on a half-line. */
export const grid = { line: 15, half: 7.5 } as const

/** Space in points: inside cells, after a heading, between labelled rows, between points, after a lead paragraph. */
export const space = { hair: 1.5, small: 3, half: 7.5, point: 9, line: 15, large: 22.5 } as const

/** Geometry of one paper. The text block has 12 columns with gutters of 12; label = 3 columns, text = 9. */
export type PageGeometry = Readonly<{
  width: number
  height: number
  /** The punched side. */
  inner: number
  outer: number
  blockWidth: number
  top: number
  bottom: number
  column: number
  gutter: number
  label: number
  /** Where the text column starts, from the block's edge, and how wide it is. */
  textStart: number
  textWidth: number
  headBaseline: number
  headRule: number
  footRule: number
  footBaselines: readonly [number, number]
  thumb: Readonly<{ width: number; height: number; edge: number; top: number; pitch: number }>
}>

export const papers: Readonly<Record<'letter' | 'a4', PageGeometry>> = {
  letter: {
    width: 612,
    height: 792,
    inner: 90,
    outer: 72,
    blockWidth: 450,
    top: 75,
    bottom: 720,
    column: 26.5,
    gutter: 12,
    label: 103.5,
    textStart: 115.5,
    textWidth: 334.5,
    headBaseline: 44.7,
    headRule: 53.8,
    footRule: 732,
    footBaselines: [746, 758],
    thumb: { width: 17, height: 27, edge: 20, top: 75, pitch: 38.1 },
  },
  a4: {
    width: 595.3,
    height: 841.9,
    inner: 87.9,
    outer: 72,
    blockWidth: 435.4,
    top: 75,
    bottom: 765,
    column: 25.283,
    gutter: 12,
    label: 99.9,
    textStart: 111.9,
    textWidth: 323.5,
    headBaseline: 44.7,
    headRule: 53.8,
    footRule: 777,
    footBaselines: [791, 803],
    thumb: { width: 17, height: 27, edge: 20, top: 75, pitch: 40.8 },
  },
}

/** The number of a page of a unit that opens: `3-5`; the widest there can be, for the place that is kept for it. */
export const widestPageNumber = '88-88'
