export { foldText } from '../../shared/searching/fold-text.ts'
