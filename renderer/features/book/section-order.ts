import { type SectionCode, sectionCodes } from '../../../shared/model/records/book-setup.ts'

export type SectionRow = Readonly<{ code: SectionCode; isOn: boolean }>

/** Every section in print order; one that is left out stands behind the one it usually follows. `chosen` empty means all. */
export function sectionRows(chosen: readonly SectionCode[]): readonly SectionRow[] {
  if (chosen.length === 0) return sectionCodes.map((code) => ({ code, isOn: true }))
  const rows: SectionRow[] = chosen.map((code) => ({ code, isOn: true }))
  for (const [index, code] of sectionCodes.entries()) {
    if (chosen.includes(code)) continue
    const before = sectionCodes[index - 1]
    rows.splice(rows.findIndex((row) => row.code === before) + 1, 0, { code, isOn: false })
  }
  return rows
}

/** The rows as the book setup keeps them: empty when all print in the usual order. */
export function chosenOf(rows: readonly SectionRow[]): readonly SectionCode[] {
  const chosen = rows.filter((row) => row.isOn).map((row) => row.code)
  return chosen.length === sectionCodes.length && chosen.every((code, index) => code === sectionCodes[index])
    ? []
    : chosen
}

export function movedTo(rows: readonly SectionRow[], code: string, to: number): readonly SectionRow[] {
  const row = rows.find((each) => each.code === code)
  return row ? rows.filter((each) => each !== row).toSpliced(to, 0, row) : rows
}
