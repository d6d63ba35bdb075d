import type { Option } from '../../ui/select.tsx'

const tags = 'en es pt fr de it nl pl el ru uk tr sv da nb fi cs hu ro bg hr sr'.split(' ')

/** Languages a trip can be written in. */
export const languageOptions = (): readonly Option[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
  return tags.map((id) => ({ id, label: names.of(id) ?? id, hint: id }))
}
