import { field, said, together } from '../draft-list.ts'
import type { PieceCell, PieceLine } from '../pieces.ts'
import { proseOf } from '../prose.ts'
import { openQuestions } from './agencies.ts'
import { type Book, type Group, groupsOf, linesOf, type SectionReader, sure, tablesOf, unquoted } from './book.ts'
import { printedDate } from './printed.ts'

/** One page for each company of the delegation. */
export const readCompanies: SectionReader = (book, pieces) => {
  const { labels, language, list, names } = book
  const own = labels.company
  for (const { head, pieces: rest } of groupsOf(pieces, 1)) {
    if (!head || head.text === labels.sections.companies) continue
    const [top, ...parts] = groupsOf(rest, 2)
    const opening = top && !top.head ? linesOf(top.pieces) : []
    const groups = top?.head ? [top, ...parts] : parts
    const find = (fits: (label: string) => boolean): Group | undefined => {
      const group = groups.find((each) => each.head && fits(each.head.text))
      if (group?.head) list.mark(group.head, 'the heading of a part')
      return group
    }
    const under = (label: string) => linesOf(find((text) => text === label)?.pieces ?? [])
    const facts = opening.find((line) => line.text.includes(' · '))
    const about = opening.filter((line) => line !== facts && (line.isStrong || !line.text.includes(' · ')))
    const [sector, headquarters, website] = (facts?.text ?? '').split(/\s*·\s*/)
    const products = under(own.products)
    const said_ = under(own.mayBeSaid)
    const ask = withoutMark(book, under(own.ask))
    const speaker = under(own.spokesperson)
    const rivals = withoutMark(book, under(own.competitors))
    const notes = under(own.internalNotes)
    const site = find((text) => text.startsWith(own.inCountry('').trim()) || text === own.footprint)
    const key = list.add(
      'companies',
      head,
      {
        name: field(head.text, head),
        sector: facts ? field(said(language, sector ?? ''), facts) : undefined,
        headquarters: facts ? field(headquarters, facts) : undefined,
        website: facts ? field(website?.replaceAll(' ', ''), facts) : undefined,
        about: field(proseOf(about.map((line) => ({ ...line, isStrong: true }))), together(about)),
        products: field(said(language, together(products).text), together(products)),
        footprint: site ? footprint(book, site) : undefined,
        openQuestions: openQuestions(book, under(own.openQuestions)),
        ask: field(proseOf(ask), together(ask)),
        spokesperson: field(names.person('delegate', together(speaker).text), together(speaker)),
        competitors: field(
          together(rivals)
            .text.split(', ')
            .map((name) => names.find('company', name))
            .filter((found) => found !== undefined),
          together(rivals),
        ),
        mayBeSaidPublicly: field(said(language, unquoted(together(said_).text)), together(said_)),
        internalNotes: field(proseOf(notes), together(notes)),
      },
      sure('the page of a company'),
    )
    names.know('company', head.text, key)
    for (const line of [...under(own.onThisTrip), ...speaker, ...under(own.competitors), ...under(own.ask)])
      list.mark(line, 'told in another part of the book')
  }
}

/** `● Alderline Motors and staff only` before the words themselves, in one piece or several. */
function withoutMark({ labels }: Book, lines: readonly PieceLine[]): readonly PieceLine[] {
  const { only, staff, leaders, delegation } = labels.marks
  const ends = [only('').trim(), staff, leaders, delegation]
  const last = lines.findIndex((line) => ends.some((end) => line.text.endsWith(end)))
  return last < 0 || last > 3 ? lines : lines.slice(last + 1)
}

function footprint(book: Book, { pieces }: Group) {
  const { labels, list } = book
  const own = labels.company
  const [table] = tablesOf(pieces)
  if (!table) return undefined
  const [head, ...rows] = table.rows
  const columnOf = (fits: (text: string) => boolean) => head?.cells.find((cell) => fits(cell.text))?.column
  for (const cell of head?.cells ?? []) list.mark(cell, 'the head of a column')
  const source = linesOf(pieces).find((line) => line.text.startsWith(`${labels.snapshot.source}:`))
  const columns = {
    site: columnOf((text) => text === own.site),
    activity: columnOf((text) => text === own.what),
    jobs: columnOf((text) => text === own.jobs),
    investment: columnOf((text) => text === own.investment || text.endsWith(own.investmentMillions('').trim())),
    since: columnOf((text) => text === own.since),
    asOf: columnOf((text) => text === own.asOf),
  }
  const sites = rows
    .filter((row) => !row.isHead)
    .map(({ cells }, at) => {
      const text = (column: number | undefined) => cells.find((cell) => cell.column === column)?.text ?? ''
      const [jobs, investment] = [numberOf(text(columns.jobs)), numberOf(text(columns.investment))]
      const asOf = printedDate(text(columns.asOf))
      return {
        id: `f${at + 1}`,
        site: text(columns.site),
        activity: text(columns.activity),
        ...(jobs === undefined ? {} : { jobs }),
        ...(investment === undefined ? {} : { investment: investment * 1_000_000 }),
        since: text(columns.since),
        ...(asOf === undefined ? {} : { asOf }),
        source: source?.text.slice(labels.snapshot.source.length + 1).trim() ?? '',
      }
    })
  const cells: readonly PieceCell[] = rows.flatMap((row) => row.cells)
  return field(sites, together([...cells, ...(source ? [source] : [])]))
}

/** `3,420`; undefined for no number. */
const numberOf = (text: string): number | undefined => {
  const digits = text.replace(/[\s,.\u00a0](?=\d{3}\b)/gu, '')
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined
}
