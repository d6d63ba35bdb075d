import { Check, LoaderCircle } from 'lucide-react'
import type { Reading } from '../../state/import-state.ts'
import { Button } from '../../ui/button.tsx'
import { iconSize } from '../../ui/icon.ts'
import { Progress } from '../../ui/progress.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import classes from './import.module.css'
import { RefusedFiles } from './refused-files.tsx'
import { StepBar } from './step-bar.tsx'
import { useImports } from './use-import.ts'
import { counted } from './words.ts'

const stages = {
  sending: 'Opening the files',
  reading: 'Reading',
  understanding: 'Finding days, people and points in what was read',
} as const

/** Files drawn by name; of a large folder only those around the one being read. */
const most = 200

/** How reading goes, file by file; it goes on while another view is shown. */
export function ReadingStep({ state }: Readonly<{ state: Reading }>) {
  const imports = useImports()
  const { stage, files, done, of, message, refused } = state
  const from = Math.max(0, Math.min(done - most / 2, files.length - most))
  return (
    <>
      <ViewHead
        title={`Reading ${counted(of, 'file', 'files')}`}
        above={<StepBar step="Reading" />}
        facts="You can work on meanwhile: the trip is not touched."
        tools={<Button onPress={() => void imports.cancel()}>Stop reading</Button>}
      />
      <div className={classes.page}>
        <div className={classes.text}>
          <Progress
            label={stages[stage]}
            part={stage === 'understanding' ? undefined : of === 0 ? 0 : done / of}
            aside={`${done} of ${of}`}
          />
          <p className={classes.quiet}>{message || ' '}</p>
          <RefusedFiles refused={refused} />
          <ol className={classes.files} aria-label="Files" start={from + 1}>
            {files.slice(from, from + most).map((name, index) => {
              const isRead = stage === 'understanding' || from + index < done
              const isNow = stage !== 'understanding' && from + index === done
              return (
                <li key={name} data-now={isNow || undefined}>
                  <span className={classes.sign}>
                    {isRead ? <Check size={iconSize.text} aria-hidden /> : null}
                    {isNow ? <LoaderCircle size={iconSize.text} aria-hidden /> : null}
                  </span>
                  <span className={classes.fileName}>{name}</span>
                  <span className={classes.quiet}>{isRead ? 'Done' : isNow ? 'Now' : 'Waiting'}</span>
                </li>
              )
            })}
          </ol>
        </div>
      </div>
    </>
  )
}
