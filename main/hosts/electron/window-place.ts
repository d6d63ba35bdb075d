import { z } from 'zod'

const side = z.number().int().min(-100_000).max(100_000)
const placeSchema = z.object({ x: side, y: side, width: side, height: side, maximised: z.boolean() })

/** Where a window stood, in the screen's own points. */
export type WindowPlace = Readonly<z.output<typeof placeSchema>>
type Area = Readonly<{ x: number; y: number; width: number; height: number }>

export const smallestWindow = { width: 480, height: 400 } as const
const firstSize = { width: 1360, height: 860 } as const
/** So much of the title bar must be within reach. */
const reach = 80

/** What was kept of the last window; undefined for anything else. */
export function readPlace(text: string): WindowPlace | undefined {
  try {
    const parsed = placeSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Where to put a window now: as it was, when its title bar lies on a screen that is still there; otherwise by the system. */
export function placeWindow(
  last: WindowPlace | undefined,
  screens: readonly Area[],
): Partial<Area> & { maximised: boolean } {
  const screen = last && screens.find((area) => isWithinReach(last, area))
  if (!last || !screen) return { ...fitTo(firstSize, screens[0]), maximised: last?.maximised ?? false }
  return { x: last.x, y: last.y, ...fitTo(last, screen), maximised: last.maximised }
}

const isWithinReach = (window: Area, screen: Area): boolean =>
  window.x + window.width >= screen.x + reach &&
  window.x <= screen.x + screen.width - reach &&
  window.y >= screen.y &&
  window.y <= screen.y + screen.height - reach

const fitTo = (size: Readonly<{ width: number; height: number }>, screen: Area | undefined) => ({
  width: Math.max(smallestWindow.width, Math.min(size.width, screen?.width ?? size.width)),
  height: Math.max(smallestWindow.height, Math.min(size.height, screen?.height ?? size.height)),
})
