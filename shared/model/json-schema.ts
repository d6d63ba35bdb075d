import { z } from 'zod'
import { definitions } from './collections.ts'
import { disclosureSchema } from './disclosure.ts'
import { localisedSchema } from './localised.ts'
import { blockSchema, spanSchema } from './rich-text.ts'
import { tripFormat } from './trip.ts'

/** What a trip file holds, as a JSON Schema made from the definitions of the records. */
export function tripJsonSchema(): Readonly<Record<string, unknown>> {
  const names = z.registry<{ id: string }>()
  names.add(spanSchema, { id: 'span' })
  names.add(blockSchema, { id: 'block' })
  names.add(localisedSchema, { id: 'localised' })
  names.add(disclosureSchema, { id: 'disclosure' })
  for (const definition of definitions) names.add(definition.schema, { id: definition.name })
  const collections = Object.fromEntries(
    definitions.map(({ plural, schema }) => [plural, z.record(z.string(), schema).optional()]),
  )
  const file = z.looseObject({ format: z.literal(tripFormat), collections: z.looseObject(collections) })
  const { $schema, ...rest } = z.toJSONSchema(file, { io: 'input', metadata: names, unrepresentable: 'any' })
  return { $schema, title: 'Attaché trip', ...rest }
}

/** The text of the shipped file `assets/trip.schema.json`, which `attache schema` prints. */
export const tripJsonSchemaText = (): string => `${JSON.stringify(tripJsonSchema(), undefined, 2)}\n`
