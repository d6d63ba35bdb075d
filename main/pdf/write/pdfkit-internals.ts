import PDFDocument from 'pdfkit'

/**
 * The only file that reaches into pdfkit, which stands for the document: head, catalog, page tree, names and facts.
 * Pages, fonts, pictures and structure are written by us and only referred to. Each private field used here has its
 * test, which fails when a new pdfkit has changed it.
 */
type Inside = {
  _root: { id: number; data: Entries & { Pages: { id: number; data: Entries }; Names: { data: Entries } } }
  _info: { id: number }
  /** One place an object: its length is the highest number given. */
  _offsets: unknown[]
  /** Called for every piece that goes to the file. */
  _write: (piece: string | Uint8Array) => void
  /** Called when an object has been written whole. */
  _refEnd: (reference: { id: number }) => void
  /** Would write the table of places in its older form. */
  _finalize: () => void
  /** Would write XMP in which the title is not escaped. */
  endMetadata: () => void
  info: Entries
  end: () => void
}
type Entries = { [name: string]: unknown }

type DocumentFacts = Readonly<{ title: string; language: string; date: Date; producer: string }>

export type DocumentObject = Readonly<{
  head: string
  /** Numbers of the objects that pages point to, and the highest number taken when the document is opened. */
  pages: number
  root: number
  last: number
  /**
   * The document's own objects. `firstFree` is the first number it may take for those it makes only now; `entries` are
   * added to the catalog, numbers standing for the objects that have them.
   */
  finish: (
    firstFree: number,
    pages: Readonly<{ numbers: readonly number[]; box: readonly number[]; names: number }>,
    entries: Readonly<Record<string, number | string>>,
  ) => Readonly<{ info: number; end: number; objects: readonly Readonly<{ number: number; body: string }>[] }>
}>

export function openDocument({ title, language, date, producer }: DocumentFacts): DocumentObject {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    displayTitle: true,
    ...(language === '' ? {} : { lang: language }),
    info: { Title: title, Producer: producer, CreationDate: date },
    // Without a font pdfkit would look for its own, which a bundle does not have.
    font: '',
  })
  // The types of pdfkit leave its inside out; the tests hold it to the shape above.
  const inside = document as unknown as Inside
  delete inside.info['Creator']
  let pieces: string[] = []
  const objects: { number: number; body: string }[] = []
  inside._write = (piece) => pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1'))
  inside._refEnd = ({ id }) => {
    // An object's first piece is its number and its last `endobj`; an object stream holds what is between.
    objects.push({ number: id, body: pieces.slice(1, -1).join('\n') })
    pieces = []
  }
  inside._finalize = () => {}
  inside.endMetadata = () => {}
  const { _root: root } = inside
  return {
    head: '%PDF-1.7\n%\xff\xff\xff\xff\n',
    pages: root.data.Pages.id,
    root: root.id,
    last: inside._offsets.length,
    finish(firstFree, pages, entries) {
      while (inside._offsets.length < firstFree - 1) inside._offsets.push(null)
      const tree = root.data.Pages.data
      tree['Kids'] = pages.numbers.map(reference)
      tree['Count'] = pages.numbers.length
      tree['MediaBox'] = pages.box
      root.data.Names.data['Dests'] = reference(pages.names)
      for (const [name, value] of Object.entries(entries)) {
        root.data[name] = typeof value === 'number' ? reference(value) : raw(value)
      }
      inside.end()
      return { info: inside._info.id, end: inside._offsets.length + 1, objects }
    },
  }
}

const reference = (number: number) => raw(`${number} 0 R`)

/** pdfkit writes what is neither text nor dictionary as its own words say; it may also try to end it. */
const raw = (text: string) => ({ [Symbol.toStringTag]: 'Raw', toString: () => text, end: () => {} })
