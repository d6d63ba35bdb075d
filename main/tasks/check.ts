import { inOrder, run, top } from './run.ts'

/** Types, lint and form, dead code, then architecture and unit tests: what every commit must pass. */
export const check = (): Promise<number> =>
  inOrder([
    () => run('tsc', ['-b', '--force'], top),
    () => run('biome', ['check', '--error-on-warnings', '.'], top),
    () => run('knip', [], top),
    () => run('vitest', ['run', 'tests/architecture.test.ts', 'tests/unit'], top),
  ])
