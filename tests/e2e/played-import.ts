import type { Page, WebSocketRoute } from '@playwright/test'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Decision, Review, ReviewField, ReviewRow } from '../../shared/importing/review.ts'
import { definitionOf } from '../../shared/model/collections.ts'
import { makeRecord } from '../../shared/model/record.ts'

type Asked = Readonly<{ id: number; name: string; input: Readonly<Record<string, unknown>> }>
type Answered = Readonly<{ kind: string; id: number; answer: Readonly<{ ok: boolean; value: { history: unknown } }> }>

/** Ids of what the player asks the host itself, clear of those of the page. */
const ownIds = 1_000_000

/**
 * Plays the importing side of the host with a review made beforehand, so that its size and its conflicts are known;
 * everything else goes to the real host. What is accepted becomes a real edit there.
 */
export async function playImport(page: Page, review: Review): Promise<void> {
  await page.routeWebSocket(/\/session$/, (socket) => {
    const server = socket.connectToServer()
    let trip = ''
    // The page may be told to go on while it still sends its files.
    let isFinished = false
    const ready = () => tell(socket, trip, 'ready', '', review.files.length, review.files.length)
    let waiting: (answer: Answered['answer']) => void = () => {}
    server.onMessage((message) => {
      // The host speaks in these messages; see shared/ipc/wire.ts.
      const said = JSON.parse(String(message)) as Answered
      if (said.kind === 'answer' && said.id === ownIds) waiting(said.answer)
      else socket.send(message)
    })
    const accept = async (id: number, decisions: readonly Decision[]) => {
      const edit = editOf(review, decisions)
      const answered = new Promise<Answered['answer']>((resolve) => {
        waiting = resolve
      })
      server.send(JSON.stringify({ id: ownIds, name: 'trip.apply', input: { id: trip, edit } }))
      const { value } = await answered
      answer(socket, id, { edit, history: value.history })
    }
    socket.onMessage((message) => {
      // The page asks in these messages.
      const { id, name, input } = JSON.parse(String(message)) as Asked
      if (name === 'import.begin') {
        trip = String(input['trip'])
        answer(socket, id, { import: 'played' })
        const files = review.files.map((file) => file.name)
        for (const [done, file] of files.entries()) tell(socket, trip, 'reading', file, done, files.length)
        if (isFinished) ready()
      } else if (name === 'import.review' || name === 'import.remap') answer(socket, id, review)
      else if (name === 'import.leftOver') answer(socket, id, { units: leftOver(review, input) })
      else if (name === 'import.cancel' || name === 'import.keep') answer(socket, id, {})
      else if (name === 'import.waiting') answer(socket, id, { imports: [] })
      else if (name === 'import.compare') answer(socket, id, { rows: compared(review, input) })
      // Checked by the page's own types.
      else if (name === 'import.accept') void accept(id, input['decisions'] as readonly Decision[])
      else server.send(message)
    })
    page.on('console', (line) => {
      if (line.text() !== 'played: go on') return
      isFinished = true
      if (trip !== '') ready()
    })
  })
}

/** The last file is read now. */
export const finishReading = (page: Page) => page.evaluate("console.log('played: go on')")

const answer = (socket: WebSocketRoute, id: number, value: unknown) =>
  socket.send(JSON.stringify({ kind: 'answer', id, answer: { ok: true, value } }))

const tell = (socket: WebSocketRoute, trip: string, state: string, message: string, done: number, of: number) =>
  socket.send(
    JSON.stringify({
      kind: 'event',
      event: 'importProgress',
      payload: { import: 'played', trip, state, message, done, of },
    }),
  )

/** Beside another record everything differs. */
const compared = (review: Review, input: Readonly<Record<string, unknown>>) =>
  // Checked by the page's own types.
  (input['rows'] as readonly Readonly<{ key: string; as: string }>[]).map(({ key, as }) => ({
    key,
    as,
    state: 'changed',
    fields: (review.rows.find((row) => row.key === key)?.fields ?? []).map((each) => ({
      ...each,
      state: 'changed',
      before: `${each.name} of ${as}`,
    })),
  }))

const leftOver = (review: Review, { from, count }: Readonly<Record<string, unknown>>) =>
  Array.from({ length: Math.min(Number(count), review.leftOver - Number(from)) }, (_, index) => ({
    file: 'Libro 2024.docx',
    at: `paragraph ${Number(from) + index + 1}`,
    words: `Favor de confirmar el menú, ${Number(from) + index + 1}.`,
  }))

function editOf(review: Review, decisions: readonly Decision[]): Edit {
  const decided = new Map(decisions.map((decision) => [decision.key, decision]))
  const taken = review.rows.filter(
    (row) => row.state === 'new' && row.collection === 'delegates' && (decided.get(row.key)?.take ?? row.isTicked),
  )
  return {
    id: `import-${decisions.length}-${Date.now()}`,
    at: '2024-01-21T20:00:00Z',
    by: 'Ruth Bellamy',
    label: `Import ${review.files.length} files`,
    changes: taken.map((row) => ({
      kind: 'add' as const,
      collection: 'delegates' as const,
      record: makeRecord(definitionOf('delegates'), { id: row.key, fullName: row.title }),
    })),
  }
}

const field = (name: string, after: string, more: Partial<ReviewField> = {}): ReviewField => ({
  name,
  state: 'new',
  before: '',
  after,
  source: { file: 'Lista de delegados.xlsx', at: 'sheet Lista, row 2', words: after },
  ...more,
})

