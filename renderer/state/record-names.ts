export { collectionLabels, languagesOf, nameOf, textOf, tripHead } from '../../shared/format/record-names.ts'
