import { describe, expect, it } from 'vitest'
import { decide } from '../../../../renderer/state/import-decisions.ts'
import { chosenFrom } from '../../../../renderer/state/import-files.ts'
import type { ImportStore } from '../../../../renderer/state/import-state.ts'
import { importsOf } from '../../../../renderer/state/import-store.ts'
import { createPage, type Page } from '../../../../renderer/state/page.ts'
import type { Edit } from '../../../../shared/edit/edit.ts'
import type { Review } from '../../../../shared/importing/review.ts'
import type { EventPayload, Failure } from '../../../../shared/ipc/contract.ts'
import { definitionOf } from '../../../../shared/model/collections.ts'
import { makeRecord } from '../../../../shared/model/record.ts'
import { list } from '../../../../shared/model/trip.ts'
import { fail, ok } from '../../../../shared/result.ts'
import { pageHost } from '../../../fixtures/page-host.ts'
import { pageOutside } from '../../../fixtures/page-outside.ts'
import { conflict, field, reviewOf, row } from '../../../fixtures/review-of.ts'
import { tripOf } from '../../../fixtures/trip-of.ts'

type Asked = Readonly<{ name: string; input: unknown }>
type Setting = Readonly<{
  page: Page
  imports: ImportStore
  asked: Asked[]
  tell: (progress: Partial<EventPayload<'importProgress'>>) => void
  /** Whether the host still has the review. */
  hasReview: (isThere: boolean) => void
}>

const edit: Edit = {
  id: 'import1',
  at: '2024-01-21T20:00:00Z',
  by: 'Ruth Bellamy',
  label: 'Import Delegates.xlsx',
  changes: [
    {
      kind: 'add',
      collection: 'delegates',
      record: makeRecord(definitionOf('delegates'), { id: 'anna', fullName: 'Anna Lind' }),
    },
  ],
}

/** What the host finds when `b` is laid beside Ken Okoro. */
const compared = [
  { key: 'b', as: 'ken', state: 'changed', fields: [field('post', { state: 'changed', before: 'Driver' })] },
] as const

/** A page with a trip open, whose host imports as told: what it accepts it applies. */
async function opened(review: Review, refusal?: Failure): Promise<Setting> {
  const host = pageHost(tripOf({}))
  const asked: Asked[] = []
  let refusals = refusal ? [refusal] : []
  let isThere = true
  const answer = async (name: string) => {
    if (name === 'import.begin') return ok({ import: 'i1' })
    if (name === 'import.compare') return ok({ rows: compared })
    if (!isThere && name === 'import.review')
      return fail({ code: 'not-found', message: 'This import is over.' } as const)
    if (name === 'import.review' || name === 'import.remap') return ok(review)
    if (name === 'import.leftOver') return ok({ units: [{ file: 'a', at: 'line 1', words: 'x' }] })
    if (name !== 'import.accept') return ok({})
    const [refused] = refusals
    refusals = []
    if (refused) return fail(refused)
    const applied = await host.request('trip.apply', { id: 't1', edit: { ...edit, id: `import${asked.length}` } })
    return applied.ok ? ok({ edit, history: applied.value.history }) : applied
  }
  const client = {
    ...host,
    request: (name: string, input: unknown) => {
      if (!name.startsWith('import.')) return host.request(name as 'trip.open', input as { id: string })
      asked.push({ name, input })
      return answer(name)
    },
    putFile: async (_: unknown, name: string) =>
      name.includes('locked')
        ? fail({ code: 'too-large', message: `${name} is too large.` } as const)
        : ok(`f-${name}`),
    // What it answers is what the contract says for each of these names.
  } as unknown as typeof host
  const page = createPage(client, pageOutside())
  await page.trip.open('t1')
  const tell = (progress: Partial<EventPayload<'importProgress'>>) =>
    host.tell('importProgress', {
      import: 'i1',
      trip: 't1',
      state: 'reading',
      message: '',
      done: 0,
      of: 1,
      ...progress,
    })
  return {
    page,
    imports: importsOf(page),
    asked,
    tell,
    hasReview: (isNow) => {
      isThere = isNow
    },
  }
}

const files = (...names: string[]) => chosenFrom(names.map((name) => new File(['x'], name)))
const soon = () => new Promise((resolve) => setTimeout(resolve))

async function reviewed(review: Review, refusal?: Failure): Promise<Setting> {
  const setting = await opened(review, refusal)
  await setting.imports.begin(files('Delegates.xlsx'))
  setting.tell({ state: 'ready', done: 1 })
  await soon()
  return setting
}

