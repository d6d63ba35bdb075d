import { build } from './build.ts'
import { playwright } from './end-to-end.ts'
import { inOrder } from './run.ts'
import { installTestTools } from './test-tools.ts'

/** Pictures of every screen, light and dark and in two sizes of window, into `out/screens`. */
export async function screens(args: readonly string[]): Promise<number> {
  await installTestTools()
  return inOrder([build, () => playwright('screens', args)])
}
