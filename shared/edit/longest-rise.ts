/** The longest run of rising numbers in a list, gaps allowed: what stays in place when a list is reordered. */
export function longestRise(numbers: readonly number[]): readonly number[] {
  // At n: the place of the smallest number that ends a run of n + 1, as in patience sorting.
  const ends: number[] = []
  const behind: number[] = []
  for (const [place, number] of numbers.entries()) {
    const length = lengthBelow(numbers, ends, number)
    behind[place] = length > 0 ? (ends[length - 1] ?? -1) : -1
    ends[length] = place
  }
  const run: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = behind[place] ?? -1) run.push(numbers[place] ?? 0)
  return run.reverse()
}

/** How long the longest run is that ends below `number`. */
function lengthBelow(numbers: readonly number[], ends: readonly number[], number: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
