import type { LabelledBlock } from '../../blocks.ts'
import { artifact } from '../../pages.ts'
import type { Place, Setting } from '../setting.ts'
import type { MovableItem, Resume } from '../strip.ts'
import { stackStrips } from '../strip.ts'
import { createTagTree } from '../tag-tree.ts'
import { textStrips } from './text.ts'

/** Label and `continued` beside what runs on over a page. They were read before: repeated, they say nothing. */
export function continuedLabel(setting: Setting, block: LabelledBlock, place: Place): () => Resume {
  return () => {
    const quiet: Setting = { ...setting, tags: createTagTree() }
    const beside = { ...place, width: setting.geometry.label, whole: true }
    const label = block.label?.length
      ? textStrips(quiet, { kind: 'text', style: block.labelStyle ?? 'label', inlines: block.label, tag: 'P' }, beside)
      : []
    const note = continuedLine(quiet, beside)
    const { items, height } = stackStrips([...label, ...note])
    return { height: 0, beside: height, items: items.map(asArtifact) }
  }
}

export function continuedLine(setting: Setting, place: Place) {
  const text = { kind: 'text', style: 'labelNote', inlines: [{ kind: 'text', text: setting.continued }] } as const
  return textStrips(setting, text, { ...place, whole: true })
}

/** A copy that belongs to the page. */
export function asArtifact(item: MovableItem): MovableItem {
  if (item.kind === 'line')
    return { ...item, runs: item.runs.map(({ to: _to, link: _link, ...run }) => ({ ...run, tag: artifact })) }
  return { ...item, tag: artifact }
}
