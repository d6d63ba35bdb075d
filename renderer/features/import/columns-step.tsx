import type { Reviewing } from '../../state/import-state.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { isRemapped } from './column-fields.ts'
import classes from './import.module.css'
import { SheetColumns } from './sheet-columns.tsx'
import { StepBar } from './step-bar.tsx'
import { useImports } from './use-import.ts'
import { counted } from './words.ts'

/** How the columns of sheets were understood, to be looked at and changed. */
export function ColumnsStep({ state }: Readonly<{ state: Reviewing }>) {
  const imports = useImports()
  const { mappings, review, busy, problem } = state
  const next = async () => {
    if (isRemapped(mappings, review.mappings)) await imports.readAgain()
    const after = imports.store.getState()
    if (after.kind === 'reviewing' && after.problem === undefined) imports.change({ step: 'review' })
  }
  return (
    <>
      <ViewHead
        title="Where the columns go"
        above={<StepBar step="Columns" />}
        facts={`${counted(mappings.length, 'sheet', 'sheets')}. What you choose is remembered for the next file with the same columns.`}
      />
      {problem ? (
        <Banner tone="error" title={problem} isAlert>
          Nothing was changed.
        </Banner>
      ) : null}
      <div className={classes.page}>
        <div className={classes.sheets}>
          {mappings.map((mapping, index) => (
            <SheetColumns
              key={`${mapping.file} ${mapping.table}`}
              mapping={mapping}
              isBusy={busy !== undefined}
              onChange={(changed, isOther) => {
                imports.change({ mappings: mappings.with(index, changed) })
                if (isOther) void imports.readAgain()
              }}
            />
          ))}
        </div>
      </div>
      <footer className={classes.foot}>
        <span className={classes.sum}>{busy ?? ''}</span>
        <Button onPress={() => void imports.cancel()}>Stop the import</Button>
        <Button kind="primary" isPending={busy !== undefined} onPress={() => void next()}>
          Go to the review
        </Button>
      </footer>
    </>
  )
}
