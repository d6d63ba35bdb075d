import type { Known } from './likeness.ts'
import { shortForm } from './name-words.ts'

/** Those of many worth comparing with one: they share beginnings and ends of words, a short name or an address. */
export function candidateIndex<C extends Known>(all: readonly C[]): (one: Known) => readonly C[] {
  const postings = new Map<string, number[]>()
  for (const [place, each] of all.entries())
    for (const mark of marksOf(each)) {
      const places = postings.get(mark)
      if (places) places.push(place)
      else postings.set(mark, [place])
    }
  const counts = new Uint16Array(all.length)
  return (one) => {
    const marks = [...marksOf(one)]
    const found = marks.flatMap((mark) => {
      const places = postings.get(mark)
      return places ? [{ places, weight: mark.startsWith('=') || mark.startsWith('@') ? 4 : 1 }] : []
    })
    found.sort((a, b) => a.places.length - b.places.length)
    const touched: number[] = []
    let looked = 0
    for (const { places, weight } of found) {
      if (looked > 0 && looked + places.length > mostLooked) break
      const end = Math.min(places.length, mostLooked)
      looked += end
      for (let at = 0; at < end; at += 1) {
        const place = places[at] ?? 0
        if (counts[place] === 0) touched.push(place)
        counts[place] = (counts[place] ?? 0) + weight
      }
    }
    // One mark shared of many is chance.
    const least = marks.length > 4 ? 2 : 1
    const near = touched.filter((place) => (counts[place] ?? 0) >= least)
    near.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    for (const place of touched) counts[place] = 0
    return near.slice(0, mostCompared).flatMap((place) => all[place] ?? [])
  }
}

/** A mark that many share tells little. */
const mostLooked = 300
const mostCompared = 12

function marksOf({ identity, shorts }: Known): ReadonlySet<string> {
  const marks = new Set<string>()
  for (const { folded, words, acronyms } of identity.names) {
    marks.add(`=${folded.replaceAll(' ', '')}`)
    for (const acronym of acronyms) marks.add(`=${acronym}`)
    for (const word of words) {
      if (word.length < 3) continue
      marks.add(`^${word.slice(0, 3)}`)
      marks.add(`$${word.slice(-3)}`)
    }
  }
  for (const short of shorts) marks.add(`=${shortForm(short)}`)
  if (identity.email !== '') marks.add(`@${identity.email}`)
  return marks
}
