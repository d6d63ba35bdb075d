import type { Client } from './client.ts'
import type { HostMessage, PageMessage } from './wire.ts'

/** What the preload of the desktop program puts on the window as `attache`: these functions, over plain data, and nothing else. */
export type DesktopBridge = Readonly<{
  send(message: PageMessage): void
  /** Before anything is sent: answers and events come here. */
  listen(listener: (message: HostMessage) => void): void
  putFile: Client['putFile']
  fileUrl: Client['fileUrl']
}>
