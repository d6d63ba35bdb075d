import { field, said, together } from '../draft-list.ts'
import { brokenLines } from '../pieces.ts'
import { findPhones } from '../text/contacts.ts'
import { foldWords } from '../text/fold.ts'
import type { Section } from './sections.ts'
import type { Setting } from './setting.ts'

/** Where the meeting is: the first line is the name, the next ones the address. */
export function readVenue({ list, language, places }: Setting, { head, inline, pieces }: Section): void {
  const below = pieces.flatMap((piece) => (piece.kind === 'line' ? brokenLines(piece) : []))
  const lines = [...(inline === '' ? [] : [{ ...head, text: inline }]), ...below]
  const [name, ...rest] = lines
  if (!name || foldWords(name.text).split(' ').length > 14 || lines.length > 8) return
  const phone = rest.find((line) => findPhones(line.text).length > 0)
  const address = rest.filter((line) => line !== phone && foldWords(line.text).split(' ').length <= 12)
  const key = list.add(
    'venues',
    name,
    {
      name: field(said(language, name.text), name),
      address: field(address.map((line) => line.text).join(', '), together(address)),
      contact: phone ? field(findPhones(phone.text)[0]?.value, phone) : undefined,
    },
    { confidence: 0.7, why: 'the part about the venue' },
  )
  places.set(foldWords(name.text), key)
}
