import { FilePlus2, FolderOpen, RotateCcw } from 'lucide-react'
import type { RefusedFile } from '../../state/import-state.ts'
import { usePage } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import classes from './import.module.css'
import { importFrom } from './import-from.ts'
import { RefusedFiles } from './refused-files.tsx'
import { useImports } from './use-import.ts'

export type StartStepProps = Readonly<{
  /** Why the import before ended early. */
  message?: string
  refused?: readonly RefusedFile[]
  /** The files of that one are at hand still. */
  canRead?: boolean
}>

/** Before anything was given: what can be read, and the ways to give it. */
export function StartStep({ message, refused = [], canRead = false }: StartStepProps) {
  const page = usePage()
  const imports = useImports()
  return (
    <>
      <ViewHead title="Import" facts="What you have already, read and put in its place." />
      <div className={classes.page}>
        <div className={classes.text}>
          {message === undefined ? null : (
            <Banner
              tone="warn"
              title={message}
              isAlert
              actions={
                canRead ? (
                  <Button size="small" icon={RotateCcw} onPress={() => void imports.again()}>
                    Read them again
                  </Button>
                ) : null
              }
            >
              The trip is as it was.
            </Banner>
          )}
          <RefusedFiles refused={refused} />
          <EmptyState
            title="Drop files or a whole folder here"
            ways={[
              { label: 'Choose files…', icon: FilePlus2, onPress: () => void importFrom(page, 'files') },
              { label: 'Choose a folder…', icon: FolderOpen, onPress: () => void importFrom(page, 'folder') },
            ]}
          >
            Last year’s trip or its book, Word and Excel files, lists, calendars, cards of contacts, PDFs, pictures,
            e-mails, and ZIP files of these. Everything is shown to you first, and one Undo takes it all back.
          </EmptyState>
          <EarlierImports />
        </div>
      </div>
    </>
  )
}
