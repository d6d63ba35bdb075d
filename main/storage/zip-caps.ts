/** What may be read at a place, from a file or from memory. */
export type ZipSource = Readonly<{ size: number; read(position: number, length: number): Promise<Uint8Array> }>

export type ZipCaps = Readonly<{
  entries: number
  /** Bytes when unpacked, of one entry and of all. */
  entrySize: number
  totalSize: number
  /** Unpacked to packed, of an entry above `ratioFrom` bytes. */
  ratio: number
  ratioFrom: number
  /**
   * Made by any program and only ever unpacked into memory: it may be of the long kind (zip64), two entries may have
   * one name (whoever reads it takes the first and says so), and names need not fit a disk nor be in UTF-8.
   */
  foreign?: Readonly<{
    /** Names of which only the bytes are known, all of them together. */
    decodeNames(names: readonly Uint8Array[]): readonly string[]
  }>
}>

/** For our own files: they hold all media of a trip and are streamed. */
export const ownCaps: ZipCaps = {
  entries: 20_000,
  entrySize: 200 * 2 ** 20,
  totalSize: 4 * 2 ** 30 - 1,
  ratio: 200,
  ratioFrom: 2 ** 20,
}

export type ZipEntry = Readonly<{
  name: string
  method: 'stored' | 'deflated'
  crc: number
  /** Bytes in the archive and when unpacked. */
  packed: number
  size: number
  /** Where its header and its data start in the archive. */
  offset: number
  dataStart: number
}>
