import { useState } from 'react'
import { useStore } from 'zustand'
import { usePage, useView } from '../../state/page.ts'
import { ExportForm } from './export-form.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportResult } from './export-result.tsx'
import { type ExportWish, exportsOf } from './export-store.ts'

/** Makes a book: what is wanted, how it goes, what came out. */
export function ExportDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const exports = exportsOf(page)
  const state = useStore(exports.store)
  const edition = useView((view) => view.edition)
  const recipient = useView((view) => view.recipient)
  const [wish, setWish] = useState<ExportWish>({ edition, ...(recipient ? { recipient } : {}) })
  switch (state.kind) {
    case 'running':
      return <ExportProgress state={state} onCancel={() => void exports.cancel()} onClose={onClose} />
    case 'done':
      return <ExportResult state={state} exports={exports} onClose={onClose} />
    default:
      return (
        <ExportForm
          wish={wish}
          onChange={setWish}
          problem={state.kind === 'failed' ? state.message : undefined}
          isCancelled={state.kind === 'cancelled'}
          onExport={(whole) => void exports.begin(whole)}
          onClose={onClose}
        />
      )
  }
}
