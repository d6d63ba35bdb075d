import type { CollectionName } from '../../../shared/model/collections.ts'
import type { Trip } from '../../../shared/model/trip.ts'
import { fieldsOf } from '../../../shared/model/walk.ts'
import { languagesOf } from '../../state/record-names.ts'

const namingFields = ['fullName', 'name', 'title', 'statement', 'text', 'term', 'number']

/** The values of a new record of which only the name is known; undefined where a name does not make a record. */
export function newNamed(
  trip: Trip,
  collection: CollectionName,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const fields = fieldsOf(collection)
  if (fields.some(({ facts }) => facts.owner)) return undefined
  const field = namingFields
    .map((each) => fields.find((other) => other.name === each))
    .find((each) => each !== undefined)
  if (!field) return undefined
  const [language = 'en'] = languagesOf(trip)
  return { [field.name]: field.facts.kind === 'localised' ? { [language]: name } : name }
}
