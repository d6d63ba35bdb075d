import { UserError } from '../../shared/errors.ts'

/** Of an archive that is not plainly what it says. */
export const hostile = (reason: string, cause?: unknown): UserError =>
  new UserError('hostile-archive', `The file was not opened because ${reason}; nothing was taken from it.`, { cause })

export const damaged = (reason: string, cause?: unknown): UserError =>
  new UserError('damaged-file', `The file is damaged (${reason}); ask for it again or use an earlier copy.`, { cause })

export const tooLarge = (reason: string): UserError =>
  new UserError('too-large', `The file was not opened because ${reason}; nothing was taken from it.`)
