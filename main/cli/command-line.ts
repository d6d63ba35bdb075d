import { addBuildCommand, choice } from './build-command.ts'
import type { ImportArguments } from './import.ts'
import { info } from './info.ts'
import { newTrip } from './new-trip.ts'
import { runProgram } from './run-program.ts'
import { schema } from './schema.ts'
import type { ServeArguments } from './serve.ts'

/** All commands. Answers the exit code. */
export const runCommandLine = (args: readonly string[]): Promise<number> => runProgram(args, addCommands)

const addCommands: Parameters<typeof runProgram>[1] = (program, answer) => {
  // The engine is large; only this command needs it.
  addBuildCommand(program, async (options) => (await import('./build.ts')).build(options), answer)

  program
    .command('info')
    .description('Says what a trip holds.')
    .argument('<trip>')
    .option('--json', 'as JSON')
    .action(async (trip: string, options: { json?: true }) => {
      await info(trip, options.json === true)
    })

  program
    .command('new')
    .description('Begins a trip from the last one: agencies, officials and open commitments come along.')
    .requiredOption('--from <trip>', 'the earlier trip')
    .requiredOption('-o, --output <new>', 'the new trip, a .trip file or a folder')
    .option(
      '--bring <list>',
      'what comes along, separated by commas: agencies, officials, commitments, points or points:ask, logistics',
    )
    .action(async (options: { from: string; output: string; bring?: string }) => {
      await newTrip(options.from, options.output, options.bring)
    })

  program
    .command('import')
    .description(
      'Imports files and folders: Word, Excel, PDF, calendars, contacts, pictures, archives and other trips.',
    )
    .argument('<files...>')
    .requiredOption('-o, --output <out>', 'the trip with what was imported, a .trip file or a folder')
    .option('--into <trip>', 'the trip to import into; a new one unless said')
    .addOption(choice('--accept <which>', 'what to take of what was found', ['all', 'new', 'none']).default('all'))
    .option('--mapping <m.json>', 'how columns of sheets are to be read: "mappings" of an earlier report, changed')
    .option('--keep-left-over', 'keep what was left over as notes of the trip')
    .option('--report <report.json>', 'what was found in each file, what was taken, and all that was left over')
    .action(async (files: string[], options: Omit<ImportArguments, 'files'>) => {
      // Only this command starts processes that read foreign files.
      const { importFiles } = await import('./import.ts')
      answer(await importFiles({ ...options, files }))
    })

  program
    .command('serve')
    .description('Opens Attaché in the browser of this computer. Other programs of your account can read its page too.')
    .option('--library <folder>', 'the library; your own unless said')
    .option('--port <number>', 'the port; any that is free unless said')
    .option('--no-open', 'print the one-time address instead of opening the browser')
    .option('--first-sample', 'begin an empty library with a copy of the sample, and open it')
    .action(async (options: ServeArguments) => {
      // Only this command needs the library, the host and what they bring.
      const { serve } = await import('./serve.ts')
      answer(await serve(options))
    })

  program.command('schema').description('Prints the JSON Schema of a trip.').action(schema)
}
