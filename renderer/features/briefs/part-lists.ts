/** A small thing inside a record: an objective of a brief, a step, a line of background. */
type Part = Readonly<{ id: string }>

/** With a new part behind another, else at the end. */
export function withPart<P extends Part>(parts: readonly P[], part: P, behind?: string): readonly P[] {
  const place = parts.findIndex(({ id }) => id === behind)
  return parts.toSpliced(place < 0 ? parts.length : place + 1, 0, part)
}

export const withoutPart = <P extends Part>(parts: readonly P[], id: string): readonly P[] =>
  parts.filter((part) => part.id !== id)

/** With other values in one part; undefined takes an optional one out. */
export const withValues = <P extends Part>(parts: readonly P[], id: string, values: Partial<P>): readonly P[] =>
  parts.map((part) => {
    if (part.id !== id) return part
    const next = { ...part, ...values }
    // Names of values are names of the part.
    for (const [name, value] of Object.entries(values)) if (value === undefined) delete next[name as keyof P]
    return next
  })

/** With one part at another place; 0 is the first. The same list when it stands there already. */
export function withPartAt<P extends Part>(parts: readonly P[], id: string, to: number): readonly P[] {
  const part = parts.find((each) => each.id === id)
  const others = withoutPart(parts, id)
  const place = Math.max(0, Math.min(to, others.length))
  return part && parts.indexOf(part) !== place ? others.toSpliced(place, 0, part) : parts
}
