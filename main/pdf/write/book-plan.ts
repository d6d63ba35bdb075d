import type { LaidBook, LaidUnit, Page } from '../pages.ts'

/** The pages of one unit, or one page that belongs to none. */
export type UnitPlan = Readonly<{
  unit: LaidUnit | undefined
  pages: readonly Readonly<{ page: Page; index: number }>[]
}>

/** Pages by unit, in the order in which units begin: a unit's structure is written once, with all of its pages. */
export function planUnits(laid: LaidBook): readonly UnitPlan[] {
  const plans: { unit: LaidUnit | undefined; pages: { page: Page; index: number }[] }[] = []
  const known = new Map<LaidUnit, { page: Page; index: number }[]>()
  laid.pages.forEach((page, index) => {
    const { unit } = page
    const pages = unit && known.get(unit)
    if (pages) {
      pages.push({ page, index })
      return
    }
    const begun = [{ page, index }]
    if (unit) known.set(unit, begun)
    plans.push({ unit, pages: begun })
  })
  return plans
}
