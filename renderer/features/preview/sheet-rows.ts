export const zooms = ['fit', '50', '75', '100', '125', '150', '200'] as const
/** As wide as the pane, or percent of the printed size. */
export type Zoom = (typeof zooms)[number]

export const isZoom = (text: string | undefined): text is Zoom => zooms.some((zoom) => zoom === text)

/** CSS pixels to the point at the printed size: 96 and 72 to the inch. */
const printed = 96 / 72

/** CSS pixels to the point. `room` is what the pane has, `width` that of a page in points, `across` pages side by side. */
export function scaleFor(
  zoom: Zoom,
  { room, width, across }: Readonly<{ room: number; width: number; across: number }>,
): number {
  const scale = zoom === 'fit' ? Math.max(120, room) / (width * across) : (Number(zoom) / 100) * printed
  // Whole thousandths, so that a pane a hair wider does not draw every page again.
  return Math.floor(scale * 1000) / 1000
}

/** One step larger or smaller; from the width of the pane to the nearest percentage. */
export function nextZoom(zoom: Zoom, scale: number, way: 1 | -1): Zoom {
  const steps = zooms.filter((one) => one !== 'fit')
  const now = zoom === 'fit' ? Math.round((scale / printed) * 100) : Number(zoom)
  const further = way === 1 ? steps.find((one) => Number(one) > now) : steps.findLast((one) => Number(one) < now)
  return further ?? zoom
}

/** Pages of each row. Side by side as in the hand: the first one alone on the right. */
export function rowsOf(pages: number, isSpread: boolean): readonly (readonly number[])[] {
  const rows: number[][] = []
  for (let page = 0; page < pages; page += 1) {
    const row = rowOf(page, isSpread)
    rows[row] = [...(rows[row] ?? []), page]
  }
  return rows
}

export const rowOf = (page: number, isSpread: boolean): number => (isSpread ? Math.floor((page + 1) / 2) : page)
