import type { LinkArea } from './painter.ts'
import { byteString, destinationName, textString } from './pdf-strings.ts'

/** What a link opens, as entries of its annotation; undefined for what is only printed. */
export function linkAction(area: LinkArea, destinations: ReadonlySet<string>): string | undefined {
  if (area.to !== undefined) {
    return destinations.has(area.to) ? `/Dest${byteString(destinationName(area.to))}` : undefined
  }
  const address = safeAddress(area.link ?? '')
  return address === undefined ? undefined : `/A<</S/URI/URI${byteString(address)}>>`
}

/** Said of a link to those who do not see it: its words, and where it leads when they do not tell. */
export function linkContents(area: LinkArea): string {
  const words = area.words.trim()
  const text = area.link === undefined || words === area.link ? words : `${words} (${area.link})`.trim()
  return textString(text || area.to || 'Link')
}

/** Web, mail and telephone, in plain characters; nothing else leaves the book. */
function safeAddress(link: string): string | undefined {
  let url: URL
  try {
    url = new URL(link.trim().toWellFormed())
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
  return ['https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined
}
