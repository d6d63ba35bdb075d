/** Round ends of an axis that holds all values and zero. */
export type Scale = Readonly<{ low: number; high: number }>

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

export function scaleOf(values: readonly (number | null)[]): Scale {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const high = roundUp(Math.max(0, ...known))
  const low = -roundUp(Math.max(0, ...known.map((value) => -value)))
  return high === 0 && low === 0 ? { low: 0, high: 1 } : { low: low === 0 ? 0 : low, high }
}

function roundUp(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const step = steps.find((one) => one * power >= value - value * 1e-9) ?? 10
  return Number((step * power).toPrecision(6))
}

export const numberFormat = (language: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 })

/** At most five of many columns to name: the first, the last, and even steps between where there are such. */
export function namedPlaces(count: number): readonly number[] {
  if (count <= 5) return Array.from({ length: count }, (_, index) => index)
  const last = count - 1
  const even = [4, 3, 2].find((parts) => last % parts === 0)
  if (even !== undefined) return Array.from({ length: even + 1 }, (_, index) => (index * last) / even)
  const step = Math.ceil(last / 4)
  const places = [0, step, 2 * step, 3 * step].filter((place) => last - place >= step / 2)
  return [...places, last]
}

/** Labels no closer than `apart`, each as near to where it belongs as the others and the edges allow. */
export function spreadApart(wanted: readonly number[], apart: number, low: number, high: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let least = low
  for (const index of order) {
    placed[index] = Math.max(least, placed[index] ?? 0)
    least = (placed[index] ?? 0) + apart
  }
  let most = high
  for (const index of order.toReversed()) {
    placed[index] = Math.min(most, placed[index] ?? 0)
    most = (placed[index] ?? 0) - apart
  }
  return placed
}
