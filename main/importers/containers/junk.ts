/** What programs leave beside the files of people: never read, only named in a notice. */
export function isJunk(path: string): boolean {
  const names = path.split(/[/\\]/)
  const name = names.at(-1) ?? ''
  return (
    names.includes('__MACOSX') ||
    /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.localized|ehthumbs\.db)$/i.test(name) ||
    /^(?:~\$|\._|\.~lock\.)/.test(name)
  )
}

/** Word's own mark that somebody has a file open: the name of the person at a fixed length, and nothing else. */
export const isLockFile = (name: string, size: number): boolean =>
  /^~\$/.test(name.split(/[/\\]/).at(-1) ?? '') && size < 1024

export const junkNotice = (names: readonly string[]): string =>
  `${names.length === 1 ? 'A file' : `${names.length} files`} that programs keep for themselves ${
    names.length === 1 ? 'was' : 'were'
  } left out: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and more' : ''}.`
