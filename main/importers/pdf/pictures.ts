import { createHash } from 'node:crypto'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourcePicture } from '../source-document.ts'
import { encodePng, type Image } from './encode-png.ts'
import type { Box } from './piece.ts'
import type { Drawing } from './read-drawing.ts'

export type PlacedPicture = Readonly<{ picture: string; box: Box; mark: string }>

export type PictureStore = Readonly<{
  add: (page: PDFPageProxy, drawn: Drawing['pictures'][number]) => Promise<PlacedPicture | undefined>
  all: () => readonly SourcePicture[]
  /** Pictures that could not be taken over. */
  lost: () => number
}>

/** Bytes of all pictures together, unpacked; what comes after stays in its file. */
const mostBytes = 160_000_000

/** Collects the pictures of a document; one that is printed often is kept once. */
export function createPictureStore(): PictureStore {
  const pictures = new Map<string, SourcePicture>()
  let bytes = 0
  let lost = 0
  let left = patience
  return {
    add: async (page, drawn) => {
      const asked = performance.now()
      const image = decoded(drawn.inline ?? (await objectOf(page, drawn.id, left)))
      if (image === undefined) left = Math.max(20, left - (performance.now() - asked))
      if (image === undefined || bytes + image.data.length > mostBytes) {
        lost += 1
        return undefined
      }
      const hash = createHash('sha256').update(`${image.width}`).update(image.data).digest('hex').slice(0, 16)
      if (!pictures.has(hash)) {
        bytes += image.data.length
        pictures.set(hash, { id: hash, name: '', type: 'png', bytes: encodePng(image) })
      }
      return { picture: hash, box: drawn.box, mark: drawn.mark }
    },
    all: () => [...pictures.values()],
    lost: () => lost,
  }
}

/** Damaged pictures may never come: how long a document's are waited for in all, milliseconds. */
const patience = 4000

/** Pictures of the whole document have ids of their own. */
function objectOf(page: PDFPageProxy, id: string, wait: number): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), wait)
    objects.get(id, (value: unknown) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

function decoded(value: unknown): Image | undefined {
  if (typeof value !== 'object' || value === null || !('data' in value && 'width' in value && 'height' in value))
    return undefined
  const { data } = value
  const width = Number(value.width)
  const height = Number(value.height)
  const kind = 'kind' in value ? Number(value.kind) : 0
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || !(width > 0 && height > 0)) return undefined
  const channels = kind === 1 ? 1 : kind === 2 ? 3 : 4
  const row = kind === 1 ? Math.ceil(width / 8) : width * channels
  if (data.length < row * height) return undefined
  return {
    width,
    height,
    channels,
    isBits: kind === 1,
    data: new Uint8Array(data.buffer, data.byteOffset, row * height),
  }
}

/** Files inside the file: named, never opened. */
export async function attachmentNames(document: PDFDocumentProxy): Promise<readonly string[]> {
  const attachments: unknown = await document.getAttachments()
  if (attachments instanceof Map) return [...attachments.keys()].map(String)
  return typeof attachments === 'object' && attachments !== null ? Object.keys(attachments) : []
}
