import type { SourcePicture } from './source-document.ts'

/** What a picture is by its first bytes; its name may say anything. */
export function pictureType(bytes: Uint8Array): SourcePicture['type'] {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (start.slice(1, 4) === 'PNG') return 'png'
  if (start.startsWith('GIF8')) return 'gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  return /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:svg|\?xml[\s\S]*<svg)/.test(start) ? 'svg' : 'other'
}
