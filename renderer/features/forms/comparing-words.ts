import type { ComparingWords } from '../../../shared/comparing/comparison.ts'
import { collectionLabels, nameOf } from '../../state/record-names.ts'
import { choiceLabel, fieldLabel, languageName } from './labels.ts'

/** The words forms and lists use, for comparisons. */
export const comparingWords: ComparingWords = {
  nameOf,
  collection: (collection) => collectionLabels[collection],
  field: fieldLabel,
  choice: choiceLabel,
  language: languageName,
}
