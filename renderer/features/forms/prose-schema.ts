import { Extension, type Extensions, Mark } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/** Blocks, items and rows keep the id they have in the trip; a copy or the second half of a split has none yet. */
const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'tableRow'],
      attributes: { blockId: { default: null, rendered: false, keepOnSplit: false } },
    },
  ],
})

/** A phrase in another language than the rest. */
const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({ language: { default: null, renderHTML: ({ language }) => ({ lang: language }) } }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => ({ language: element.getAttribute('lang') }) }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** What rich text can hold: what the book can print and nothing else. */
export const proseExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    hardBreak: false,
    horizontalRule: false,
    dropcursor: false,
    trailingNode: false,
    heading: { levels: [1, 2] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      isAllowedUri: (address) => /^(https?:|mailto:|tel:)/i.test(address ?? ''),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  BlockIds,
  Language,
]
