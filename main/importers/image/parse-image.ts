import type { Parser } from '../parser.ts'
import { pictureType } from '../picture-type.ts'

/** A picture as a document of one figure; it is decoded only when it is taken into a trip. */
export const parseImage: Parser = async (bytes, file) => {
  const name = file.name.split('/').at(-1) ?? file.name
  return {
    file,
    title: '',
    blocks: [{ kind: 'figure', unit: 'picture', at: 'the picture', picture: 'picture', alt: '' }],
    pictures: [{ id: 'picture', name, type: pictureType(bytes), bytes }],
    notices: [],
  }
}
