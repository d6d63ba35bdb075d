/** A name any system can save under: no folder, no control character, not one that Windows keeps for itself. */
export function safeName(name: string): string {
  const flat = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
  return flat === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(flat) ? `file-${flat || 'attache'}` : flat
}
