import type { LaidBook } from '../pages.ts'
import { planUnits } from './book-plan.ts'
import { BookWriter } from './book-writer.ts'
import { Chunks } from './chunks.ts'
import type { WriteInputs } from './write-inputs.ts'

/**
 * A book as the bytes of a PDF, in pieces of which each belongs to the caller: pages go out as soon as they are
 * painted. The same book gives the same bytes, with a cache or without.
 */
export async function* writeBook(laid: LaidBook, inputs: WriteInputs): AsyncGenerator<Uint8Array, void, void> {
  const chunks = new Chunks()
  const writer = new BookWriter(laid, inputs, (bytes) => chunks.add(bytes))
  for (const unit of planUnits(laid)) {
    await writer.unit(unit)
    yield* chunks.takeFull()
  }
  writer.end()
  yield* chunks.takeFull()
  yield chunks.takeRest()
}
