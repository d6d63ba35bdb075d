import { UserError } from '../../shared/errors.ts'

/** Pixels in all and along a side, of any picture. */
export const largestPixels = 50e6
export const largestSide = 20_000

export function checkPixels(width: number, height: number): void {
  if (width < 1 || height < 1) throw badImage('it has no pixels')
  if (width > largestSide || height > largestSide || width * height > largestPixels) throw badImage('it is too large')
}

export const badImage = (reason: string, cause?: unknown): UserError =>
  new UserError('bad-image', `The picture cannot be used because ${reason}; nothing was changed.`, { cause })
