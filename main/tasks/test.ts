import { build } from './build.ts'
import { playwright } from './end-to-end.ts'
import { inOrder, run, top } from './run.ts'
import { installTestTools } from './test-tools.ts'

/** Everything: what `check` does, every other test, then the page in a browser. Arguments are passed to vitest and then only it runs. */
export async function test(args: readonly string[]): Promise<number> {
  await installTestTools()
  if (args.length > 0) return run('vitest', ['run', ...args], top)
  return inOrder([
    () => run('tsc', ['-b', '--force'], top),
    () => run('biome', ['check', '--error-on-warnings', '.'], top),
    () => run('knip', [], top),
    () => run('vitest', ['run'], top),
    build,
    () => playwright('tests'),
  ])
}
