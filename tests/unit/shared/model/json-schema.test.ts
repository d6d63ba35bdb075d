import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectionNames } from '../../../../shared/model/collections.ts'
import { tripJsonSchema, tripJsonSchemaText } from '../../../../shared/model/json-schema.ts'

test('the shipped schema of the trip file is current (npm run -s attache -- schema > assets/trip.schema.json)', () => {
  const shipped = readFileSync(new URL('../../../../assets/trip.schema.json', import.meta.url), 'utf8')
  expect(shipped === tripJsonSchemaText()).toBe(true)
})

test('the schema names every collection and lets unknown keys pass', () => {
  const schema = JSON.stringify(tripJsonSchema())
  expect(collectionNames.filter((name) => !schema.includes(`"${name}":{"type":"object"`))).toEqual([])
  expect(schema).not.toContain('"additionalProperties":false')
})

test('the schema is the same each time it is made', () => {
  expect(tripJsonSchemaText()).toBe(tripJsonSchemaText())
})
