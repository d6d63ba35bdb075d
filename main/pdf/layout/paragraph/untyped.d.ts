declare module 'linebreak' {
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

declare module 'hyphen/*' {
  const language: Readonly<{ hyphenateSync(text: string, options?: Readonly<{ hyphenChar?: string }>): string }>
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default language
}
