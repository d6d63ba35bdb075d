import type { ImageBlock } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import { colours } from '../../theme.ts'
import { addStrips, type Flow } from '../flow.ts'
import type { Place, Setting } from '../setting.ts'
import type { MovableItem, Strip } from '../strip.ts'
import { stripOf } from './text.ts'

export function layImage(setting: Setting, flow: Flow, block: ImageBlock, place: Place): void {
  addStrips(flow, [fitPicture(setting, block, place)], { top: block.fit === 'fill' ? 'portrait' : 'figure' })
}

type Frame = Omit<ImageBlock, 'kind'>

/** A picture in its frame, flush left and top; the frame is never larger than where it stands. */
export function fitPicture(setting: Setting, block: Frame, place: Place): Strip {
  const page = setting.geometry.bottom - setting.geometry.top
  const scale = Math.min(1, place.width / block.width, page / block.height)
  const width = block.width * scale
  const height = block.height * scale
  const { sha256 } = block
  const size = sha256 === undefined ? undefined : setting.pictures.sizeOf(sha256)
  const origin = block.origin ?? place.origin
  if (sha256 !== undefined && size === undefined) {
    const message = 'A picture is not among the media of the trip; the grey figure stands in its place.'
    setting.findings.add({ code: 'picture-missing', level: 'warning', origin, message })
  }
  if (sha256 === undefined || size === undefined || size.width <= 0 || size.height <= 0)
    return stripOf(placeholder(place.x, width, height), height, 0)
  const tag = block.alt === '' ? artifact : setting.tags.add('Figure', place.tag, { alt: block.alt })
  const fitted =
    block.fit === 'fill'
      ? Math.max(width / size.width, height / size.height)
      : Math.min(width / size.width, height / size.height)
  const [drawnWidth, drawnHeight] = [size.width * fitted, size.height * fitted]
  const item: MovableItem = {
    kind: 'image',
    sha256,
    x: block.fit === 'fill' ? place.x + (width - drawnWidth) / 2 : place.x,
    y: block.fit === 'fill' ? Math.min(0, (height - drawnHeight) / 3) : 0,
    width: drawnWidth,
    height: drawnHeight,
    tag,
    ...(block.fit === 'fill' && { clip: [place.x, 0, width, height] as const }),
    ...(origin && { origin }),
  }
  const shown = block.fit === 'fill' ? { width, height } : { width: drawnWidth, height: drawnHeight }
  const strip = stripOf([item], shown.height, 0)
  if (tag !== artifact) strip.marks = [{ kind: 'figure', tag, x: place.x, y: 0, ...shown }]
  return strip
}

/** The grey figure: head and shoulders in proportion to the frame. */
function placeholder(x: number, width: number, height: number): MovableItem[] {
  const middle = x + width / 2
  const unit = Math.min(width, height / 1.25)
  const shoulders = { top: height - unit * 0.485, half: unit * 0.4 }
  const points = Array.from({ length: 33 }, (_, step) => {
    const angle = Math.PI * (1 - step / 32)
    const across = middle + Math.cos(angle) * shoulders.half
    return [across, height - Math.sin(angle) ** 0.8 * (height - shoulders.top)] as const
  })
  return [
    { kind: 'rect', x, y: 0, width, height, fill: colours.placeholder, tag: artifact },
    {
      kind: 'circle',
      x: middle,
      y: height - unit * 0.763,
      radius: unit * 0.207,
      fill: colours.placeholderFigure,
      tag: artifact,
    },
    { kind: 'path', points, fill: colours.placeholderFigure, weight: 0, closed: true, tag: artifact },
  ]
}
