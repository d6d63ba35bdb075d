import type { Result } from '../result.ts'
import { type Client, createClient } from './client.ts'
import { type Failure, isEventName } from './contract.ts'

/** What the window of the desktop program gives its page, as `window.attache`: two functions and plain data. */
export type DesktopBridge = Readonly<{
  /** Never rejects for what is expected to fail. */
  request(name: string, input: unknown): Promise<Result<unknown, Failure>>
  /** Answers how to stop listening. */
  listen(listener: (event: string, payload: unknown) => void): () => void
}>

/**
 * The page's end in the desktop program. Bytes go up and down as in a browser: POST to `wire.filesPath` with `nameHeader`
 * (no token: nobody else can reach it), GET `filesPath/<id>`.
 */
export function createDesktopClient(bridge: DesktopBridge, files: Pick<Client, 'putFile' | 'fileUrl'>): Client {
  const client = createClient({
    ...files,
    send: async ({ id, name, input }) => {
      client.receive({ kind: 'answer', id, answer: await bridge.request(name, input) })
    },
  })
  bridge.listen((event, payload) => {
    if (isEventName(event)) client.receive({ kind: 'event', event, payload })
  })
  return client
}
