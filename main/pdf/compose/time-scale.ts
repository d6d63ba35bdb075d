import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'

/** Minutes of the day an item takes on its first day; what runs past midnight ends there. */
export function minutesOf(item: AgendaItem): Readonly<{ start: number; end: number }> {
  if (item.when.kind !== 'timed') return { start: 0, end: 0 }
  const start = clockMinutes(item.when.start)
  if (item.when.end.slice(0, 10) > item.when.start.slice(0, 10)) return { start, end: wholeDay }
  return { start, end: Math.max(start, clockMinutes(item.when.end)) }
}

/** The hours a scale must show: seven to ten at night, and whatever lies outside. */
export function hoursOf(items: readonly AgendaItem[]): Readonly<{ first: number; last: number }> {
  const timed = items.filter((item) => item.when.kind === 'timed').map(minutesOf)
  return {
    first: Math.min(7, ...timed.map(({ start }) => Math.floor(start / 60))),
    last: Math.max(22, ...timed.map(({ end }) => Math.ceil(end / 60))),
  }
}

/** Things that share their time stand side by side: each gets its lane, and how many lanes its group has. */
export function lanesOf<T extends Readonly<{ start: number; end: number }>>(
  spans: readonly T[],
): readonly Readonly<{ span: T; lane: number; lanes: number }>[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const placed: { span: T; lane: number; group: number }[] = []
  const widths: number[] = []
  let ends: number[] = []
  for (const span of sorted) {
    if (ends.every((end) => end <= span.start)) {
      ends = []
      widths.push(0)
    }
    const free = ends.findIndex((end) => end <= span.start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = span.end
    const group = widths.length - 1
    widths[group] = Math.max(widths[group] ?? 0, ends.length)
    placed.push({ span, lane, group })
  }
  return placed.map(({ span, lane, group }) => ({ span, lane, lanes: widths[group] ?? 1 }))
}

const wholeDay = 1440
const clockMinutes = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
