import { inOrder, run, top } from './run.ts'

/** Unit tests that compare tens of thousands of words or trips; they run with `npm test`. */
const thorough = ['**/fonts/shaper.test.ts', '**/editions/leaks.test.ts']

/** Types, lint and form, dead code, and beside them architecture and unit tests: what every commit must pass, quickly. */
export async function check(): Promise<number> {
  const codes = await Promise.all([
    inOrder([
      () => run('tsc', ['-b', '--force'], top),
      () => run('biome', ['check', '--error-on-warnings', '.'], top),
      () => run('knip', [], top),
    ]),
    // Unit tests keep no state, so that they may share what they import: a third of the time. `npm test` isolates them.
    run(
      'vitest',
      [
        'run',
        '--no-isolate',
        'tests/architecture.test.ts',
        'tests/unit',
        ...thorough.flatMap((name) => ['--exclude', name]),
      ],
      top,
    ),
  ])
  return Math.max(...codes)
}
