import { useHost } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './book.module.css'
import type { ExportState, ExportStore } from './export-store.ts'
import { FindingList } from './finding-list.tsx'

export type ExportResultProps = Readonly<{
  state: Extract<ExportState, { kind: 'done' }>
  exports: ExportStore
  onClose: () => void
}>

/** The book that was made: its pages, what was noticed on the way, and the file. */
export function ExportResult({ state, exports, onClose }: ExportResultProps) {
  const files = useHost(({ about }) => about?.files)
  const { file, name, pages, findings, saved } = state
  const isLost = file === undefined && files === 'dialog' && saved === undefined
  const errors = findings.filter(({ level }) => level === 'error').length
  return (
    <Dialog
      title={name}
      lead={`${pages} ${pages === 1 ? 'page' : 'pages'}, made from the trip as it was when you asked.`}
      onClose={onClose}
      consequence={
        file !== undefined
          ? 'The file is ready.'
          : files === 'download'
            ? 'It is in your downloads.'
            : isLost
              ? 'It was not saved.'
              : 'It is saved.'
      }
      actions={
        <>
          <Button onPress={exports.again}>Export another…</Button>
          {saved === undefined ? null : <Button onPress={() => void exports.show('folder')}>Show in folder</Button>}
          {file !== undefined ? (
            <Button kind="primary" autoFocus onPress={() => void exports.take()}>
              {files === 'dialog' ? 'Save as…' : 'Download'}
            </Button>
          ) : saved !== undefined ? (
            <Button kind="primary" autoFocus onPress={() => void exports.show('open')}>
              Open
            </Button>
          ) : (
            <Button kind="primary" autoFocus onPress={onClose}>
              Done
            </Button>
          )}
        </>
      }
    >
      {findings.length === 0 ? (
        <StateBadge tone="ok">Nothing was noticed while it was made</StateBadge>
      ) : (
        <>
          <p className={classes.resultLine}>
            <StateBadge tone={errors > 0 ? 'error' : 'warn'}>
              {findings.length} {findings.length === 1 ? 'thing goes' : 'things go'} out with this book
            </StateBadge>
          </p>
          <FindingList findings={findings} onLeave={onClose} heading={3} />
        </>
      )}
    </Dialog>
  )
}
