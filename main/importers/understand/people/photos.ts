import type { Draft } from '../../draft.ts'
import type { SourceBlock, SourceDocument, SourcePicture } from '../../source-document.ts'
import { unitKey } from '../../units.ts'
import { foldWords } from '../text/fold.ts'

/**
 * Pictures matched to the people found in all files: by the name of the file, by the words that stand for a picture, or
 * by standing beside a name. Each becomes a draft of the media, and the person a field `photo` that points to it.
 */
export function matchPhotos(documents: readonly SourceDocument[], drafts: readonly Draft[]): readonly Draft[] {
  const people = drafts
    .filter(isPerson)
    .map((draft) => ({ draft, tokens: tokensOf(String(draft.fields['fullName']?.value ?? '')) }))
  if (people.length === 0) return drafts
  const media: Draft[] = []
  const photos = new Map<string, Match & { key: string; unit: readonly string[] }>()
  for (const document of documents)
    for (const place of placesOf(document)) {
      const match = matchOf(place, people) ?? besideOf(place, people)
      const known = match && photos.get(match.draft.key)
      if (!match || (known && known.confidence >= match.confidence)) continue
      const key = `${unitKey(document.file.name, `picture:${place.picture.id}`)}/media`
      photos.set(match.draft.key, { ...match, key, unit: place.units })
      if (!media.some((draft) => draft.key === key)) media.push(mediaDraft(document, place, match, key))
    }
  const used = new Set([...photos.values()].map(({ key }) => key))
  const withPhotos = drafts.map((draft) => {
    const photo = photos.get(draft.key)
    if (!photo) return draft
    const at = draft.fields['fullName']?.at ?? ''
    return { ...draft, fields: { ...draft.fields, photo: { value: photo.key, units: photo.unit, at, why: photo.why } } }
  })
  return [...media.filter(({ key }) => used.has(key)), ...withPhotos]
}

type Place = Readonly<{
  picture: SourcePicture
  /** File name and words that stand for it. */
  names: readonly string[]
  units: readonly string[]
  at: string
  /** Units in the same card or row. */
  beside: readonly string[]
}>
type Person = Readonly<{ draft: Draft; tokens: readonly string[] }>
type Match = Readonly<{ draft: Draft; confidence: number; why: string }>

const isPerson = ({ collection, fields }: Draft) =>
  (collection === 'delegates' || collection === 'officials') && fields['photo'] === undefined

const tokensOf = (name: string): readonly string[] =>
  foldWords(name)
    .split(' ')
    .filter((token) => token !== '')

function mediaDraft(
  document: SourceDocument,
  { picture, units, at }: Place,
  { draft, confidence, why }: Match,
  key: string,
): Draft {
  const name = String(draft.fields['fullName']?.value ?? '')
  return {
    key,
    collection: 'mediaItems',
    // What kind of picture it is, is known when it has been made ready.
    fields: {
      sha256: { value: `picture:${document.file.name}#${picture.id}`, units, at },
      alt: { value: { en: name }, units: [], at, why },
    },
    confidence,
    why,
  }
}

/** Where the pictures of a document stand, with the words around them. */
function placesOf(document: SourceDocument): readonly Place[] {
  if (document.pictures.length === 0) return []
  const { file } = document
  const pictures = new Map(document.pictures.map((picture) => [picture.id, picture]))
  const places: Place[] = []
  const key = (unit: string) => unitKey(file.name, unit)
  const add = (id: string, place: Omit<Place, 'picture'>) => {
    const picture = pictures.get(id)
    if (picture && picture.type !== 'svg' && picture.type !== 'other')
      places.push({
        picture,
        ...place,
        names: [...place.names, picture.name, ...(file.format === 'image' ? [file.name] : [])],
      })
  }
  const visit = (block: SourceBlock, beside: readonly string[]): void => {
    if (block.kind === 'figure')
      add(block.picture, { names: [block.alt], units: [key(block.unit)], at: block.at, beside })
    if (block.kind === 'card' && block.picture !== undefined)
      add(block.picture, {
        names: [block.fullName],
        units: block.properties
          .filter(({ name }) => /^(?:photo|picture|image|logo)$/i.test(name))
          .map(({ text }) => key(text.unit)),
        at: block.at,
        beside: block.properties.map(({ text }) => key(text.unit)),
      })
    if (block.kind !== 'table') return
    for (const row of block.rows) {
      const units = row.cells.flatMap((cell) => cell.blocks.flatMap(textUnit)).map(key)
      for (const cell of row.cells) for (const inner of cell.blocks) visit(inner, units)
    }
  }
  for (const block of document.blocks) visit(block, [])
  const placed = new Set(places.map(({ picture }) => picture.id))
  for (const picture of document.pictures)
    if (!placed.has(picture.id)) add(picture.id, { names: [], units: [], at: file.name, beside: [] })
  return places
}

const textUnit = (block: SourceBlock): readonly string[] =>
  block.kind === 'paragraph' || block.kind === 'heading' ? [block.text.unit] : []

/** Every name of the person in the name of the picture, or given name and surname; two who fit alike are no match. */
function matchOf(place: Place, people: readonly Person[]): Match | undefined {
  const scored = people.flatMap((person): readonly Match[] => {
    let best = 0
    for (const name of place.names) best = Math.max(best, scoreOf(name, person.tokens))
    const { draft } = person
    return best === 0
      ? []
      : [
          {
            draft,
            confidence: best,
            why: `the picture is called like ${String(draft.fields['fullName']?.value ?? '')}`,
          },
        ]
  })
  const [first, second] = scored.sort((a, b) => b.confidence - a.confidence)
  return first && (!second || second.confidence < first.confidence) ? first : undefined
}

function scoreOf(name: string, tokens: readonly string[]): number {
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = new Set(tokensOf(bare.replaceAll('_', ' ')))
  const long = tokens.filter((token) => token.length > 1)
  if (long.length < 2 || words.size === 0) return 0
  if (long.every((token) => words.has(token))) return 0.9
  const [given = '', ...rest] = long
  const joined = [...words].join('')
  if (joined === long.join('') || joined === [...long.slice(-1), ...long.slice(0, -1)].join('')) return 0.85
  if (words.has(given) && rest.some((token) => token.length > 2 && words.has(token))) return 0.75
  const [surname = ''] = long.slice(-1)
  const initial = given.charAt(0)
  if (words.has(surname) && words.has(initial)) return 0.6
  return surname.length > 3 && joined === `${initial}${surname}` ? 0.6 : 0
}

/** A picture in the row of a person or on the card. */
function besideOf(place: Place, people: readonly Person[]): Match | undefined {
  const units = new Set(place.beside)
  const found = people.filter(({ draft }) => draft.fields['fullName']?.units.some((unit) => units.has(unit)))
  const [only, ...others] = found
  return only && others.length === 0
    ? { draft: only.draft, confidence: 0.6, why: 'the picture stands beside the name' }
    : undefined
}
