import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { version } from '../../../main/version.ts'

it('names the version of the package', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'package.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(version)
})
