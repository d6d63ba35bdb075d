import { tripJsonSchema } from '../../shared/model/json-schema.ts'

/** Prints the JSON Schema of the trip file. */
export function schema(): void {
  process.stdout.write(`${JSON.stringify(tripJsonSchema(), null, 2)}\n`)
}
