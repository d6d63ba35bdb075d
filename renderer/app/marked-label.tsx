import { pieces } from './palette-rows.ts'

/** A label with the typed words in it set strong. */
export function MarkedLabel({ text, query }: Readonly<{ text: string; query: string }>) {
  return pieces(text, query).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place
    index % 2 === 1 ? <b key={index}>{piece}</b> : piece,
  )
}
