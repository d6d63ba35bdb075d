/** A cell or a rectangle of cells; columns from 0, rows from 1. */
export type Area = Readonly<{ column: number; row: number; lastColumn: number; lastRow: number }>

/** `B3`, `$B$3`, `A1:C4`; undefined for anything else, also for places that no sheet has. */
export function areaOf(reference: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference.trim())
  if (!match) return undefined
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match
  const columns = [columnOf(letters), columnOf(lastLetters)].toSorted((a, b) => a - b)
  const rows = [Number(digits), Number(lastDigits)].toSorted((a, b) => a - b)
  const [column = 0, lastColumn = column] = columns
  const [row = 1, lastRow = row] = rows
  if (row < 1 || lastRow > lastSheetRow || lastColumn > lastSheetColumn) return undefined
  return { column, row, lastColumn, lastRow }
}

/** Of every sheet there can be. */
export const lastSheetRow = 1_048_576
export const lastSheetColumn = 16_383

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
