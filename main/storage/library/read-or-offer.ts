import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { codeOf } from '../durable-write.ts'
import { readFault } from '../read-file.ts'
import type { LibraryOutside, OpenProblem } from './contract.ts'
import { problemOf } from './problem.ts'
import { findOffer, type ReadTrip, snapshotName } from './read-trip.ts'
import { setAsideIfThere } from './set-aside.ts'

type Opening = Readonly<{ folder: string; access: 'write' | 'read'; read: () => Promise<ReadTrip> }>

/**
 * The trip in a folder, or why it cannot be read and the newest good state there is. A bad snapshot gets another name
 * at once, so that nothing can ever write over it; a person decides whether to go on from what is offered. A file of a
 * newer version and a disk that does not answer are no damage: everything stays where it is.
 */
export async function readOrOffer(
  { folder, access, read }: Opening,
  outside: LibraryOutside,
): Promise<Result<ReadTrip, OpenProblem>> {
  try {
    return ok(await read())
  } catch (error) {
    const known = codeOf(error) === '' ? error : readFault(folder, error)
    if (!(error instanceof UserError) || error.code === 'newer-format') return fail(problemOf(folder, known))
    try {
      if (access === 'write') await setAsideIfThere(join(folder, snapshotName), outside)
      const offer = await findOffer(folder, outside)
      return fail({ ...problemOf(folder, error), ...(offer && { offer }) })
    } catch (second) {
      return fail(problemOf(folder, second))
    }
  }
}
