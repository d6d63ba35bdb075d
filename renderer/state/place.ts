import { type CollectionName, isCollectionName } from '../../shared/model/collections.ts'

/** A record by where it stands. */
export type Place = Readonly<{ collection: CollectionName; id: string }>
export type FieldPlace = Place & Readonly<{ field: string }>

/** `briefs/anam`, as findings and the binder write it. */
export const placeText = ({ collection, id }: Place): string => `${collection}/${id}`

export function readPlace(text: string | undefined): Place | undefined {
  const [collection, id, ...rest] = text?.split('/') ?? []
  return collection && id && rest.length === 0 && isCollectionName(collection) ? { collection, id } : undefined
}

export const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.collection === b?.collection && a?.id === b?.id
