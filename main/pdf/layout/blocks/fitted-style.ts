import type { TextBlock } from '../../blocks.ts'
import type { Style } from '../../theme.ts'
import { widthOfInlines } from '../paragraph/paragraph.ts'
import type { Place, Setting } from '../setting.ts'

/** Sizes of the title on the cover; what is too wide for the last of them goes on two lines. */
const coverSizes = [57, 48, 40]

/** The style of a paragraph; the cover's title in the largest size in which it fits one line. */
export function fittedStyle(setting: Setting, block: TextBlock, { x, width, language, tag }: Place): Style {
  const style = setting.styles[block.style]
  if (block.style !== 'coverTitle') return style
  const smallest = coverSizes.at(-1) ?? style.size
  const fits = (size: number) => {
    const text = { style: { ...style, size }, inlines: block.inlines, x, width, language, tag }
    return widthOfInlines(setting, text) <= width
  }
  return { ...style, size: coverSizes.find(fits) ?? smallest }
}
