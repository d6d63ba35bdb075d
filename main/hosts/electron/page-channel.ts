import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Failure } from '../../../shared/ipc/contract.ts'
import { type HostMessage, longestMessage, pageMessage } from '../../../shared/ipc/wire.ts'
import { fail, type Result } from '../../../shared/result.ts'
import type { AnswerRequest } from '../../handlers/answer.ts'
import type { Announcement } from '../../services/announcer.ts'
import { channelName } from './names.ts'
import { isPage } from './page-address.ts'
import { weighMessage } from './plain-data.ts'

export type PageChannel = Readonly<{
  /** Sends an event to the page; one that is not there asks again when it is back. */
  tell(announcement: Announcement): void
  /** Resolves when nothing that was asked is still worked on. */
  settled(): Promise<void>
}>

type Outside = Readonly<{
  contents: () => WebContents | undefined
  answer: AnswerRequest
  /** A request of the page has been answered. */
  onAnswered: (name: string) => void
}>

/** Requests that are worked on at a time; more is not a person. */
const mostOpen = 500

/** The page's requests, taken only from the page itself, at the top of our window, whole and plain. */
export function openChannel({ contents, answer, onAnswered }: Outside): PageChannel {
  const open = new Set<Promise<unknown>>()
  ipcMain.handle(channelName, async (event, message: unknown): Promise<Result<unknown, Failure>> => {
    if (!isOwn(event, contents())) return refuse('usage', 'This is answered to the page of Attaché only.')
    const size = weighMessage(message, longestMessage)
    if (size === 'tooLarge')
      return refuse('too-large', 'The page sent more than can be taken at once; what is saved is safe.')
    const parsed = pageMessage.safeParse(message)
    if (size !== 'fits' || !parsed.success) return refuse('usage', 'The page asked in a way that was not understood.')
    if (open.size >= mostOpen) return refuse('unavailable', 'The page asked for too much at once; try again.')
    const working = answer(parsed.data.name, parsed.data.input)
    open.add(working)
    try {
      return await working
    } finally {
      open.delete(working)
      onAnswered(parsed.data.name)
    }
  })
  return {
    tell: (announcement) => {
      const page = contents()
      const message: HostMessage = { kind: 'event', ...announcement }
      if (page && !page.isDestroyed()) page.send(channelName, message)
    },
    settled: async () => {
      await Promise.allSettled([...open])
    },
  }
}

/** The top frame of our window, showing our page. */
function isOwn({ sender, senderFrame }: IpcMainInvokeEvent, own: WebContents | undefined): boolean {
  if (own === undefined || sender !== own || senderFrame === null) return false
  return senderFrame.parent === null && senderFrame === own.mainFrame && isPage(senderFrame.url)
}

const refuse = (code: ErrorCode, message: string): Result<never, Failure> => fail({ code, message })
