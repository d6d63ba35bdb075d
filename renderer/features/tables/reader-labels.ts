import type { DisclosureLevel } from '../../../shared/model/disclosure.ts'

/** Who reads something, a word each. */
export const readerLabels: Readonly<Record<DisclosureLevel, string>> = {
  public: 'Public',
  delegation: 'Delegation',
  leaders: 'Leaders',
  staff: 'Staff',
}
