import { Command, CommanderError } from 'commander'
import { UserError } from '../../shared/errors.ts'

/**
 * Runs one command. Answers 0 when what was asked for stands complete, 1 when a strict build found an error or an
 * import left out a file, 2 when the
 * input or the usage was bad; then stderr has one plain sentence and no file is left behind.
 */
export async function runProgram(
  args: readonly string[],
  addCommands: (program: Command, answer: (code: number) => void) => void,
): Promise<number> {
  let code = 0
  const program = new Command('attache')
    .description('Briefing books for delegations. TRIP is a .trip file, a folder, or sample (sample:NAME).')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
  addCommands(program, (answer) => {
    code = answer
  })
  try {
    if (args.length === 0) {
      program.outputHelp()
      return 0
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const sentence = explain(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    return 2
  }
}

/** One sentence for what the user can mend; undefined for a bug. */
function explain(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  return undefined
}
