import type { OfficeFile } from '../office/open-office-zip.ts'
import { childOf, childrenOf, readXml } from '../office/read-xml.ts'

/** What the style of a cell says that matters here. */
export type CellStyle = Readonly<{ format: string; isBold: boolean }>

/** By the number a cell gives; a missing part or number is the general style. */
export function readStyles(office: OfficeFile, part: string | undefined): readonly CellStyle[] {
  const bytes = part === undefined ? undefined : office.read(part)
  const root = bytes && readXml(bytes)?.root
  const custom = new Map(
    childrenOf(childOf(root, 'x:numFmts'), 'x:numFmt').map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  )
  const bold = childrenOf(childOf(root, 'x:fonts'), 'x:font').map((font) => {
    const value = childOf(font, 'x:b')
    return value !== undefined && value.attributes.get('val') !== '0' && value.attributes.get('val') !== 'false'
  })
  return childrenOf(childOf(root, 'x:cellXfs'), 'x:xf').map((style) => {
    const id = Number(style.attributes.get('numFmtId') ?? 0)
    const font = Number(style.attributes.get('fontId') ?? 0)
    return { format: custom.get(id) ?? builtIn.get(id) ?? general, isBold: bold[font] === true }
  })
}

export const general = 'General'

/**
 * Formats that files name by number alone. Numbers 14 and 22 look different in every country: we show them as the
 * international standard does. 27 to 58 are dates of East Asia.
 */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0;-$#,##0'],
  [6, '$#,##0;-$#,##0'],
  [7, '$#,##0.00;-$#,##0.00'],
  [8, '$#,##0.00;-$#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, 'h:mm'] as const),
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
])
