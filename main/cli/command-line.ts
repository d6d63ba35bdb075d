import { Command, CommanderError, Option } from 'commander'
import { UserError } from '../../shared/errors.ts'
import { sectionCodes } from '../../shared/model/records/book-setup.ts'
import type { BuildArguments } from './build.ts'
import type { ImportArguments } from './import.ts'
import { info } from './info.ts'
import { keepYoungSmall } from './keep-young-small.ts'
import { newTrip } from './new-trip.ts'
import { schema } from './schema.ts'
import type { ServeArguments } from './serve.ts'

/**
 * Runs one command. Answers 0 when what was asked for stands complete, 1 when a strict build found an error or an
 * import left out a file, 2 when the
 * input or the usage was bad; then stderr has one plain sentence and no file is left behind.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('attache')
    .description('Briefing books for delegations. TRIP is a .trip file, a folder, or sample (sample:NAME).')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)

  program
    .command('build')
    .description('Builds one book as PDF.')
    .argument('<trip>')
    .requiredOption('-o, --output <book.pdf>', 'the book')
    .addOption(choice('--edition <name>', 'who it is for', ['staff', 'delegate', 'leave-behind']).default('staff'))
    .option('--for <name>', 'the delegate, for the delegate edition')
    .addOption(choice('--paper <name>', 'paper', ['letter', 'a4']))
    .option('--duplex', 'both sides of each sheet')
    .option('--simplex', 'one side of each sheet')
    .addOption(choice('--theme <name>', 'type', ['serif', 'sans']))
    .addOption(choice('--language <tag>', 'labels and dates', ['en', 'es']))
    .option('--sections <list>', `only these, separated by commas: ${sectionCodes.join(', ')}`)
    .option('--at <time>', 'the moment the book speaks from, such as 2024-01-21T18:00:00Z')
    .option('--report <report.json>', 'where every record stands, and what was found')
    .option('--strict', 'exit 1 when an error was found')
    .action(async (trip: string, options: Omit<BuildArguments, 'trip'>) => {
      keepYoungSmall()
      // The engine is large; only this command needs it.
      const { build } = await import('./build.ts')
      code = await build({ ...options, trip })
    })

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
      code = await importFiles({ ...options, files })
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
      code = await serve(options)
    })

  program.command('schema').description('Prints the JSON Schema of a trip.').action(schema)

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

const choice = (flags: string, description: string, values: readonly string[]) =>
  new Option(flags, description).choices(values)

/** One sentence for what the user can mend; undefined for a bug. */
function explain(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  return undefined
}
