/** A file to be read, with its path inside the folder it came in: `Trip 2023/Agenda.docx`. */
export type ChosenFile = Readonly<{ name: string; file: File }>

/** Files a person picked; those of a folder know their path in it. */
export const chosenFrom = (files: readonly File[]): readonly ChosenFile[] =>
  sorted(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })))

/** Files and whole folders that were dropped. Must be called while the drop is handled: later it holds nothing. */
export function droppedFiles(data: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (entries.length === 0) return Promise.resolve(chosenFrom([...data.files]))
  return Promise.all(entries.map(filesOf)).then((found) => sorted(found.flat()))
}

async function filesOf(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ name: entry.fullPath.replace(/^\/+/, ''), file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A folder tells its entries in portions; an empty one is the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) break
    inside.push(...portion)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const sorted = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
  files.toSorted((a, b) => collator.compare(a.name, b.name))

const collator = new Intl.Collator('en', { numeric: true })