describe('an import', () => {
  it('hands over what can be read and names what cannot; the others go on', async () => {
    const { imports, asked } = await opened(reviewOf([]))
    await imports.begin(files('locked.pdf', 'Agenda.ics'))
    expect(asked.at(-1)).toEqual({
      name: 'import.begin',
      input: { trip: 't1', files: [{ file: 'f-Agenda.ics', name: 'Agenda.ics' }] },
    })
    expect(imports.store.getState()).toMatchObject({
      kind: 'reading',
      refused: [{ name: 'locked.pdf', message: 'locked.pdf is too large.' }],
    })
  })

  it('follows the reading, and shows the columns first only when there are sheets', async () => {
    const setting = await opened(reviewOf([row('a')]))
    await setting.imports.begin(files('Delegates.xlsx'))
    setting.tell({ state: 'understanding', message: 'Delegates.xlsx', done: 1 })
    expect(setting.imports.store.getState()).toMatchObject({ kind: 'reading', stage: 'understanding', done: 1 })
    setting.tell({ state: 'ready', done: 1 })
    await soon()
    expect(setting.imports.store.getState()).toMatchObject({ kind: 'reviewing', step: 'review' })
  })

  it('says why it ended when reading fails', async () => {
    const setting = await opened(reviewOf([]))
    await setting.imports.begin(files('Delegates.xlsx'))
    setting.tell({ state: 'failed', message: 'The file is damaged.' })
    expect(setting.imports.store.getState()).toMatchObject({ kind: 'stopped', message: 'The file is damaged.' })
  })

  it('takes in what was decided, takes all of it back, and takes it in again', async () => {
    const { imports, page, asked } = await reviewed(reviewOf([row('a'), conflict('b')]))
    imports.change({ decided: decide(new Map(), 'b', { fields: { post: 'theirs' } }), keepLeftOver: true })
    await imports.accept()
    expect(asked.at(-1)).toEqual({
      name: 'import.accept',
      input: {
        import: 'i1',
        decisions: [{ key: 'b', take: true, fields: { post: 'theirs' } }],
        keepLeftOver: true,
      },
    })
    expect(imports.store.getState()).toMatchObject({ kind: 'done', isTakenBack: false })
    const names = () => list(page.trip.store.getState().trip, 'delegates').map(({ fullName }) => fullName)
    expect(names()).toEqual(['Anna Lind'])
    expect(page.trip.store.getState().history.undo).toEqual(['Import Delegates.xlsx'])

    await imports.takeBack()
    expect(names()).toEqual([])
    expect(imports.store.getState()).toMatchObject({ kind: 'done', isTakenBack: true })

    await imports.backToReview()
    await imports.accept()
    expect(names()).toEqual(['Anna Lind'])
  })

  it('reads the files again, and keeps what was decided, when the host has cleared away what was accepted', async () => {
    const setting = await reviewed(reviewOf([row('a')]))
    const { imports, page, asked, tell } = setting
    const decided = decide(new Map(), 'a', { take: true })
    imports.change({ decided })
    await imports.accept()
    await imports.takeBack()
    setting.hasReview(false)
    await imports.backToReview()
    expect(asked.at(-1)?.name).toBe('import.begin')
    setting.hasReview(true)
    tell({ state: 'ready', done: 1 })
    await soon()
    expect(imports.store.getState()).toMatchObject({ kind: 'reviewing', step: 'review', decided })
    expect(page.trip.store.getState().history.undo).toEqual([])
  })

  it('asks for the review anew when the trip was changed meanwhile, and keeps the decisions', async () => {
    const refusal: Failure = { code: 'conflict', message: 'The trip was changed meanwhile.' }
    const { imports } = await reviewed(reviewOf([row('a')]), refusal)
    const decided = decide(new Map(), 'a', { take: true })
    imports.change({ decided })
    await imports.accept()
    expect(imports.store.getState()).toMatchObject({ kind: 'reviewing', decided, busy: undefined })
    expect(imports.store.getState()).toHaveProperty('problem', expect.stringContaining('review was made anew'))
  })

  it('stays in hand at the host when the trip is closed', async () => {
    const { imports, page, asked } = await reviewed(reviewOf([row('a')]))
    await page.trip.close()
    await soon()
    expect(imports.store.getState()).toEqual({ kind: 'none' })
    expect(asked.map(({ name }) => name)).not.toContain('import.cancel')
  })

  it('tells the host what is decided, the latest last', async () => {
    const { imports, asked } = await reviewed(reviewOf([row('a')]))
    for (const take of [false, true, false]) imports.change({ decided: decide(new Map(), 'a', { take }) })
    await soon()
    const kept = asked.filter(({ name }) => name === 'import.keep').map(({ input }) => input)
    expect(kept).toHaveLength(2)
    expect(kept.at(-1)).toEqual({
      import: 'i1',
      choices: { step: 'review', mappings: [], rows: [{ key: 'a', take: false }], keepLeftOver: false, refused: [] },
    })
  })

  it('goes on where an earlier page was', async () => {
    const { imports, asked } = await opened(reviewOf([row('a'), conflict('b')]))
    const found = { import: 'i1', state: 'ready', files: ['Delegates.xlsx'], message: '', done: 1, of: 1 } as const
    const choices = { step: 'review', mappings: [], keepLeftOver: true, refused: [] } as const
    const rows = [{ key: 'b', take: true, as: 'ken', fields: { post: 'theirs' as const } }]
    imports.offer({
      ...found,
      files: [...found.files],
      choices: { ...choices, mappings: [], refused: [], rows },
    })
    expect(imports.store.getState()).toMatchObject({ kind: 'waiting' })
    await imports.goOn()
    expect(imports.store.getState()).toMatchObject({ kind: 'reviewing', step: 'review', keepLeftOver: true })
    expect(asked.at(-1)).toEqual({ name: 'import.compare', input: { import: 'i1', rows: [{ key: 'b', as: 'ken' }] } })
    await imports.accept()
    expect(asked.at(-1)).toEqual({
      name: 'import.accept',
      input: { import: 'i1', decisions: rows, keepLeftOver: true },
    })
  })

  it('lays a row beside another record when that one is chosen, and back', async () => {
    const { imports } = await reviewed(reviewOf([conflict('b')]))
    await imports.takeFor('b', 'ken')
    expect(imports.store.getState()).toMatchObject({
      review: {
        rows: [{ state: 'changed', match: { id: 'ken' }, others: [{ id: 'ben' }], fields: [{ before: 'Driver' }] }],
      },
    })
  })
})
