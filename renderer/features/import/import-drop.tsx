import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { droppedFiles } from '../../state/import-files.ts'
import { type Page, usePage, useTripState } from '../../state/page.ts'
import classes from './import-drop.module.css'

/** Milliseconds without a word of the thing that is dragged, after which it is somewhere else. */
const patience = 250

/** The store of imports is loaded with the first one. */
async function begin(page: Page, files: ReturnType<typeof droppedFiles>): Promise<void> {
  page.view.show('import')
  const { importsOf } = await import('../../state/import-store.ts')
  const imports = importsOf(page)
  const { kind } = imports.store.getState()
  if (kind === 'waiting' || kind === 'reading' || kind === 'reviewing')
    page.toasts.show('One import is under way. Finish or stop it, then drop the files again.')
  else await imports.begin(await files)
}

/**
 * Takes files and folders that are dropped anywhere on the window of the trip and in no field that wants them itself.
 * While something is dragged, it says what will happen.
 */
export function ImportDrop() {
  const page = usePage()
  const isReadOnly = useTripState((state) => state.readOnly)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (isReadOnly) return
    let callOff = () => {}
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const isCovered = () => document.querySelector('[role="dialog"]') !== null
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isCovered() ? 'none' : 'copy'
      setOver(!isCovered())
      callOff()
      callOff = page.outside.after(patience, () => setOver(false))
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented || !event.dataTransfer) return
      event.preventDefault()
      callOff()
      setOver(false)
      if (isCovered()) return
      // What was dropped can be asked for now only.
      void begin(page, droppedFiles(event.dataTransfer))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      callOff()
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [page, isReadOnly])
  if (!isOver) return null
  return (
    <div className={classes.over} aria-hidden>
      <p className={classes.words}>
        <FileDown size={16} aria-hidden />
        <strong>Drop to import.</strong> The files are read, then you review them. Nothing changes before that.
      </p>
    </div>
  )
}
