import { type Command, Option } from 'commander'
import { sectionCodes } from '../../shared/model/records/book-setup.ts'
import type { BuildArguments } from './build.ts'

/** Adds the command that builds a book; `make` builds it, and `answer` takes the exit code. */
export function addBuildCommand(
  program: Command,
  make: (options: BuildArguments) => Promise<number>,
  answer: (code: number) => void,
): void {
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
    .action(async (trip: string, options: Omit<BuildArguments, 'trip'>) => answer(await make({ ...options, trip })))
}

export const choice = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, description).choices(values)
