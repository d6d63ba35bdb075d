import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** What a node holds; of a template what it would show. */
export const childNodes = (element: Element): readonly Node[] =>
  isTemplate(element) ? element.content.childNodes : element.childNodes

const isTemplate = (element: Element): element is DefaultTreeAdapterTypes.Template => element.nodeName === 'template'

/** Programs and styles are not words; `noscript` is. */
export const isSilent = (element: Element): boolean => silent.has(element.tagName)

const silent = new Set([
  'script',
  'style',
  'head',
  'meta',
  'link',
  'base',
  'param',
  'source',
  'track',
  'col',
  'colgroup',
])

/** Elements that stand on lines of their own. */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName)

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav noframes noscript ol optgroup option p ' +
    'pre search section select summary table tbody td textarea template tfoot th thead title tr ul caption'
  ).split(' '),
)
