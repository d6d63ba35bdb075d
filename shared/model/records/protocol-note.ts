import { localised, prose } from '../field.ts'
import { defineRecord, type RecordOf } from '../record.ts'

export const protocolNote = defineRecord({
  name: 'protocolNote',
  plural: 'protocolNotes',
  disclosure: { level: 'delegation' },
  shape: { title: localised(), text: prose() },
})
export type ProtocolNote = RecordOf<typeof protocolNote>
