/** What is read as one: a file by itself, or all files of a folder that is a trip. `parts` count the names given. */
export type Whole = Readonly<{
  name: string
  /** The folder the parts lie in; missing for a file by itself. */
  folder?: string
  parts: readonly number[]
}>

/** The names of files and folders right inside a folder tell a trip kept in the plain. */
export const isTripFolder = (inside: ReadonlySet<string>): boolean =>
  inside.has('manifest.json') && (inside.has('trip.json') || inside.has('records'))

/**
 * Files of dropped folders by their paths, those of a trip folder put together in the place of the first. The outermost
 * folder counts. Parts of a trip that were given without their folder are put together too; what else came stays itself.
 */
export function wholesOf(names: readonly string[]): readonly Whole[] {
  const folders = tripFolders(names)
  const wholes: (Whole & { readonly parts: number[] })[] = []
  const known = new Map<string, { readonly parts: number[] }>()
  for (const [index, name] of names.entries()) {
    const folder = folderAround(name, folders)
    if (folder === undefined) {
      wholes.push({ name, parts: [index] })
      continue
    }
    const before = known.get(folder)
    if (before) {
      before.parts.push(index)
      continue
    }
    const whole = { name: folder || 'Trip', folder, parts: [index] }
    known.set(folder, whole)
    wholes.push(whole)
  }
  return wholes
}

function tripFolders(names: readonly string[]): ReadonlySet<string> {
  const marked = names.flatMap((name) => (baseOf(name) === 'manifest.json' ? [parentOf(name)] : []))
  if (marked.length === 0) return new Set()
  const inside = new Map<string, Set<string>>(marked.map((folder) => [folder, new Set()]))
  for (const name of names) {
    const segments = name.split('/')
    for (let depth = 0; depth < segments.length; depth += 1)
      inside.get(segments.slice(0, depth).join('/'))?.add(segments[depth] ?? '')
  }
  return new Set([...inside].flatMap(([folder, own]) => (isTripFolder(own) ? [folder] : [])))
}

function folderAround(name: string, folders: ReadonlySet<string>): string | undefined {
  if (folders.size === 0) return undefined
  const segments = name.split('/')
  if (folders.has('') && tripParts.has(segments[0] ?? '')) return ''
  for (let depth = 1; depth < segments.length; depth += 1) {
    const folder = segments.slice(0, depth).join('/')
    if (folders.has(folder)) return folder
  }
  return undefined
}

/** What a trip folder holds; beside them on the desktop anything may lie. */
const tripParts: ReadonlySet<string> = new Set(['manifest.json', 'trip.json', 'records', 'media', 'bases', 'issues'])

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')))
