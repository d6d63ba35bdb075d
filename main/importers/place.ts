/** Names the paragraphs and tables of a text, in its order: the same text gives the same names. */
export type Place = Readonly<{ paragraph(): Named; table(): Named }>
export type Named = Readonly<{ unit: string; at: string }>

export const bodyPlace = (): Place => {
  let paragraphs = 0
  let tables = 0
  return {
    paragraph: () => {
      paragraphs++
      return { unit: `p${paragraphs}`, at: `paragraph ${paragraphs}` }
    },
    table: () => {
      tables++
      return { unit: `t${tables}`, at: `table ${tables}` }
    },
  }
}

/** Within something that has a name itself: its first paragraph bears just that. */
export const placeWithin = ({ unit, at }: Named): Place => {
  let paragraphs = 0
  let tables = 0
  return {
    paragraph: () => {
      paragraphs++
      return paragraphs === 1 ? { unit, at } : { unit: `${unit}p${paragraphs}`, at: `${at}, paragraph ${paragraphs}` }
    },
    table: () => {
      tables++
      return { unit: `${unit}t${tables}`, at: `${at}, table ${tables} inside` }
    },
  }
}
