import { build } from './build.ts'
import { addBuildCommand } from './build-command.ts'
import { runProgram } from './run-program.ts'

/**
 * The command line with one command: what is bundled as a script whose compiled code is kept. `built` hears that a
 * book was made, when all that takes has run.
 */
export function runBuildAlone(args: readonly string[], built: () => void): Promise<number> {
  return runProgram(args, (program, answer) =>
    addBuildCommand(
      program,
      async (options) => {
        const code = await build(options)
        built()
        return code
      },
      answer,
    ),
  )
}