/** A review of four files, one of which failed; `delegates` new people, and a few rows of every other sort. */
export function playedReview(delegates: number): Review {
  const people: ReviewRow[] = Array.from({ length: delegates }, (_, index) => ({
    key: `delegate-${index + 1}`,
    collection: 'delegates',
    state: 'new',
    title: `Delegate ${index + 1}`,
    others: [],
    isTicked: index % 10 !== 9,
    confidence: index % 10 === 9 ? 0.4 : 0.95,
    why: 'A row under the heads Nombre, Empresa and Correo',
    file: 'Guest list/Lista de delegados.xlsx',
    at: `sheet Lista, row ${index + 2}`,
    fields: [field('fullName', `Delegate ${index + 1}`), field('email', `delegate${index + 1}@example.org`)],
  }))
  const same: ReviewRow[] = people.slice(0, 20).map((row, index) => ({
    ...row,
    key: `same-${index}`,
    state: 'same',
    title: `Known ${index}`,
    match: { id: `known-${index}`, title: `Known ${index}`, likeness: 1, why: 'The same name' },
    fields: row.fields.map((each) => ({ ...each, state: 'same', before: each.after })),
  }))
  return {
    files: [
      file('Agenda 2024.ics', 'Calendar', 64),
      file('Guest list/Lista de delegados.xlsx', 'Excel', delegates * 3),
      file('Libro 2024.docx', 'Word', 900),
      {
        ...file('Scan.pdf', 'PDF', 0),
        state: 'failed',
        message:
          'Scan.pdf holds only pictures of pages, no text. Type the agenda, or ask for the file it was printed from.',
      },
    ],
    rows: [agendaConflict, agencyMatch, ...people, ...same],
    questions: [
      {
        file: 'Libro 2024.docx',
        at: 'paragraph 212',
        message: 'No year is written beside “martes 23 de enero”; it was taken as 2024, the year of the trip.',
      },
    ],
    mappings: [
      {
        file: 'Guest list/Lista de delegados.xlsx',
        table: 'Lista',
        shape: 'nombre|empresa|correo|notas',
        collection: 'delegates',
        headRow: 3,
        columns: [
          column(1, 'Nombre', 'fullName', 0.98, 'By its name', ['María Ruiz Gámez', 'Anna Lind']),
          column(2, 'Empresa', 'company', 0.9, 'By its name', ['Northwind', 'Tres Ríos']),
          column(3, 'Correo', 'email', 0.99, 'Every cell is an e-mail address', ['anna@example.org']),
          column(4, 'Notas', '', 0, 'No field fits', ['vegetariana', 'llega el lunes']),
        ],
      },
    ],
    leftOver: 244,
  }
}

const column = (number: number, head: string, name: string, confidence: number, why: string, examples: string[]) => ({
  column: number,
  head,
  field: name,
  confidence,
  why,
  examples,
})

const file = (name: string, format: string, units: number): Review['files'][number] => {
  const leftOver = format === 'Word' ? 244 : 0
  const structure = Math.min(3, units)
  return {
    name,
    format,
    size: 1000 + units * 400,
    state: 'read',
    message: '',
    units,
    placed: units - structure - leftOver,
    structure,
    leftOver,
    notices: [],
  }
}

const agendaConflict: ReviewRow = {
  key: 'agenda-cofepris',
  collection: 'agendaItems',
  state: 'conflict',
  title: 'Health risks (COFEPRIS)',
  match: { id: 'cofepris', title: 'Health risks (COFEPRIS)', likeness: 0.97, why: 'The same host and day' },
  others: [{ id: 'anam', title: 'Customs (ANAM)', likeness: 0.55, why: 'The same day, another host' }],
  isTicked: true,
  confidence: 0.9,
  why: 'A line with a clock time under a headed day',
  file: 'Libro 2024.docx',
  at: 'paragraph 214',
  fields: [
    field('when', 'Tue 23 January, 10:50–11:50', {
      state: 'changed',
      before: 'Tue 23 January, 10:40–11:40',
      source: { file: 'Libro 2024.docx', at: 'paragraph 214', words: 'Hora: 10:50 a 11:50 h' },
    }),
    field('room', 'Auditorio, floor 1', {
      state: 'conflict',
      before: 'Sala A, floor 1',
      source: { file: 'Libro 2024.docx', at: 'paragraph 215', words: 'Lugar: Oklahoma 14, Auditorio, planta 1.' },
      why: 'It was typed in the trip after the last import',
    }),
    field('title', 'Health risks (COFEPRIS)', { state: 'same', before: 'Health risks (COFEPRIS)' }),
  ],
}

const agencyMatch: ReviewRow = {
  key: 'agency-economia',
  collection: 'agencies',
  state: 'changed',
  title: 'Secretaria de Economia',
  match: { id: 'se', title: 'Secretaría de Economía', likeness: 0.98, why: 'The same name but for accents' },
  others: [],
  isTicked: true,
  confidence: 0.88,
  why: 'Named as host in two lines of the agenda',
  file: 'Agenda 2024.ics',
  at: 'event 4',
  fields: [
    field('website', 'https://www.gob.mx/se', {
      state: 'changed',
      source: { file: 'Agenda 2024.ics', at: 'event 4, URL', words: 'https://www.gob.mx/se' },
    }),
  ],
}
