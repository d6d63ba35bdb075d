/** Kinds of record that one trip takes from another: they are what they are whoever travels. */
export const directoryKinds = [
  'agencies',
  'officials',
  'companies',
  'topics',
  'topicPapers',
  'venues',
  'contacts',
  'glossaryTerms',
] as const
export type DirectoryKind = (typeof directoryKinds)[number]

export const isDirectoryKind = (name: string | undefined): name is DirectoryKind =>
  directoryKinds.some((kind) => kind === name)
