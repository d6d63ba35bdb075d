import { Fragment } from 'react'

/** A text in pieces, of which every second one was looked for. */
export function Marked({ pieces }: Readonly<{ pieces: readonly string[] }>) {
  return pieces.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>,
  )
}
