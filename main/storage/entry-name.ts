/**
 * Why a name inside an archive or a folder of ours may not be used, or undefined when it may. Allowed is what every
 * system can hold as a file below the folder it belongs to, and nothing that means something else on one of them.
 */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'an entry has no name'
  if (name.length > longestName) return 'an entry has a name that is too long'
  if (hasControlCharacter(name)) return 'a name in it holds a control character'
  if (name.includes('\\')) return 'a name in it holds a backslash'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'a name in it points to a place outside the file'
  if (/[:<>"|?*]/.test(name)) return 'a name in it holds a character that Windows gives a meaning'
  const parts = name.split('/')
  if (parts.length > deepest) return 'its folders are nested too deep'
  return parts.map(partFault).find((fault) => fault !== undefined)
}

/** The same of an archive that is only unpacked into memory, where a name need not fit any disk. */
export function foreignNameFault(name: string): string | undefined {
  if (name === '') return 'an entry has no name'
  if (name.length > longestForeignName) return 'an entry has a name that is too long'
  if (hasControlCharacter(name)) return 'a name in it holds a control character'
  const parts = name.split('/')
  const leadsOut = name.startsWith('/') || /^[A-Za-z]:/.test(name) || parts.includes('..')
  return leadsOut ? 'a name in it points to a place outside the file' : undefined
}

/** Two names with the same key would be one file on some system. */
export const nameKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

const longestName = 240
const longestForeignName = 1_000
const deepest = 8

function partFault(part: string): string | undefined {
  if (part === '') return 'a name in it has an empty part'
  if (part === '.' || part === '..') return 'a name in it points to a place outside the file'
  if (/[. ]$/.test(part)) return 'a name in it ends in a dot or a space'
  const stem = part.split('.')[0]?.trimEnd() ?? ''
  if (/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i.test(stem)) {
    return 'a name in it is reserved on Windows'
  }
  return undefined
}

function hasControlCharacter(name: string): boolean {
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0
    // C0, DEL, C1, lone surrogates, and the marks that turn the direction of reading and so disguise a name.
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) return true
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfffd) return true
  }
  return false
}
