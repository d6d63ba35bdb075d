import type { Parser } from '../parser.ts'
import type { SourceFormat } from '../source-document.ts'

/** Formats that one parser reads; archives are opened and trips read as such. */
export type ParsedFormat = Exclude<SourceFormat, 'trip' | 'zip'>

/** Each is loaded when the first file of its kind comes: some bring large libraries. */
export const parserOf = (format: ParsedFormat): Promise<Parser> => parsers[format]()

const parsers: Readonly<Record<ParsedFormat, () => Promise<Parser>>> = {
  docx: async () => (await import('../docx/parse-docx.ts')).parseDocx,
  xlsx: async () => (await import('../xlsx/parse-xlsx.ts')).parseXlsx,
  csv: async () => (await import('../csv/parse-csv.ts')).parseCsv,
  pdf: async () => (await import('../pdf/parse-pdf.ts')).parsePdf,
  ics: async () => (await import('../ics/parse-ics.ts')).parseIcs,
  vcf: async () => (await import('../vcf/parse-vcf.ts')).parseVcf,
  image: async () => (await import('../image/parse-image.ts')).parseImage,
  markdown: async () => (await import('../markdown/parse-markdown.ts')).parseMarkdown,
  html: async () => (await import('../html/parse-html.ts')).parseHtml,
  text: async () => (await import('../text/parse-text.ts')).parseText,
  eml: async () => (await import('../eml/parse-eml.ts')).parseEml,
  json: async () => (await import('../json/parse-json.ts')).parseJson,
  yaml: async () => (await import('../yaml/parse-yaml.ts')).parseYaml,
}
