import { contextBridge, ipcRenderer } from 'electron'
import type { Failure } from '../../../shared/ipc/contract.ts'
import type { DesktopBridge } from '../../../shared/ipc/desktop.ts'
import type { HostMessage } from '../../../shared/ipc/wire.ts'
import { bytesAt, channelName, nameHeader } from './names.ts'

/** Runs in the page's process before the page: gives it four functions and nothing of Electron. */
const listeners: ((message: HostMessage) => void)[] = []
const tell = (message: HostMessage) => {
  for (const listener of listeners) listener(message)
}

const bridge: DesktopBridge = {
  send: async ({ id, name, input }) => {
    tell({ kind: 'answer', id, answer: await ipcRenderer.invoke(channelName, { id, name, input }) })
  },
  listen: (listener) => void listeners.push(listener),
  putFile: async (bytes, name) => {
    const response = await fetch(bytesAt, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', [nameHeader]: encodeURIComponent(name) },
    })
    // The host answers one of these two; see wire.ts.
    const body = (await response.json()) as Failure & Readonly<{ id: string }>
    return response.ok ? { ok: true, value: body.id } : { ok: false, error: { code: body.code, message: body.message } }
  },
  fileUrl: (id) => `${bytesAt}/${encodeURIComponent(id)}`,
}

// The event object would lead back into Electron; it stays here.
ipcRenderer.on(channelName, (_event, message: HostMessage) => tell(message))
contextBridge.exposeInMainWorld('attache', bridge)
