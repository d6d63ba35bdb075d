/** Something that was read, and may read otherwise the next time: a field of a record, a place of the book. */
export type Fact = Readonly<{ name: PropertyKey }>

/** What one piece of work has read, itself and through the pieces it was made of. */
type Trace = { readonly facts: Set<Fact>; readonly parts: Set<Trace>; isStale: boolean; judged: number }
type Kept = Readonly<{ trace: Trace; value: unknown }>

export type KeptPieces = Map<unknown, Kept>
export type ReadNotes = ReturnType<typeof createReadNotes>

/**
 * Notes what each piece of work reads while it is done, so that the piece is done again only when something it has read
 * is another. Pieces may be made of pieces. What a piece answers must follow from what it reads here, and be a value.
 */
export function createReadNotes() {
  let traces: Trace[] = []
  let open: Trace | undefined
  let judgement = 0

  return {
    /** This was read, by whatever piece is being made. */
    read(fact: Fact): void {
      open?.facts.add(fact)
    },
    /** The piece of this name, made now unless what it read still holds. */
    piece<V>(pieces: KeptPieces, name: unknown, make: () => V): V {
      let kept = pieces.get(name)
      if (!kept || kept.trace.isStale) {
        kept = traced(make)
        pieces.set(name, kept)
      }
      open?.parts.add(kept.trace)
      // Under one name there is only ever what the same work made.
      return kept.value as V
    },
    /** These facts are others now: forgets what was made from them. */
    change(facts: ReadonlySet<Fact>): void {
      if (facts.size === 0) return
      judgement += 1
      for (const trace of traces) judge(trace, facts)
      traces = traces.filter((trace) => !trace.isStale)
    },
    clear(): void {
      traces = []
    },
  }

  function traced(make: () => unknown): Kept {
    const outer = open
    const trace: Trace = { facts: new Set(), parts: new Set(), isStale: false, judged: judgement }
    open = trace
    try {
      const value = make()
      traces.push(trace)
      return { trace, value }
    } finally {
      open = outer
    }
  }

  function judge(trace: Trace, facts: ReadonlySet<Fact>): boolean {
    if (trace.isStale || trace.judged === judgement) return trace.isStale
    trace.judged = judgement
    trace.isStale = meets(trace.facts, facts) || [...trace.parts].some((part) => judge(part, facts))
    return trace.isStale
  }
}

/** Looks through the smaller of the two. */
function meets(a: ReadonlySet<Fact>, b: ReadonlySet<Fact>): boolean {
  if (a.size > b.size) return meets(b, a)
  for (const fact of a) if (b.has(fact)) return true
  return false
}
