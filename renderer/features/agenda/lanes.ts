/** What takes room on the timeline; minutes from midnight. */
export type Span = Readonly<{ id: string; start: number; end: number }>

/** Beside how many others a span stands, at which place, and over how many places it may spread. */
export type Lane = Readonly<{ lane: number; lanes: number; wide: number }>

/** Spans that meet stand side by side, the earlier one left. A span takes at least `least` minutes of room. */
export function lanesOf(spans: readonly Span[], least: number): ReadonlyMap<string, Lane> {
  const sorted = spans
    .map((span) => ({ ...span, end: Math.max(span.end, span.start + least) }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  const lanes = new Map<string, Lane>()
  let cluster: Placed[] = []
  let until = Number.NEGATIVE_INFINITY
  const close = () => {
    const count = Math.max(0, ...cluster.map(({ lane }) => lane + 1))
    for (const placed of cluster) {
      lanes.set(placed.id, { lane: placed.lane, lanes: count, wide: spread(placed, cluster, count) })
    }
    cluster = []
  }
  for (const span of sorted) {
    if (span.start >= until) close()
    const taken = new Set(cluster.filter((other) => meets(other, span)).map((other) => other.lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    cluster.push({ ...span, lane })
    until = Math.max(until, span.end)
  }
  close()
  return lanes
}

type Placed = Span & Readonly<{ lane: number }>

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function spread(span: Placed, cluster: readonly Placed[], count: number): number {
  const right = cluster.filter((other) => other.lane > span.lane && meets(other, span)).map((other) => other.lane)
  return Math.min(count, ...right) - span.lane
}
